using System.Diagnostics;
using Letterpress.Layout;
using Letterpress.Records;

namespace Letterpress;

/// <summary>A word under which articles of a corpus are filed.</summary>
/// <remarks>In <c>default</c> the name, the slug and the list of articles are empty, and the index is 0; no member throws.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
public readonly unsafe record struct Tag : IRow<Tag>
{
    readonly ArticleCorpus? _corpus;
    readonly int _index;

    internal Tag(ArticleCorpus corpus, int index)
    {
        _corpus = corpus;
        _index = index;
    }

    /// <summary>The tag's place in <see cref="ArticleCorpus.Tags"/>, from 0, the most used.</summary>
    public int Index => _index;

    /// <summary>The name as seeds write it; empty only in <c>default</c>.</summary>
    /// <remarks>
    /// Where seeds write one tag in several ways, such as <c>Ink</c> and <c>ink</c>, it is the first of these in ordinal order: upper case
    /// before lower case.
    /// </remarks>
    public Utf8Text Name => _corpus is null ? default : _corpus.Text(in Row(_corpus)->Name);

    /// <summary>The tag's name in URLs; unique among the tags of its corpus.</summary>
    public Utf8Text Slug => _corpus is null ? default : _corpus.Text(in Row(_corpus)->Slug);

    /// <summary>The articles that have the tag, newest first.</summary>
    public RowList<Article> Articles
    {
        get
        {
            if (_corpus is null)
            {
                return default;
            }

            int first = Row(_corpus)->FirstArticle.Value;
            int count = Row(_corpus)->ArticleCount.Value;
            return new RowList<Article>(RowSource.OfTable(_corpus, _corpus.Tables.TagArticles, first, first + count));
        }
    }

    /// <summary>The <see cref="Name"/>.</summary>
    public override string ToString() => Name.ToString();

    static Tag IRow<Tag>.At(in RowSource source, int index) => new(source.Corpus, source.Index(index));

    TagRow* Row(ArticleCorpus corpus) => corpus.Tables.Tags[_index];
}
