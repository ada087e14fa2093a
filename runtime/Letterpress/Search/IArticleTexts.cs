using Letterpress.Indexing;
using Letterpress.Tokens;

namespace Letterpress.Search;

/// <summary>The texts of articles, in which hits are checked: what the index was built of.</summary>
interface IArticleTexts
{
    /// <summary>Whether the words of an article have no <see cref="TokenKind.Stem"/>.</summary>
    bool IsEnglish(int article);

    /// <summary>Gives a sink the texts of an article.</summary>
    void Read<TSink>(int article, ref TSink sink)
        where TSink : struct, ITextSink;
}
