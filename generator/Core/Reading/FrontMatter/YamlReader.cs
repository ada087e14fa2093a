using Letterpress.Core.Model;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Letterpress.Core.Reading.FrontMatter;

/// <summary>Reads the keys of a YAML document, event by event: time is linear, whatever its nesting and aliases.</summary>
sealed class YamlReader
{
    readonly string _yaml;
    readonly Parser _parser;
    readonly Dictionary<string, FrontValue> _anchors = new(StringComparer.Ordinal);
    readonly Seed? _source;
    readonly List<FrontEntry> _entries = [];
    readonly List<(FrontEntry Key, string First)> _repeated = [];
    int _depth;

    YamlReader(string yaml, Seed? source)
    {
        _yaml = yaml;
        _source = source;
        _parser = new(new StringReader(yaml));
    }

    /// <summary>In the order of the document.</summary>
    /// <exception cref="FrontMatterException">The text is not YAML, contains something other than keys, or exceeds a limit.</exception>
    public static List<FrontEntry> Read(string yaml)
    {
        YamlReader reader = new(yaml, null);
        return reader.FindFault() is { } fault ? throw fault : reader._entries;
    }

    /// <summary>Reads a file of defaults as far as it can be read.</summary>
    /// <returns>
    /// Its keys, each once in any of its spellings; the keys that are repeated, with the first spelling of each; and why the rest cannot
    /// be read, or null.
    /// </returns>
    public static (List<FrontEntry> Entries, List<(FrontEntry Key, string First)> Repeated, FrontMatterException? Fault) ReadDefaults(
        string yaml, Seed source)
    {
        YamlReader reader = new(yaml, source);
        FrontMatterException? fault = reader.FindFault();
        return (reader._entries, reader._repeated, fault);
    }

    FrontMatterException? FindFault()
    {
        try
        {
            ReadRoot();
            return null;
        }
        catch (FrontMatterException exception)
        {
            return exception;
        }
        catch (YamlException exception)
        {
            int position = PositionOf((int)Math.Min(exception.Start.Index, _yaml.Length));
            return new FrontMatterException(
                (exception.InnerException ?? exception).Message.TrimEnd('.') + YamlAdvice.For(_yaml, position), position);
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException or OverflowException)
        {
            // YamlDotNet throws these on some broken lists; the message of the first says nothing of them.
            string message = exception is InvalidOperationException
                ? "a list in brackets is not complete; close it with ']' and separate its items with commas"
                : exception.Message;
            return new FrontMatterException(message, PositionOf(0));
        }
    }

    /// <summary>
    /// Where a fault is: the parser names the start of the keys for some, and none for others. What was read before is no fault.
    /// </summary>
    int PositionOf(int named) => _source is null || _parser.Current is not { } last
        ? named
        : (int)Math.Max(named, Math.Min(last.End.Index, _yaml.Length));

    void ReadRoot()
    {
        if (Next() is not StreamStart || Next() is not DocumentStart)
        {
            return;
        }

        ParsingEvent root = Next();
        if (root is not MappingStart)
        {
            if (ReadValue(root).Kind != FrontKind.Null)
            {
                throw new FrontMatterException("it has something other than lines of 'key: value'", (int)root.Start.Index);
            }

            return;
        }

        ReadEntries(_entries, seen: new(StringComparer.Ordinal));

        // What follows may still be invalid.
        for (ParsingEvent next = Next(); next is not StreamEnd; next = Next())
        {
            if (_source is not null && next is NodeEvent and not Scalar { Value: "" })
            {
                throw new FrontMatterException("it has a second document after a line '---'", (int)next.Start.Index);
            }
        }
    }

    /// <param name="seen">Null where a key may occur twice.</param>
    /// <returns>The end of the keys.</returns>
    ParsingEvent ReadEntries(List<FrontEntry> entries, HashSet<string>? seen)
    {
        Dictionary<string, string>? spellings = _source is null ? null : new(StringComparer.Ordinal);
        ParsingEvent next = Next();
        for (; next is not MappingEnd; next = Next())
        {
            FrontValue key = ReadValue(next);
            FrontValue value = ReadValue(Next());
            if (key.Kind != FrontKind.Text || key.Text.Length == 0)
            {
                continue;
            }

            FrontEntry entry = new(key.Text, value) { KeyPlace = key.Place };
            if (spellings is not null && spellings.TryGetValue(KeyNames.Normalize(key.Text), out string? first))
            {
                _repeated.Add((entry, first));
                continue;
            }

            if (spellings is null && seen?.Add(key.Text) == false)
            {
                throw new FrontMatterException("key '" + key.Text + "' occurs twice; remove one of them", key.Place.Start);
            }

            spellings?.Add(KeyNames.Normalize(key.Text), key.Text);
            entries.Add(entry);
        }

        return next;
    }

    ParsingEvent Next() => _parser.MoveNext() && _parser.Current is { } current
        ? current
        : throw new FrontMatterException("it ends too early", _yaml.Length);

    FrontValue ReadValue(ParsingEvent start)
    {
        if (start is AnchorAlias alias)
        {
            return _anchors.TryGetValue(alias.Value.Value, out FrontValue? known)
                ? known with { Place = PlaceOf(start, start) }
                : throw new FrontMatterException("alias '*" + alias.Value.Value + "' has no anchor before it", (int)start.Start.Index);
        }

        if (++_depth > FrontMatterBlock.MaxDepth)
        {
            throw new FrontMatterException(
                FormattableString.Invariant($"it is nested more than {FrontMatterBlock.MaxDepth} levels deep"), (int)start.Start.Index);
        }

        FrontValue value = start switch
        {
            Scalar scalar => new(IsNull(scalar) ? FrontKind.Null : FrontKind.Text, TextOf(scalar), PlaceOf(start, start))
            {
                Source = _source,
            },
            SequenceStart => ReadList(start),
            _ => ReadKeys(start),
        };
        _depth--;
        if (start is NodeEvent { Anchor.IsEmpty: false } anchored)
        {
            _anchors[anchored.Anchor.Value] = value;
        }

        return value;
    }

    FrontValue ReadList(ParsingEvent start)
    {
        List<FrontValue> items = [];
        ParsingEvent next = Next();
        for (; next is not SequenceEnd; next = Next())
        {
            items.Add(ReadValue(next));
        }

        TextSlice place = WholeOf(start, next);
        return new(FrontKind.List, place.Of(_yaml).Trim(), place) { Items = items, Source = _source };
    }

    FrontValue ReadKeys(ParsingEvent start)
    {
        List<FrontEntry> entries = [];
        TextSlice place = WholeOf(start, ReadEntries(entries, seen: null));
        return new(FrontKind.Keys, place.Of(_yaml).Trim(), place) { Entries = entries, Source = _source };
    }

    TextSlice WholeOf(ParsingEvent start, ParsingEvent end)
    {
        TextSlice place = PlaceOf(start, end);

        // The parser's event ends before its bracket.
        return place.End < _yaml.Length && _yaml[place.Start] is '[' or '{' && _yaml[place.End] is ']' or '}'
            ? place with { Length = place.Length + 1 }
            : place;
    }

    TextSlice PlaceOf(ParsingEvent first, ParsingEvent last)
    {
        int start = (int)Math.Min(first.Start.Index, _yaml.Length);
        return new(start, Math.Max(0, (int)Math.Min(last.End.Index, _yaml.Length) - start));
    }

    /// <summary>The line feed that ends a folded or literal text belongs to its notation, as its author sees it.</summary>
    static string TextOf(Scalar scalar) =>
        scalar.Style is ScalarStyle.Folded or ScalarStyle.Literal ? scalar.Value.TrimEnd('\n') : scalar.Value;

    static bool IsNull(Scalar scalar) => scalar.Style == ScalarStyle.Plain && scalar.Value is ("" or "~" or "null" or "Null" or "NULL");
}
