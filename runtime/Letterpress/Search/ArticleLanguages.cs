namespace Letterpress.Search;

/// <summary>The language of each article as a number, so that a search with a language reads no record.</summary>
sealed class ArticleLanguages
{
    readonly ushort[] _numbers;

    /// <summary>For each language an article that is in it.</summary>
    readonly int[] _articles;

    public ArticleLanguages(ArticleCorpus corpus)
    {
        _numbers = new ushort[corpus.Count];
        Dictionary<Utf8Text, ushort> numbers = [];
        List<int> articles = [];
        for (int i = 0; i < _numbers.Length; i++)
        {
            Utf8Text language = corpus.ArticleAt(i).Language;
            if (!numbers.TryGetValue(language, out ushort number) && articles.Count < ushort.MaxValue)
            {
                number = (ushort)articles.Count;
                numbers.Add(language, number);
                articles.Add(i);
            }

            _numbers[i] = number;
        }

        _articles = [.. articles];
    }

    /// <summary>How many languages there are.</summary>
    public int Count => _articles.Length;

    /// <summary>The number of an article's language, from 0.</summary>
    public int NumberOf(int article) => _numbers[article];

    /// <summary>A language by its number.</summary>
    public Utf8Text At(ArticleCorpus corpus, int number) => corpus.ArticleAt(_articles[number]).Language;

    /// <summary>Whether a range of languages has English words only.</summary>
    public static bool IsEnglish(string? range) =>
        range is { Length: >= 2 } && range.StartsWith("en", StringComparison.OrdinalIgnoreCase) && (range.Length == 2 || range[2] == '-');

    /// <summary>Whether a language is another, or a more special one: <c>zh-Hant</c> is <c>zh</c> too.</summary>
    public static bool IsWithin(ReadOnlySpan<byte> language, ReadOnlySpan<char> range) =>
        language.Length >= range.Length
        && System.Text.Ascii.EqualsIgnoreCase(language[..range.Length], range)
        && (language.Length == range.Length || language[range.Length] == '-');
}
