using Letterpress.Core.Model;
using Letterpress.Core.Reading.Seeds;
using Letterpress.Core.Text;

namespace Letterpress.Core.Reading.FrontMatter;

/// <summary>Reads the keys that a seed may state itself or inherit, of one of both: what the other states is not looked at.</summary>
/// <param name="isInherited">Whether the values that the folders give are read, and not those of the seed.</param>
sealed class InheritableKeyReader(FrontKeys keys, FrontProblems problems, bool isInherited)
{
    const string SingleText = "a single text value";
    const string Person = "a name, or a list of names, or keys with 'name'";

    public FrontMatterBlock Read(int bodyStart)
    {
        Timestamp? published = ReadTime(KnownKeys.PublishedAt, out FrontMatterProblem? publishedProblem);
        Timestamp? updated = ReadTime(KnownKeys.UpdatedAt, out FrontMatterProblem? updatedProblem);
        problems.Add(updatedProblem);
        Timestamp? expires = ReadTime(KnownKeys.ExpiresAt, out FrontMatterProblem? expiresProblem);
        problems.Add(expiresProblem);
        string language = ReadLanguage(out Seed? source);
        return new()
        {
            BodyStart = bodyStart,
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

    /// <summary>The entries that state a value, in the order of the names.</summary>
    public IEnumerable<FrontEntry> Find(string[] names) =>
        keys.Find(names).Where(entry => entry.Value.Source is not null == isInherited);

    /// <summary>Empty where none of the keys has a text.</summary>
    public string ReadText(string[] names)
    {
        foreach (FrontEntry entry in Find(names))
        {
            if (entry.Value.Kind == FrontKind.Text)
            {
                keys.Use(entry);
                return entry.Value.Text;
            }

            problems.Add(entry, SingleText);
        }

        return "";
    }

    string ReadLanguage(out Seed? source)
    {
        source = null;
        foreach (FrontEntry entry in Find(KnownKeys.Language))
        {
            string tag = entry.Value.Text.Trim().Replace('_', '-');
            if (entry.Value.Kind == FrontKind.Text && LanguageTags.IsValid(tag))
            {
                keys.Use(entry);
                source = entry.Value.Source;
                return tag;
            }

            problems.Add(entry, "a language tag, such as en or zh-Hant");
        }

        return "";
    }

    Timestamp? ReadTime(string[] names, out FrontMatterProblem? problem)
    {
        problem = null;
        foreach (FrontEntry entry in Find(names))
        {
            // `published: false` and `lastUpdated: true` say something else.
            if (entry.Value.IsBoolean)
            {
                continue;
            }

            if (entry.Value.Kind == FrontKind.Text && Times.Parse(entry.Value.Text) is { } time)
            {
                keys.Use(entry);
                return time;
            }

            string reason = entry.Value.Kind == FrontKind.Text ? Times.Explain(entry.Value.Text) : "";
            problem ??= problems.Of(entry, "a date or time, such as 2026-05-01 or 2026-05-01T08:00:00Z", reason);
        }

        return null;
    }

    List<AuthorModel> ReadAuthors()
    {
        List<AuthorModel> authors = [];
        foreach (FrontEntry entry in Find(KnownKeys.Authors))
        {
            bool isWhole = true;
            foreach (FrontValue value in entry.Value.OneOrMore)
            {
                AuthorModel? author = AuthorReader.Read(value);
                isWhole &= author is not null && AuthorReader.IsWhole(value);
                if (author is not null)
                {
                    authors.Add(author);
                }
                else if (!value.IsEmpty)
                {
                    problems.Add(entry with { Value = value }, Person);
                }
            }

            if (authors.Count > 0)
            {
                if (isWhole)
                {
                    keys.Use(entry);
                }

                break;
            }
        }

        return authors;
    }
}
