using Letterpress.Layout;
using Letterpress.Records;

namespace Letterpress;

/// <summary>A word under which articles of a corpus are filed.</summary>
/// <remarks><c>default</c> is a tag without name and articles.</remarks>
public readonly unsafe record struct Tag
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

    /// <summary>The name as seeds write it.</summary>
    public Utf8Text Name => Text(CorpusLayout.Tag.NameOffset, CorpusLayout.Tag.NameLength);

    /// <summary>The tag's name in URLs; unique among the tags of its corpus.</summary>
    public Utf8Text Slug => Text(CorpusLayout.Tag.SlugOffset, CorpusLayout.Tag.SlugLength);

    /// <summary>The articles that have the tag, newest first.</summary>
    public ArticleList Articles
    {
        get
        {
            if (_corpus is null)
            {
                return default;
            }

            int first = DigitReader.Five(Row(_corpus) + CorpusLayout.Tag.FirstArticle);
            int count = DigitReader.Four(Row(_corpus) + CorpusLayout.Tag.ArticleCount);
            return new ArticleList(IndexSource.Rows(_corpus, _corpus.Tables.TagArticles, CorpusLayout.IndexSize, first, first + count));
        }
    }

    /// <summary>The <see cref="Name"/>.</summary>
    public override string ToString() => Name.ToString();

    Utf8Text Text(int offset, int length) =>
        _corpus is null ? default : _corpus.Text(Row(_corpus) + offset, Row(_corpus) + length);

    byte* Row(ArticleCorpus corpus) => corpus.Tables.Tags + ((nint)_index * CorpusLayout.Tag.Size);
}
