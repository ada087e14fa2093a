using System.Diagnostics;
using Letterpress.Layout;
using Letterpress.Records;

namespace Letterpress;

/// <summary>A host outside the corpus to which articles link.</summary>
/// <remarks>
/// Links to articles are left out, whether or not the corpus has these. In <c>default</c> the name and the list of articles are empty,
/// and the numbers are 0; no member throws.
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
public readonly unsafe record struct ExternalHost : IRow<ExternalHost>
{
    readonly ArticleCorpus? _corpus;

    internal ExternalHost(ArticleCorpus corpus, int index)
    {
        _corpus = corpus;
        Index = index;
    }

    /// <summary>The host's place in <see cref="LinkGraph.Hosts"/>, from 0, the most linked.</summary>
    public int Index { get; }

    /// <summary>Its name in lower case, without <c>www.</c>; with its port where that is not the default.</summary>
    public Utf8Text Name => _corpus is null ? default : _corpus.Text(in Row(_corpus)->Name);

    /// <summary>How many links lead there, from 1.</summary>
    public int LinkCount => _corpus is null ? 0 : Row(_corpus)->LinkCount.Value;

    /// <summary>The articles that link there, newest first; at least one.</summary>
    public RowList<Article> ReferencedBy => _corpus is null ? default : new(_corpus.Range(
        _corpus.Tables.HostArticles, in Row(_corpus)->FirstArticle, in _corpus.Tables.Hosts[Index + 1]->FirstArticle));

    /// <summary>The <see cref="Name"/>.</summary>
    public override string ToString() => Name.ToString();

    static ExternalHost IRow<ExternalHost>.At(in RowSource source, int index) => new(source.Corpus, source.Index(index));

    HostRow* Row(ArticleCorpus corpus) => corpus.Tables.Hosts[Index];
}
