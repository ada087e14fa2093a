using Letterpress.Generator.Tests.Articles;
using Letterpress.Generator.Tests.Harness;
using Letterpress.Generator.Tests.Storages;

namespace Letterpress.Generator.Tests.Linking;

/// <summary>The same article in several languages.</summary>
public sealed class TranslationTests
{
    [Theory]
    [InlineData("about.en.md", "about.de.md", "about.zh-Hant.md")]
    [InlineData("about.md", "about.de.md", "about.fr.md")]
    [InlineData("about.md", "de/about.md", "fr/about.md")]
    [InlineData("en/about.md", "de/about.md", "fr/about.html")]
    [InlineData("docs/en/about/index.md", "docs/de/about.md", "docs/fr/about/index.md")]
    [InlineData("index.md", "de/index.md", "fr/_index.md")]
    [InlineData("docs/index.md", "docs/index.de.md", "docs/fr/index.md")]
    public void Paths_that_differ_in_the_language_are_translations(params string[] paths)
    {
        SeedText[] seeds =
        [
            .. paths.Select(static path => Press.Seed("seeds/" + path, $"---\ntitle: {path}\n---\nText.\n")),
            Press.Seed("seeds/other.md", "---\ntitle: Other\n---\nText.\n"),
            Press.Seed("seeds/de/only.md", "---\ntitle: Only\n---\nText.\n"),
        ];
        using PressedArticles articles = Press.Load(seeds);
        using ResourcePress resource = ResourcePress.Of(seeds);

        foreach (string path in paths)
        {
            string[] expected =
            [
                .. paths.Where(other => other != path).OrderBy(other => LanguageOf(articles, other), StringComparer.Ordinal),
            ];
            Assert.Equal(expected, TitlesOf(Of(articles, path).Translations));
            Assert.Equal(expected, TitlesOf(Of(resource.Articles, path).Translations));
        }

        Assert.Empty(Of(articles, "Other").Translations);
        Assert.Empty(Of(articles, "Only").Translations);
    }

    [Theory]
    [InlineData("a.md|lang: en|translationKey: x", "b.md|lang: de|translationKey: x", true)]
    [InlineData("a.md|lang: en|translationKey: x", "a.de.md|lang: de", false)]
    [InlineData("a.md|lang: en|translation-key: x", "de/b.md|translation_key: ' x '", true)]
    [InlineData("a.md|lang: en|translationKey: x", "b.md|lang: EN|translationKey: x", false)]
    [InlineData("a.md", "b/a.md|lang: de", false)]
    [InlineData("cs/a.md|lang: en", "ts/a.md|lang: en", false)]
    [InlineData("cs/a.md|lang: en", "ts/a.md|lang: de", false)]
    [InlineData("zh/a.md|lang: zh-Hans", "pt-br/a.md", true)]
    [InlineData("a.md|from: https://a.example/1", "a.de.md|from: https://a.example/2", false)]
    [InlineData(
        "a.md|from: https://a.example/1|lang: en|translationKey: x", "b.md|from: https://a.example/2|lang: de|translationKey: x", true)]
    [InlineData("a.md|slug: hello", "a.de.md|slug: hallo", true)]
    public void Front_matter_or_the_path_says_what_a_translation_is(string one, string other, bool isTranslation)
    {
        using PressedArticles articles = Press.Load(SeedOf("One", one), SeedOf("Other", other));

        Assert.Equal(isTranslation ? ["Other"] : [], TitlesOf(Of(articles, "One").Translations));
        Assert.Equal(isTranslation ? ["One"] : [], TitlesOf(Of(articles, "Other").Translations));
    }

    /// <summary>Nobody knows which of them is meant.</summary>
    [Fact]
    public void Of_two_in_one_language_none_is_a_translation()
    {
        using PressedArticles articles = Press.Load(
            SeedOf("En", "a.md|lang: en"), SeedOf("De", "a.de.md"), SeedOf("De2", "de/a.md"), SeedOf("Fr", "a.fr.md"));

        Assert.Equal(["Fr"], TitlesOf(Of(articles, "En").Translations));
        Assert.Equal(["En"], TitlesOf(Of(articles, "Fr").Translations));
        Assert.Empty(Of(articles, "De").Translations);
        Assert.Empty(Of(articles, "De2").Translations);
    }

    /// <summary>They are shown by time, as any list of articles.</summary>
    [Fact]
    public void Translations_are_a_list_of_articles()
    {
        using PressedArticles articles = Press.Load(
            SeedOf("En", "a.md|lang: en|date: 2026-01-01"), SeedOf("De", "a.de.md|date: 2026-03-01"),
            SeedOf("Fr", "a.fr.md|date: 2026-02-01|expires: 2026-02-03"));
        Article article = Of(articles, "En");
        DateTimeOffset now = new(2026, 2, 2, 0, 0, 0, TimeSpan.Zero);

        Assert.Equal(["De", "Fr"], TitlesOf(article.Translations));
        Assert.Equal(["Fr"], TitlesOf(article.Translations.AsOf(now)));
        Assert.Equal(["De"], TitlesOf(article.Translations.AsOf(now.AddYears(1))));
        Assert.Empty(default(Article).Translations);
        Assert.False(article.TryGetField("translationKey", out _));
    }

    [Fact]
    public void Reading_allocates_nothing()
    {
        using PressedArticles articles = Press.Load(SeedOf("En", "a.md|lang: en"), SeedOf("De", "a.de.md"), SeedOf("Fr", "a.fr.md"));
        Article article = Of(articles, "En");
        int length = 0;
        void Read()
        {
            foreach (Article translation in article.Translations)
            {
                length += translation.Language.Length;
            }
        }

        Read();
        long before = GC.GetAllocatedBytesForCurrentThread();
        Read();
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        Assert.Equal(8, length);
    }

    [Fact]
    public void A_key_of_a_folder_is_no_key_of_each_article() => Assert.Contains(
        Press.Run(
            Press.Seed("seeds/_defaults.yml", "translationKey: x\n"),
            Press.Seed("seeds/a.md", "---\nlang: en\n---\nText.\n"),
            Press.Seed("seeds/b.md", "---\nlang: de\n---\nText.\n")).Diagnostics,
        static diagnostic => diagnostic.Id == "LP0109");

    static SeedText SeedOf(string title, string text)
    {
        string[] parts = text.Split('|');
        return Press.Seed("seeds/" + parts[0], $"---\ntitle: {title}\n{string.Join('\n', parts[1..])}\n---\nText.\n");
    }

    static Article Of(PressedArticles articles, string title) => articles.Corpus.All.Single(article => article.Title == title);

    static string LanguageOf(PressedArticles articles, string title) => Of(articles, title).Language.ToString();

    static string[] TitlesOf(RowList<Article> articles) => [.. articles.Select(static article => article.Title.ToString())];
}
