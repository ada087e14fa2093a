using Letterpress.Core.Model;
using Letterpress.Core.Reading.Seeds;

namespace Letterpress.Core.Reading.FrontMatter;

/// <summary>The block of keys and values before anything else in a seed, in one of <see cref="FrontFormat"/>.</summary>
sealed record FrontMatterBlock
{
    public const int MaxLength = 262_144;
    public const int MaxDepth = 64;

    /// <summary>The position after the block; where there is no block, where it would start.</summary>
    public required int BodyStart { get; init; }

    public string Title { get; init; } = "";

    public Timestamp? PublishedAt { get; init; }

    public Timestamp? UpdatedAt { get; init; }

    public Timestamp? ExpiresAt { get; init; }

    public bool IsDraft { get; init; }

    /// <summary>What is wrong with the publication time; null where it has none, or nothing is.</summary>
    public FrontMatterProblem? TimeProblem { get; init; }

    public EquatableArray<AuthorModel> Authors { get; init; }

    public string SourceUrl { get; init; } = "";

    public string Permalink { get; init; } = "";

    public EquatableArray<string> Aliases { get; init; }

    public EquatableArray<string> Tags { get; init; }

    public string Language { get; init; } = "";

    public string Excerpt { get; init; } = "";

    public string Slug { get; init; } = "";

    public string Name { get; init; } = "";

    public string Id { get; init; } = "";

    /// <summary>In the seed's order.</summary>
    public EquatableArray<FormerName> FormerNames { get; init; }

    /// <summary>The keys that are no member, in the seed's order; lists and nested keys as they are written.</summary>
    public EquatableArray<FieldModel> Fields { get; init; }

    /// <summary>All keys, in the seed's order.</summary>
    public IReadOnlyList<FrontEntry> Entries { get; init; } = [];

    /// <summary>Where in the seed the places of the entries start.</summary>
    public int ContentStart { get; init; }

    /// <summary>The fence that closes the block; without length where there is no block.</summary>
    public TextSlice Closing { get; init; }

    /// <summary>What prevents the block from being read; then it has no keys.</summary>
    public FrontMatterProblem? Problem { get; init; }

    public static FrontMatterBlock Read(string text, int start, SeedReport report)
    {
        if (FrontMatterFences.Find(text, start) is not { } fences)
        {
            return new() { BodyStart = start };
        }

        try
        {
            List<FrontEntry> entries = EntriesOf(text, fences);
            return new KnownKeyReader(entries, fences.Content.Start, report).Read(fences.BodyStart) with
            {
                Entries = entries,
                ContentStart = fences.Content.Start,
                Closing = fences.Closing,
            };
        }
        catch (FrontMatterException exception)
        {
            TextSlice place = new(Math.Min(fences.Content.Start + exception.Position, text.Length), 1);
            return new()
            {
                BodyStart = fences.BodyStart,
                Problem = new(fences.IsClosed ? place : fences.Opening, NameOf(fences.Format), exception.Message),
            };
        }
    }

    static List<FrontEntry> EntriesOf(string text, FrontMatterFences fences)
    {
        TextSlice content = fences.Content;
        if (!fences.IsClosed)
        {
            string wanted = fences.Marker == "}" ? "'}'; add it" : "line '" + fences.Marker + "'; add one";
            throw new FrontMatterException("it has no closing " + wanted + " after the last key", 0);
        }

        if (content.Length > MaxLength)
        {
            throw new FrontMatterException(
                FormattableString.Invariant($"it has {content.Length} characters, more than the maximum of {MaxLength}"), 0);
        }

        string block = content.Of(text);
        return fences.Format switch
        {
            FrontFormat.Toml => TomlReader.Read(block),
            FrontFormat.Json => JsonReader.Read(block),
            FrontFormat.KeyLines => KeyLineReader.ReadLines(block),
            FrontFormat.TitleBlock => KeyLineReader.ReadTitleBlock(block),
            _ => YamlReader.Read(block),
        };
    }

    static string NameOf(FrontFormat format) => format switch { FrontFormat.Toml => "TOML", FrontFormat.Json => "JSON", _ => "YAML" };
}

/// <summary>A name that the property had before.</summary>
/// <param name="Identifier">In the form of a C# identifier.</param>
/// <param name="Place">In the seed.</param>
readonly record struct FormerName(string Identifier, TextSlice Place);

/// <summary>What is wrong with front matter, and where.</summary>
/// <param name="Subject">The format, or a key.</param>
sealed record FrontMatterProblem(TextSlice Place, string Subject, string Message);
