using Letterpress.Core.Model;
using Letterpress.Core.Reading.Guards;
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

    /// <summary>False where it says that search does not find the article.</summary>
    public bool IsSearched { get; init; } = true;

    /// <summary>What is wrong with the value that says whether it is a draft; null where nothing is.</summary>
    public FrontMatterProblem? DraftProblem { get; init; }

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

    public string TranslationKey { get; init; } = "";

    /// <summary>In the seed's order.</summary>
    public EquatableArray<FormerName> FormerNames { get; init; }

    /// <summary>The keys that are no member, in the seed's order; lists and nested keys as they are written.</summary>
    public EquatableArray<FieldModel> Fields { get; init; }

    /// <summary>The fields that may lead to files beside the seed.</summary>
    public EquatableArray<FrontFile> Files { get; init; }

    /// <summary>All keys: the seed's own in its order, then those that only its folders give.</summary>
    public IReadOnlyList<FrontEntry> Entries { get; init; } = [];

    /// <summary>What only the folders give, apart, since all that the seed states wins; null where they give nothing.</summary>
    public FrontMatterBlock? Inherited { get; init; }

    /// <summary>The file of defaults that gives <see cref="Language"/>; null where the seed states it.</summary>
    public Seed? LanguageSource { get; init; }

    /// <summary>Where in the seed the places of the entries start.</summary>
    public int ContentStart { get; init; }

    /// <summary>The fence that closes the block; without length where there is no block.</summary>
    public TextSlice Closing { get; init; }

    /// <summary>What prevents the block from being read; then it has no keys.</summary>
    public FrontMatterProblem? Problem { get; init; }

    /// <exception cref="SeedLimitException">With the keys of its folders, the seed has too many.</exception>
    public static FrontMatterBlock Read(string text, int start, InheritedKeys inherited, SeedReport report)
    {
        if (FrontMatterFences.Find(text, start) is not { } fences)
        {
            return Read([], inherited, 0, start, report);
        }

        try
        {
            return Read(EntriesOf(text, fences), inherited, fences.Content.Start, fences.BodyStart, report) with
            {
                Closing = fences.Closing,
            };
        }
        catch (FrontMatterException exception)
        {
            TextSlice place = new(Math.Min(fences.Content.Start + exception.Position, text.Length), 1);
            return Read([], inherited, 0, fences.BodyStart, report) with
            {
                Problem = new(fences.IsClosed ? place : fences.Opening, NameOf(fences.Format), exception.Message),
            };
        }
    }

    /// <summary>The block without the inherited keys of some groups, since the seed states otherwise what they mean.</summary>
    public FrontMatterBlock Without(IEnumerable<string[]> groups) => Inherited is null
        ? this
        : this with
        {
            Entries = groups.Aggregate(Entries, static (entries, names) => new KeyGroup(names).Without(entries, static _ => false)),
        };

    static FrontMatterBlock Read(
        IReadOnlyList<FrontEntry> own, InheritedKeys inherited, int contentStart, int bodyStart, SeedReport report)
    {
        IReadOnlyList<FrontEntry> entries = Merge(own, inherited);
        return entries.Count == 0
            ? new() { BodyStart = bodyStart, ContentStart = contentStart }
            : new KnownKeyReader(entries, contentStart, report).Read(bodyStart) with
            {
                Entries = entries,
                ContentStart = contentStart,
            };
    }

    static IReadOnlyList<FrontEntry> Merge(IReadOnlyList<FrontEntry> own, InheritedKeys inherited)
    {
        try
        {
            return inherited.Entries.Count == 0 ? own : KeyMerger.OfSeed(own, inherited.Entries);
        }
        catch (FrontMatterException exception)
        {
            throw new SeedLimitException(exception.Message, 0);
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
            _ => SimpleYaml.Read(block) ?? YamlReader.Read(block),
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
sealed record FrontMatterProblem(TextSlice Place, string Subject, string Message)
{
    /// <summary>The file of defaults that has the place; null for the seed itself.</summary>
    public Seed? Source { get; init; }

    /// <summary>Reports that the value of a key is not as it must be.</summary>
    public void Report(SeedReport report) => report.Add(Source, DiagnosticIds.InvalidFrontMatterValue, Place, Subject, Message);
}
