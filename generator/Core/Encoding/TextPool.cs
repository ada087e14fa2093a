using System.Text;
using Letterpress.Core.Text;

namespace Letterpress.Core.Encoding;

/// <summary>Texts, one a line, each written once.</summary>
sealed class TextPool
{
    readonly StringBuilder _text = new();
    readonly Dictionary<string, ByteSlice> _known = new(StringComparer.Ordinal);

    /// <summary>How many bytes the texts have, line feeds included.</summary>
    public int ByteLength { get; private set; }

    /// <summary>The slice of a text, which is written where no slice of it is known.</summary>
    public ByteSlice Add(string text)
    {
        if (text.Length == 0)
        {
            return default;
        }

        text = Utf8.Repair(text);
        if (!_known.TryGetValue(text, out ByteSlice slice))
        {
            slice = new ByteSlice(ByteLength, Utf8.Length(text));
            _known.Add(text, slice);
            _text.Append(text).Append('\n');
            ByteLength += slice.Length + 1;
        }

        return slice;
    }

    /// <summary>The slice of a text that is perhaps a piece of one that is already there.</summary>
    public ByteSlice AddWithin(string whole, string text)
    {
        text = Utf8.Repair(text);
        whole = Utf8.Repair(whole);
        if (text.Length == 0 || _known.ContainsKey(text) || !_known.TryGetValue(whole, out ByteSlice around))
        {
            return Add(text);
        }

        int start = whole.IndexOf(text, StringComparison.Ordinal);
        if (start < 0)
        {
            return Add(text);
        }

        var slice = new ByteSlice(around.Start + Utf8.Length(whole.Substring(0, start)), Utf8.Length(text));
        _known.Add(text, slice);
        return slice;
    }

    /// <summary>Makes a text that is a piece of another known, so that it is not written again.</summary>
    public void Know(string text, ByteSlice slice)
    {
        if (text.Length > 0 && !_known.ContainsKey(text))
        {
            _known.Add(text, slice);
        }
    }

    public void AddBlankLine()
    {
        _text.Append('\n');
        ByteLength++;
    }

    public override string ToString() => _text.ToString();
}
