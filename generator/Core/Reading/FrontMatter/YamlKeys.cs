using Letterpress.Core.Model;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Letterpress.Core.Reading.FrontMatter;

/// <summary>Reads the keys at the root of a YAML document, event by event: time is linear, whatever its nesting and aliases.</summary>
sealed class YamlKeys
{
    const int MaxLength = 262_144;
    const int MaxDepth = 64;

    readonly string _yaml;
    readonly Parser _parser;
    readonly Dictionary<string, YamlValue> _anchors = new(StringComparer.Ordinal);
    int _depth;

    YamlKeys(string yaml)
    {
        _yaml = yaml;
        _parser = new(new StringReader(yaml));
    }

    /// <summary>In the order of the document.</summary>
    /// <exception cref="YamlKeysException">The text is not YAML, contains something other than keys, or exceeds a limit.</exception>
    public static List<KeyValuePair<string, YamlValue>> Read(string yaml)
    {
        if (yaml.Length > MaxLength)
        {
            throw new YamlKeysException(
                FormattableString.Invariant($"it has {yaml.Length} characters, more than the maximum of {MaxLength}"), 0);
        }

        try
        {
            return new YamlKeys(yaml).ReadRoot();
        }
        catch (YamlException exception)
        {
            throw new YamlKeysException((exception.InnerException ?? exception).Message, (int)Math.Min(exception.Start.Index, yaml.Length));
        }
    }

    List<KeyValuePair<string, YamlValue>> ReadRoot()
    {
        List<KeyValuePair<string, YamlValue>> keys = [];
        HashSet<string> seen = new(StringComparer.Ordinal);
        if (Next() is not StreamStart || Next() is not DocumentStart)
        {
            return keys;
        }

        ParsingEvent root = Next();
        if (root is not MappingStart)
        {
            return ReadValue(root).Kind == YamlKind.Null
                ? keys
                : throw new YamlKeysException("it has something other than lines of 'key: value'", (int)root.Start.Index);
        }

        for (ParsingEvent next = Next(); next is not MappingEnd; next = Next())
        {
            YamlValue key = ReadValue(next);
            YamlValue value = ReadValue(Next());
            if (key.Kind != YamlKind.Text || key.Text.Length == 0)
            {
                continue;
            }

            if (!seen.Add(key.Text))
            {
                throw new YamlKeysException("key '" + key.Text + "' occurs twice; remove one of them", key.Place.Start);
            }

            keys.Add(new(key.Text, value));
        }

        // What follows may still be invalid.
        while (Next() is not StreamEnd)
        {
        }

        return keys;
    }

    ParsingEvent Next() => _parser.MoveNext() && _parser.Current is { } current
        ? current
        : throw new YamlKeysException("it ends too early", _yaml.Length);

    YamlValue ReadValue(ParsingEvent start)
    {
        if (start is AnchorAlias alias)
        {
            return _anchors.TryGetValue(alias.Value.Value, out YamlValue? known)
                ? known with { Place = PlaceOf(start, start) }
                : throw new YamlKeysException("alias '*" + alias.Value.Value + "' has no anchor before it", (int)start.Start.Index);
        }

        if (++_depth > MaxDepth)
        {
            throw new YamlKeysException(
                FormattableString.Invariant($"it is nested more than {MaxDepth} levels deep"), (int)start.Start.Index);
        }

        YamlValue value = start switch
        {
            Scalar scalar => new(IsNull(scalar) ? YamlKind.Null : YamlKind.Text, scalar.Value, PlaceOf(start, start), []),
            SequenceStart => ReadItems(start, YamlKind.List),
            _ => ReadItems(start, YamlKind.Keys),
        };
        _depth--;
        if (start is NodeEvent { Anchor.IsEmpty: false } anchored)
        {
            _anchors[anchored.Anchor.Value] = value;
        }

        return value;
    }

    YamlValue ReadItems(ParsingEvent start, YamlKind kind)
    {
        List<YamlValue> items = [];
        ParsingEvent next = Next();
        for (; next is not (SequenceEnd or MappingEnd); next = Next())
        {
            items.Add(ReadValue(next));
        }

        TextSlice place = PlaceOf(start, next);
        if (place.End < _yaml.Length && _yaml[place.Start] is '[' or '{' && _yaml[place.End] is ']' or '}')
        {
            // The parser's event ends before its bracket.
            place = place with { Length = place.Length + 1 };
        }

        return new(kind, place.Of(_yaml).Trim(), place, kind == YamlKind.List ? items : []);
    }

    TextSlice PlaceOf(ParsingEvent first, ParsingEvent last)
    {
        int start = (int)Math.Min(first.Start.Index, _yaml.Length);
        return new(start, Math.Max(0, (int)Math.Min(last.End.Index, _yaml.Length) - start));
    }

    static bool IsNull(Scalar scalar) => scalar.Style == ScalarStyle.Plain && scalar.Value is ("" or "~" or "null" or "Null" or "NULL");
}
