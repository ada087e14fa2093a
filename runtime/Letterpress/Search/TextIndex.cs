using Letterpress.Indexing;
using Letterpress.Layout;
using Letterpress.Records;

namespace Letterpress.Search;

/// <summary>Makes the index of a corpus from its texts, where hot reload edits them: no build can write an index as often.</summary>
static unsafe class TextIndex
{
    /// <returns>The bytes that the build of such a corpus writes.</returns>
    public static LocatedBytes Of(ArticleCorpus corpus)
    {
        CorpusTexts texts = new(corpus);
        SeedTerms[] terms = new SeedTerms[corpus.Count];
        for (int i = 0; i < terms.Length; i++)
        {
            terms[i] = (SearchPolicy)corpus.Tables.Searches[i]->Value == SearchPolicy.None ? SeedTerms.None : TermsOf(texts, i);
        }

        byte[] index = IndexBuilder.Build(terms);
        byte[] pinned = GC.AllocateUninitializedArray<byte>(index.Length, pinned: true);
        index.CopyTo(pinned, 0);
        return new(pinned, pinned.Length);
    }

    static SeedTerms TermsOf(CorpusTexts texts, int article)
    {
        SeedTermsBuilder terms = new(texts.IsEnglish(article));
        SeedTermsSink sink = new(terms);
        texts.Read(article, ref sink);
        return terms.Build();
    }
}
