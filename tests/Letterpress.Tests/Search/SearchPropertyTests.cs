using System.Globalization;
using System.Text;
using CsCheck;
using Letterpress.Generator.Tests.Harness;

namespace Letterpress.Tests.Search;

/// <summary>What a search finds is what a walk through all articles finds.</summary>
public sealed class SearchPropertyTests
{
    static readonly string[] s_words = ["ink", "paper", "press", "type", "soot", "rag", "proof", "sort", "quoin", "印刷", "活字", "書籍"];
    static readonly string[] s_languages = ["en", "en-GB", "de", "zh-Hant", "zh"];
    static readonly string[] s_tags = ["a", "b", "c"];

    static readonly Gen<Draft> s_draft = Gen.Select(
        Gen.OneOf(s_words).Array[0, 10],
        Gen.Int[0, s_languages.Length - 1],
        Gen.Int[0, 7],
        Gen.Int[0, 9],
        Gen.Int[0, 9],
        static (words, language, tags, day, expires) => new Draft(words, s_languages[language], tags, day, expires));

    static readonly Gen<Part> s_part = Gen.Select(
        Gen.OneOf(s_words).Array[1, 3], Gen.Int[0, 4], static (words, kind) => new Part(words, kind));

    static readonly Gen<Conditions> s_conditions = Gen.Select(
        Gen.Int[0, 6], Gen.Int[0, 3], Gen.Int[0, 9], Gen.Int[0, 9], Gen.Int[0, 9],
        static (language, tag, from, to, asOf) => new Conditions(language, tag, from, to, asOf));

    [Fact]
    public void Hits_are_those_that_a_walk_through_all_articles_finds() =>
        Gen.Select(s_draft.Array[1, 30], s_part.Array[1, 3], s_conditions).Sample(
            static (drafts, parts, conditions) =>
            {
                ArticleCorpus corpus = Compile(drafts);
                SearchOptions options = conditions.Options(corpus) with { Limit = 100, IncludeCounts = true };
                string query = string.Join(' ', parts.Select(static part => part.Written));
                Draft[] expected = [.. drafts.Where(draft => draft.IsHit(parts) && conditions.Allow(draft))];
                SearchResults results = corpus.Search(query, options);
                Assert.Equal(
                    expected.Select(draft => Array.IndexOf(drafts, draft)),
                    results.Select(static hit => int.Parse(hit.Article.Slug.ToString()[1..], CultureInfo.InvariantCulture)).Order());
                Assert.Equal(expected.Length, results.Total);
                Assert.Equal(
                    Counts(expected.SelectMany(static draft => draft.Tags)),
                    Counts(results.TagCounts.SelectMany(static count => Enumerable.Repeat(count.Value.ToString(), count.Count))));
                Assert.Equal(
                    Counts(expected.Select(static draft => draft.Language)),
                    Counts(results.LanguageCounts.SelectMany(static count => Enumerable.Repeat(count.Value.ToString(), count.Count))));
                SearchHit[] first = [.. corpus.Search(Encoding.UTF8.GetBytes(query), options with { Limit = 3 })];
                Assert.Equal(results.Take(3), first);
            },
            iter: LongForm.Or(3_000, 300));

    /// <summary>Words that all articles have do not hide the few that also have the phrase, or lack what is excluded.</summary>
    [Theory]
    [InlineData("paper \"ink press\"")]
    [InlineData("paper -soot")]
    [InlineData("paper -\"soot on the\"")]
    public void Few_among_many_are_found(string query)
    {
        const string Few = "Paper and an ink press, of which this long text says more than of paper.\n";
        const string Many = "Paper: press ink, soot on the paper.\n";
        ArticleCorpus corpus = SeedCorpus.Of([.. Enumerable.Range(0, 300).Select(static i => ($"seeds/a{i}.md", i == 200 ? Few : Many))]);
        SearchResults results = corpus.Search(query, new() { Limit = 5 });
        Assert.Equal(["a200"], results.Select(static hit => hit.Article.Slug.ToString()));
        Assert.Equal(1, results.Total);
    }

    [Fact]
    public void Any_query_can_be_asked()
    {
        ArticleCorpus corpus = Compile([new(["ink", "印刷"], "en", 3, 1, 2), new(["paper"], "zh", 0, 0, 0)]);
        SearchOptions options = new() { AsYouType = true, IncludeCounts = true, Language = "en" };
        Gen<string> mixed = Gen.Char["-\" 印刷活ink\u0E01\u0301\uD83D\uDE00i"].Array[0, 200].Select(static chars => new string(chars));
        Gen.OneOf(Gen.String, mixed).Sample(
            query =>
            {
                foreach (SearchHit hit in corpus.Search(query, options))
                {
                    Assert.False(hit.Snippet(10).IsEmpty && !hit.Section.Text.IsEmpty);
                }
            },
            iter: LongForm.Or(20_000, 2_000));
        Gen.Byte.Array[0, 300].Sample(bytes => corpus.Search(bytes, options), iter: LongForm.Or(20_000, 2_000));
    }

    static string[] Counts(IEnumerable<string> items) =>
        [.. items.GroupBy(static item => item).Select(static group => $"{group.Key} {group.Count()}").Order(StringComparer.Ordinal)];

    static ArticleCorpus Compile(Draft[] drafts) =>
        SeedCorpus.Of([.. drafts.Select(static (draft, i) => ($"seeds/a{i}.md", draft.Seed))]);

    static DateTimeOffset Instant(int day) => new(2026, 5, 1 + day, 0, 0, 0, TimeSpan.Zero);

    /// <param name="Words">Of the body, in one paragraph.</param>
    /// <param name="Language">A BCP 47 tag.</param>
    /// <param name="TagBits">A bit for each tag.</param>
    /// <param name="Day">0 for an article without a time.</param>
    /// <param name="Expires">0 for one that does not expire.</param>
    sealed record Draft(string[] Words, string Language, int TagBits, int Day, int Expires)
    {
        public IEnumerable<string> Tags => s_tags.Where((_, i) => (TagBits & (1 << i)) != 0);

        public string Seed => $"---\ntitle: \"!\"\nlanguage: {Language}\ntags: [{string.Join(", ", Tags)}]\n"
            + (Day > 0 ? $"date: {Instant(Day):yyyy-MM-dd}\n" : "")
            + (Expires > 0 ? $"expires: {Instant(Expires):yyyy-MM-dd}\n" : "")
            + $"---\nx {string.Join(' ', Words)}\n";

        public bool IsHit(Part[] parts) =>
            parts.All(part => !part.IsPhrase || Has(part.Words))
            && !parts.Any(part => part.IsExcluded && Has(part.IsExcludedWord ? part.Words[..1] : part.Words))
            && parts.Any(part => !part.IsExcluded && part.Words.Any(Words.Contains));

        bool Has(string[] phrase) => Enumerable.Range(0, Math.Max(0, Words.Length - phrase.Length + 1))
            .Any(i => Words.AsSpan(i, phrase.Length).SequenceEqual(phrase));
    }

    sealed record Part(string[] Words, int Kind)
    {
        public bool IsPhrase => Kind == 0;

        public bool IsExcludedWord => Kind == 1;

        public bool IsExcluded => Kind is 1 or 2;

        public string Written => Kind switch
        {
            0 => $"\"{string.Join(' ', Words)}\"",
            1 => $"-{Words[0]}",
            2 => $"-\"{string.Join(' ', Words)}\"",
            _ => string.Join(' ', Words),
        };
    }

    /// <summary>0 sets no condition.</summary>
    sealed record Conditions(int Language, int Tag, int From, int To, int AsOf)
    {
        string? Range => Language == 6 ? "EN" : Language == 0 ? null : s_languages[Language - 1];

        public SearchOptions Options(ArticleCorpus corpus) => new()
        {
            Language = Range,
            Tag = Tag == 0 ? null : corpus.TryFindTag(s_tags[Tag - 1], out Tag tag) ? tag : default(Tag),
            From = From == 0 ? null : Instant(From),
            To = To == 0 ? null : Instant(To),
            AsOf = AsOf == 0 ? null : Instant(AsOf),
        };

        public bool Allow(Draft draft) =>
            (Range is null || (draft.Language + "-").StartsWith(Range + "-", StringComparison.OrdinalIgnoreCase))
            && (Tag == 0 || draft.Tags.Contains(s_tags[Tag - 1]))
            && (From == 0 || (draft.Day > 0 && draft.Day >= From))
            && (To == 0 || (draft.Day > 0 && draft.Day < To))
            && (AsOf == 0 || (draft.Day <= AsOf && (draft.Expires == 0 || draft.Expires > AsOf)));
    }
}
