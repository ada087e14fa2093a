using System.Text.RegularExpressions;
using Letterpress.Core.Files;
using Letterpress.Core.Model;
using Letterpress.Core.Reading.Seeds;

namespace Letterpress.Core.Reading.FrontMatter;

/// <summary>Reads what <see cref="KnownKeys"/> mean out of the keys of front matter; each key that is not used becomes a field.</summary>
sealed class KnownKeyReader
{
    static readonly Regex s_day = new("^/?(?:[\\w-]+/)?(?<day>[0-9]{4}/[0-9]{2}/[0-9]{2})/", RegexOptions.CultureInvariant);

    readonly IReadOnlyList<FrontEntry> _entries;
    readonly FrontKeys _keys;
    readonly FrontProblems _problems;
    readonly InheritableKeyReader _own;

    /// <param name="contentStart">Where in the seed the places of the values start.</param>
    public KnownKeyReader(IReadOnlyList<FrontEntry> entries, int contentStart, SeedReport report)
    {
        _entries = entries;
        _keys = new(entries);
        _problems = new(contentStart, report);
        _own = new(_keys, _problems, isInherited: false);
    }

    public FrontMatterBlock Read(int bodyStart) => ReadOwn(bodyStart) with
    {
        Inherited = _entries.Any(IsInherited) ? new InheritableKeyReader(_keys, _problems, isInherited: true).Read(0) : null,

        // After all others were asked for.
        Fields = _keys.Unused.Select(static entry => new FieldModel(entry.Key, entry.Value.Text)
        {
            IsInherited = IsInherited(entry),
        }).ToEquatableArray(),
        Files = _keys.Unused.Where(IsFile).Select(FileOf).ToEquatableArray(),
    };

    FrontMatterBlock ReadOwn(int bodyStart)
    {
        FrontMatterBlock block = _own.Read(bodyStart);
        string permalink = ReadPermalink();
        bool isDraft = ReadDraft(out FrontMatterProblem? draftProblem);
        _problems.Add(draftProblem);
        bool isLeftOutOfSearch = ReadSearchExclusion(out FrontMatterProblem? searchProblem);
        _problems.Add(searchProblem);
        return block with
        {
            PublishedAt = block.PublishedAt ?? (block.TimeProblem is null ? DateOfPath(permalink) : null),
            IsDraft = isDraft,
            DraftProblem = draftProblem,
            IsSearched = !isLeftOutOfSearch,
            SourceUrl = ReadSourceUrl(),
            Permalink = permalink,
            Aliases = ReadAliases().ToEquatableArray(),
            Tags = new TagReader(_keys, _problems).Read().ToEquatableArray(),
            Slug = _own.ReadText(KnownKeys.Slug).Trim(),
            Name = _own.ReadText(KnownKeys.Name).Trim(),
            Id = _own.ReadText(KnownKeys.Id).Trim(),
            TranslationKey = _own.ReadText(KnownKeys.TranslationKey).Trim(),
            FormerNames = new FormerNameReader(_keys, _problems).Read().ToEquatableArray(),
        };
    }

    /// <summary>Whether a value, or one of its nested keys, is of a folder.</summary>
    static bool IsInherited(FrontEntry entry) =>
        entry.Value.Source is not null || entry.Value.Entries.Any(static nested => nested.Value.Source is not null);

    static bool IsFile(FrontEntry entry) =>
        entry.Value is { Kind: FrontKind.Text, Source: null } value && FileQueries.MayLeadToFile(value.Text);

    FrontFile FileOf(FrontEntry entry) => new(
        entry.Value.Text, _problems.PlaceOf(entry.Value), KnownKeys.Images.Any(name => KeyNames.AreEqual(name, entry.Key)));

    /// <summary>
    /// What is neither <c>true</c> nor <c>false</c> is reported, and a draft, since what was not to be read cannot be taken back. The seed
    /// wins over its folders.
    /// </summary>
    bool ReadDraft(out FrontMatterProblem? problem) => ReadFlag(
        _keys.Find(KnownKeys.Draft).Select(static entry => (entry, true))
            .Concat(_keys.Find(KnownKeys.Published).Where(static entry => entry.Value.IsBoolean).Select(static entry => (entry, false))),
        // `published` is a time too.
        usesBoth: false,
        out problem);

    /// <summary>As <see cref="ReadDraft"/>. Keys with nested ones say something else, such as how much an article weighs.</summary>
    bool ReadSearchExclusion(out FrontMatterProblem? problem) => ReadFlag(
        _keys.Find(KnownKeys.Search).Where(static entry => entry.Value.Kind != FrontKind.Keys).Select(static entry => (entry, false))
            .Concat(_keys.Find(KnownKeys.SearchExclude).Select(static entry => (entry, true))),
        usesBoth: true,
        out problem);

    /// <param name="stated">The keys, and with which value each means yes.</param>
    /// <param name="usesBoth">Whether a key that means yes when it is <c>false</c> is used up by that.</param>
    bool ReadFlag(IEnumerable<(FrontEntry Entry, bool Flag)> stated, bool usesBoth, out FrontMatterProblem? problem)
    {
        problem = null;
        (FrontEntry? entry, bool flag) = stated.OrderBy(static one => one.Entry.Value.Source is not null).FirstOrDefault();
        if (entry is null)
        {
            return false;
        }

        if (!entry.Value.IsBoolean)
        {
            problem = _problems.Of(entry, "true or false, and counts as " + (flag ? "true" : "false") + " until it is");
            return true;
        }

        if (flag || usesBoth)
        {
            _keys.Use(entry);
        }

        return bool.Parse(entry.Value.Text) == flag;
    }

    string ReadSourceUrl()
    {
        FrontEntry? entry = FindUrl(KnownKeys.SourceUrl, SiteUrls.IsWhole);
        if (entry is not null)
        {
            _keys.Use(entry);
        }

        return entry?.Value.Text ?? "";
    }

    /// <summary>It is a field too, since articles have no member for it.</summary>
    string ReadPermalink() => FindUrl(KnownKeys.Permalink, SiteUrls.IsPermalink)?.Value.Text.Trim() ?? "";

    /// <summary>The day that is the start of a page's path, as blogs have it; null where there is none.</summary>
    static Timestamp? DateOfPath(string path) =>
        s_day.Match(path) is { Success: true } day ? Times.Parse(day.Groups["day"].Value.Replace('/', '-')) : null;

    FrontEntry? FindUrl(string[] names, Func<string, bool> isMeant) => _own.Find(names).FirstOrDefault(
        entry => entry.Value.Kind == FrontKind.Text && isMeant(entry.Value.Text.Trim()));

    /// <summary>The names are a field too, since articles have no member for them.</summary>
    List<string> ReadAliases()
    {
        List<string> aliases = [];
        foreach (FrontEntry entry in _own.Find(KnownKeys.Aliases))
        {
            foreach (FrontValue item in entry.Value.OneOrMore)
            {
                if (item.Kind == FrontKind.Text && !item.IsEmpty)
                {
                    aliases.Add(item.Text.Trim());
                }
                else if (!item.IsEmpty)
                {
                    _problems.Add(entry with { Value = item }, "a list of text values");
                }
            }
        }

        return [.. aliases.Distinct(StringComparer.Ordinal)];
    }
}
