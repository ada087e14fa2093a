using System.Globalization;
using System.Text;

namespace Letterpress.Core.Collections.Json;

/// <summary>An object of JSON whose members keep their order.</summary>
/// <remarks>Values are texts, truth values, <see cref="JsonNumber"/>, null, other objects, and lists of these.</remarks>
sealed class JsonObject
{
    readonly List<(string Name, object? Value)> _members = [];

    public bool IsEmpty => _members.Count == 0;

    public object? this[string name]
    {
        get => _members.Where(member => member.Name == name).Select(static member => member.Value).FirstOrDefault();
        set
        {
            int index = _members.FindIndex(member => member.Name == name);
            if (index < 0)
            {
                _members.Add((name, value));
            }
            else
            {
                _members[index] = (name, value);
            }
        }
    }

    public void Remove(string name) => _members.RemoveAll(member => member.Name == name);

    public bool Has(string name) => _members.Exists(member => member.Name == name);

    /// <summary>Adds the members of another object; nothing where this one has any of them.</summary>
    public bool TryAdd(JsonObject other)
    {
        bool isNew = !other._members.Exists(member => Has(member.Name));
        if (isNew)
        {
            _members.AddRange(other._members);
        }

        return isNew;
    }

    /// <summary>With two spaces a level; line feeds alone.</summary>
    public override string ToString()
    {
        StringBuilder text = new();
        Write(text, this, 0);
        return text.Append('\n').ToString();
    }

    static void Write(StringBuilder text, object? value, int level)
    {
        switch (value)
        {
            case JsonObject members:
                WriteAll(text, members._members, level, '{', '}', (member, next) =>
                {
                    WriteText(text, member.Name);
                    text.Append(": ");
                    Write(text, member.Value, next);
                });
                break;
            case IEnumerable<object?> items when items.All(static item => item is null or string or JsonNumber):
                text.Append('[').Append(string.Join(", ", items.Select(static item => Scalar(item)))).Append(']');
                break;
            case IEnumerable<object?> items:
                WriteAll(text, [.. items], level, '[', ']', (item, next) => Write(text, item, next));
                break;
            default:
                text.Append(Scalar(value));
                break;
        }
    }

    static void WriteAll<T>(StringBuilder text, List<T> items, int level, char open, char close, Action<T, int> write)
    {
        text.Append(open);
        for (int i = 0; i < items.Count; i++)
        {
            text.Append(i > 0 ? ",\n" : "\n").Append(' ', (level + 1) * 2);
            write(items[i], level + 1);
        }

        if (items.Count > 0)
        {
            text.Append('\n').Append(' ', level * 2);
        }

        text.Append(close);
    }

    static string Scalar(object? value)
    {
        StringBuilder text = new();
        switch (value)
        {
            case string characters:
                WriteText(text, characters);
                break;
            case bool truth:
                text.Append(truth ? "true" : "false");
                break;
            case JsonNumber number:
                text.Append(number.Text);
                break;
            default:
                text.Append("null");
                break;
        }

        return text.ToString();
    }

    static void WriteText(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (char c in value)
        {
            switch (c)
            {
                case '"' or '\\':
                    text.Append('\\').Append(c);
                    break;
                case >= ' ' and < '\x7F':
                    text.Append(c);
                    break;
                default:
                    bool isShown = char.IsLetterOrDigit(c) || char.IsPunctuation(c);
                    text.Append(isShown ? c.ToString() : "\\u" + ((int)c).ToString("x4", CultureInfo.InvariantCulture));
                    break;
            }
        }

        text.Append('"');
    }
}

/// <summary>A number of JSON.</summary>
/// <param name="Text">As JSON writes it.</param>
readonly record struct JsonNumber(string Text)
{
    public static JsonNumber Of(int number) => new(number.ToString(CultureInfo.InvariantCulture));

    /// <summary>A number as C# or a seed writes it; null where it is another text.</summary>
    public static JsonNumber? Parse(string text)
    {
        const NumberStyles Style = NumberStyles.Float;
        string trimmed = text.Trim();
        bool isExact = decimal.TryParse(trimmed, Style, CultureInfo.InvariantCulture, out decimal exact) && exact != 0;
        bool isNumber = double.TryParse(trimmed, Style, CultureInfo.InvariantCulture, out double number)
            && !double.IsNaN(number) && !double.IsInfinity(number);
        return isExact ? new(exact.ToString(CultureInfo.InvariantCulture))
            : isNumber ? new(number == 0 ? "0" : number.ToString("R", CultureInfo.InvariantCulture))
            : null;
    }
}
