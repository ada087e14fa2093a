using Letterpress.Core;
using Letterpress.Core.Model;
using Letterpress.Core.Storage;
using Letterpress.Tool.Building;

namespace Letterpress.Tool.Moving;

/// <summary>To which seed each link of each seed leads.</summary>
sealed class LinkMap
{
    readonly Dictionary<string, string?[]> _targets = new(StringComparer.Ordinal);

    LinkMap(BuiltCorpus corpus)
    {
        StoredArticle[] stored = [.. corpus.Seeds.Select(static seed => seed.Article).OfType<StoredArticle>()];
        Articles = stored.ToDictionary(static article => article.Summary.SeedPath, StringComparer.Ordinal);
        CorpusModel linked = CorpusCompiler.Link([.. stored.Select(static article => article.Summary)], corpus.Options).Corpus;
        Names = linked.Articles.ToDictionary(static article => article.SeedPath, StringComparer.Ordinal);
        foreach (CorpusArticle article in linked.Articles)
        {
            _targets[article.SeedPath] =
                [.. article.LinkTargets.Select(target => target < 0 ? null : linked.Articles[target].SeedPath)];
        }
    }

    /// <summary>By the path of the seed.</summary>
    public Dictionary<string, StoredArticle> Articles { get; }

    /// <inheritdoc cref="Articles"/>
    public Dictionary<string, CorpusArticle> Names { get; }

    public static LinkMap Of(BuiltCorpus corpus) => new(corpus);

    /// <summary>Of each link of a seed, in reading order.</summary>
    public string?[] Targets(string seedPath) => _targets.GetValueOrDefault(seedPath, []);
}
