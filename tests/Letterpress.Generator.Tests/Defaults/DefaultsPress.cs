using Letterpress.Generator.Tests.Articles;
using Letterpress.Generator.Tests.Collections;
using Letterpress.Generator.Tests.Harness;
using Letterpress.Generator.Tests.Storages;

namespace Letterpress.Generator.Tests.Defaults;

/// <summary>Seeds below files of defaults, in both storages, which must agree.</summary>
static class DefaultsPress
{
    /// <summary>The defaults of a folder.</summary>
    public static SeedText File(string folder, string yaml) => Press.Seed(folder + "/_defaults.yml", yaml);

    /// <summary>What a method reads of an article.</summary>
    /// <param name="read">The method.</param>
    /// <param name="key">The slug of the article, or the path of its seed.</param>
    /// <param name="seeds">All of them, and the files of defaults.</param>
    public static string Read(Func<Article, string> read, string key, params SeedText[] seeds)
    {
        Assert.Empty(Report(seeds));
        return ReadReported(read, key, seeds);
    }

    /// <summary>The same where something is reported.</summary>
    public static string ReadReported(Func<Article, string> read, string key, params SeedText[] seeds)
    {
        using PressedArticles literal = Press.Load(seeds);
        using ResourcePress resource = ResourcePress.Of(seeds);
        Assert.Equal(seeds.Count(static seed => !seed.Path.Contains("_defaults", StringComparison.Ordinal)), literal.Corpus.Count);
        CorpusBytes.AssertSame(literal.Corpus, resource.Articles.Corpus);
        string text = read(Find(literal.Corpus, key));
        Assert.Equal(text, read(Find(resource.Articles.Corpus, key)));
        return text;

        static Article Find(ArticleCorpus corpus, string key) =>
            corpus.TryFind(key, out Article article) ? article : corpus.All.Single(one => one.SeedPath == key);
    }

    /// <summary>What is reported; see <see cref="TypedPress.Report"/>.</summary>
    public static string[] Report(params SeedText[] seeds)
    {
        string[] reported = TypedPress.Report(Press.Run(seeds));
        Assert.Equal(reported, TypedPress.Report(ResourcePress.RunOf(ResourcePress.TextOf(ResourcePress.BlobOf(seeds).Manifest))));
        return reported;
    }
}
