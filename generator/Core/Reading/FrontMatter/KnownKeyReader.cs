using System.Text.RegularExpressions;
using Letterpress.Core.Model;
using Letterpress.Core.Reading.Seeds;
using Letterpress.Core.Text;

namespace Letterpress.Core.Reading.FrontMatter;

/// <summary>Reads what <see cref="KnownKeys"/> mean out of the keys of front matter; each key that is not used becomes a field.</summary>
/// <param name="contentStart">Where in the seed the places of the values start.</param>
sealed class KnownKeyReader(IReadOnlyList<FrontEntry> entries, int contentStart, SeedReport report)
{
    const string SingleText = "a single text value";
    const string Person = "a name, or a list of names, or keys with 'name'";

    static readonly Regex s_day = new("^/?(?:[\\w-]+/)?(?<day>[0-9]{4}/[0-9]{2}/[0-9]{2})/", RegexOptions.CultureInvariant);

    readonly FrontKeys _keys = new(entries);

    /// <summary>Whether what only the folders give is read, apart from the rest.</summary>
    bool _isInherited;

    public FrontMatterBlock Read(int bodyStart)
    {
        FrontMatterBlock block = ReadOwn(bodyStart);
        _isInherited = true;
        return block with
        {
            Inherited = entries.Any(IsInherited) ? ReadInherited() : null,

            // After all others were asked for.
            Fields = _keys.Unused.Select(static entry => new FieldModel(entry.Key, entry.Value.Text)).ToEquatableArray(),
        };
    }

    /// <summary>Without what names a single article.</summary>
    FrontMatterBlock ReadInherited()
    {
        Timestamp? published = ReadTime(KnownKeys.PublishedAt, out FrontMatterProblem? publishedProblem);
        Timestamp? updated = ReadTime(KnownKeys.UpdatedAt, out FrontMatterProblem? updatedProblem);
        Report(updatedProblem);
        Timestamp? expires = ReadTime(KnownKeys.ExpiresAt, out FrontMatterProblem? expiresProblem);
        Report(expiresProblem);
        string language = ReadLanguage(out Seed? source);
        return new()
        {
            BodyStart = 0,
            Title = ReadText(KnownKeys.Title),
            PublishedAt = published,
            TimeProblem = publishedProblem,
            UpdatedAt = updated,
            ExpiresAt = expires,
            Authors = ReadAuthors().ToEquatableArray(),
            Language = language,
            LanguageSource = source,
            Excerpt = ReadText(KnownKeys.Excerpt),
        };
    }

    FrontMatterBlock ReadOwn(int bodyStart)
    {
        Timestamp? published = ReadTime(KnownKeys.PublishedAt, out FrontMatterProblem? publishedProblem);
        Timestamp? updated = ReadTime(KnownKeys.UpdatedAt, out FrontMatterProblem? updatedProblem);
        Report(updatedProblem);
        Timestamp? expires = ReadTime(KnownKeys.ExpiresAt, out FrontMatterProblem? expiresProblem);
        Report(expiresProblem);
        return new FrontMatterBlock
        {
            BodyStart = bodyStart,
            Title = ReadText(KnownKeys.Title),
            PublishedAt = published ?? (publishedProblem is null ? DateOfPath(ReadPermalink()) : null),
            TimeProblem = publishedProblem,
            UpdatedAt = updated,
            ExpiresAt = expires,
            IsDraft = ReadDraft(),
            Authors = ReadAuthors().ToEquatableArray(),
            SourceUrl = ReadSourceUrl(),
            Permalink = ReadPermalink(),
            Aliases = ReadAliases().ToEquatableArray(),
            Tags = new TagReader(_keys, Report).Read().ToEquatableArray(),
            Language = ReadLanguage(out _),
            Excerpt = ReadText(KnownKeys.Excerpt),
            Slug = ReadText(KnownKeys.Slug).Trim(),
            Name = ReadText(KnownKeys.Name).Trim(),
            Id = ReadText(KnownKeys.Id).Trim(),
            FormerNames = new FormerNameReader(_keys, PlaceOf, Report).Read().ToEquatableArray(),
        };
    }

    /// <summary>Whether a value, or one of its nested keys, is of a folder.</summary>
    static bool IsInherited(FrontEntry entry) =>
        entry.Value.Source is not null || entry.Value.Entries.Any(static nested => nested.Value.Source is not null);

    IEnumerable<FrontEntry> Find(string[] keys) => _keys.Find(keys).Where(entry => entry.Value.Source is not null == _isInherited);

    string ReadText(string[] keys)
    {
        foreach (FrontEntry entry in Find(keys))
        {
            if (entry.Value.Kind == FrontKind.Text)
            {
                _keys.Use(entry);
                return entry.Value.Text;
            }

            Report(entry, SingleText);
        }

        return "";
    }

    /// <summary>
    /// What is neither <c>true</c> nor <c>false</c> is reported, and a draft, since what was not to be read cannot be taken back. The seed
    /// wins over its folders.
    /// </summary>
    bool ReadDraft()
    {
        IEnumerable<(FrontEntry Entry, bool IsDraft)> stated = _keys.Find(KnownKeys.Draft).Select(static entry => (entry, true))
            .Concat(_keys.Find(KnownKeys.Published).Where(static entry => entry.Value.IsBoolean).Select(static entry => (entry, false)));
        foreach ((FrontEntry entry, bool isDraft) in stated.OrderBy(static one => one.Entry.Value.Source is not null))
        {
            if (!entry.Value.IsBoolean)
            {
                if (!entry.Value.IsEmpty)
                {
                    Report(entry, "true or false, and counts as true until it is");
                    return true;
                }

                continue;
            }

            if (isDraft)
            {
                _keys.Use(entry);
            }

            return bool.Parse(entry.Value.Text) == isDraft;
        }

        return false;
    }

    string ReadLanguage(out Seed? source)
    {
        source = null;
        foreach (FrontEntry entry in Find(KnownKeys.Language))
        {
            string tag = entry.Value.Text.Trim().Replace('_', '-');
            if (entry.Value.Kind == FrontKind.Text && LanguageTags.IsValid(tag))
            {
                _keys.Use(entry);
                source = entry.Value.Source;
                return tag;
            }

            Report(entry, "a language tag, such as en or zh-Hant");
        }

        return "";
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

    FrontEntry? FindUrl(string[] keys, Func<string, bool> isMeant) => Find(keys).FirstOrDefault(
        entry => entry.Value.Kind == FrontKind.Text && isMeant(entry.Value.Text.Trim()));

    Timestamp? ReadTime(string[] keys, out FrontMatterProblem? problem)
    {
        problem = null;
        foreach (FrontEntry entry in Find(keys))
        {
            // `published: false` and `lastUpdated: true` say something else.
            if (entry.Value.IsBoolean)
            {
                continue;
            }

            if (entry.Value.Kind == FrontKind.Text && Times.Parse(entry.Value.Text) is { } time)
            {
                _keys.Use(entry);
                return time;
            }

            string reason = entry.Value.Kind == FrontKind.Text ? Times.Explain(entry.Value.Text) : "";
            problem ??= ProblemOf(entry, "a date or time, such as 2026-05-01 or 2026-05-01T08:00:00Z", reason);
        }

        return null;
    }

    List<AuthorModel> ReadAuthors()
    {
        List<AuthorModel> authors = [];
        foreach (FrontEntry entry in Find(KnownKeys.Authors))
        {
            bool isWhole = true;
            foreach (FrontValue value in entry.Value.Kind == FrontKind.List ? entry.Value.Items : [entry.Value])
            {
                AuthorModel? author = AuthorReader.Read(value);
                isWhole &= author is not null && AuthorReader.IsWhole(value);
                if (author is not null)
                {
                    authors.Add(author);
                }
                else if (!value.IsEmpty)
                {
                    Report(entry with { Value = value }, Person);
                }
            }

            if (authors.Count > 0)
            {
                if (isWhole)
                {
                    _keys.Use(entry);
                }

                break;
            }
        }

        return authors;
    }

    /// <summary>The names are a field too, since articles have no member for them.</summary>
    List<string> ReadAliases()
    {
        List<string> aliases = [];
        foreach (FrontEntry entry in Find(KnownKeys.Aliases))
        {
            foreach (FrontValue item in entry.Value.Kind == FrontKind.List ? entry.Value.Items : [entry.Value])
            {
                if (item.Kind == FrontKind.Text && !item.IsEmpty)
                {
                    aliases.Add(item.Text.Trim());
                }
                else if (!item.IsEmpty)
                {
                    Report(entry with { Value = item }, "a list of text values");
                }
            }
        }

        return [.. aliases.Distinct(StringComparer.Ordinal)];
    }

    void Report(FrontEntry entry, string wanted) => Report(ProblemOf(entry, wanted, ""));

    void Report(FrontMatterProblem? problem)
    {
        if (problem is not null)
        {
            report.Add(problem.Source, DiagnosticIds.InvalidFrontMatterValue, problem.Place, problem.Subject, problem.Message);
        }
    }

    FrontMatterProblem ProblemOf(FrontEntry entry, string wanted, string reason)
    {
        FrontValue value = entry.Value;
        string seen = value.Kind switch
        {
            FrontKind.Text => "'" + value.Text + "'" + reason,
            FrontKind.List => "a list",
            _ => "nested keys",
        };
        return new(PlaceOf(value), entry.Key, wanted + ", but is " + seen) { Source = value.Source };
    }

    TextSlice PlaceOf(FrontValue value) =>
        new((value.Source is null ? contentStart : 0) + value.Place.Start, Math.Max(1, value.Place.Length));
}
