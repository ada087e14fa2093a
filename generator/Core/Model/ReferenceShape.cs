namespace Letterpress.Core.Model;

/// <summary>Which articles are joined by references: all that their positions in a picture depend on.</summary>
/// <param name="Count">How many articles there are. They are numbered by the paths of their seeds (ordinal), so that neither titles nor
/// times matter.</param>
/// <param name="Ends">Of each pair of articles of which one cites the other, both numbers, the smaller first; pairs ascend.</param>
sealed record ReferenceShape(int Count, EquatableArray<int> Ends)
{
    public static ReferenceShape Empty { get; } = new(0, default);

    /// <summary>The shape of a corpus, whatever its project wants.</summary>
    public static ReferenceShape Of(CorpusModel corpus)
    {
        int[] byPath = corpus.ByPath;
        int[] numberOf = new int[byPath.Length];
        for (int number = 0; number < byPath.Length; number++)
        {
            numberOf[byPath[number]] = number;
        }

        List<int> ends = [];
        List<int> others = [];
        for (int number = 0; number < byPath.Length; number++)
        {
            CorpusArticle article = corpus.Articles[byPath[number]];
            others.Clear();
            others.AddRange(article.References.Concat(article.ReferencedBy).Select(edge => numberOf[edge.Article]));
            others.Sort();
            for (int i = 0; i < others.Count; i++)
            {
                // Two that cite each other are one pair.
                if (others[i] > number && (i == 0 || others[i] != others[i - 1]))
                {
                    ends.Add(number);
                    ends.Add(others[i]);
                }
            }
        }

        return new(byPath.Length, ends.ToEquatableArray());
    }
}

/// <summary>Where an article is in a picture, from the left and the top.</summary>
/// <param name="X">From 0 to <see cref="Layout.CorpusLayout.PositionOne"/>.</param>
/// <param name="Y">From 0 to <see cref="Layout.CorpusLayout.PositionOne"/>.</param>
readonly record struct PositionModel(int X, int Y);
