using System.Globalization;
using System.Text;

namespace Letterpress.Scale;

/// <summary>Writes seeds of which each is a function of its number alone: any machine writes the same ones.</summary>
/// <remarks>
/// <para>Sizes are those of news archives: 5 KB on average, most below, a few of 50 KB. Half of the articles are in Latin
/// script, the others in Cyrillic, Han, Kana and Arabic. The words are made of syllables and mean nothing.</para>
/// <para>Of an article's links six of ten lead into the corpus, most of them to few (as in an archive, where some articles
/// are cited by all), two to articles that it lacks, two to other hosts.</para>
/// </remarks>
static class SeedWriter
{
    static readonly string[][] s_syllables =
    [
        ["ba", "cor", "de", "fin", "gra", "ho", "in", "jun", "ka", "li", "mo", "nes", "or", "per", "qui", "ra", "sto", "ti", "ul", "ver"],
        ["ба", "во", "где", "жи", "за", "ки", "ло", "мир", "не", "по", "ра", "сто", "ту", "хо", "це", "чи"],
        ["文", "字", "活", "版", "印", "刷", "机", "书", "报", "新", "闻", "城", "市", "水", "山", "人", "年", "月"],
        ["か", "き", "く", "さ", "し", "す", "な", "に", "ん", "活", "字", "印", "刷", "本"],
        ["با", "تا", "جي", "دو", "را", "سا", "كا", "لا", "ما", "نو", "وا"],
    ];

    // Of ten articles five are Latin, two Cyrillic, and one each of the others.
    static readonly int[] s_scripts = [0, 0, 0, 0, 0, 1, 1, 2, 3, 4];

    static readonly string[] s_languages = ["en", "ru", "zh", "ja", "ar"];

    /// <summary>Where the seed of an article lies, relative to the folder of seeds, with <c>/</c>.</summary>
    public static string PathOf(int number) => string.Create(CultureInfo.InvariantCulture, $"{number % 100:D2}/a-{Id(number)}.txt");

    /// <summary>The address of an article, which the publisher's number ends.</summary>
    public static string UrlOf(int number) =>
        string.Create(CultureInfo.InvariantCulture, $"https://www.dw.com/en/some-title-of-an-article/a-{Id(number)}");

    /// <summary>The number by which the publisher knows the article.</summary>
    public static int Id(int number) => 10_000_000 + number;

    /// <summary>A seed.</summary>
    /// <param name="number">From 0.</param>
    /// <param name="count">How many seeds the corpus has.</param>
    /// <param name="titleEdition">Another number gives the seed another title.</param>
    /// <param name="bodyEdition">Another number gives the seed one more paragraph, which changes no link.</param>
    public static string Write(int number, int count, int titleEdition = 0, int bodyEdition = 0)
    {
        Random random = new(number);
        int script = s_scripts[random.Next(s_scripts.Length)];
        Prose prose = new(random, s_syllables[script], isSpaced: script is not (2 or 3));
        StringBuilder seed = new();
        string title = prose.Sentence(6, 12) + (titleEdition == 0 ? "" : " " + titleEdition.ToString(CultureInfo.InvariantCulture));
        seed.Append(
            CultureInfo.InvariantCulture,
            $"<!--{1_500_000_000_000 + (random.NextInt64(200_000_000) * 1000)}-->\n[{title}]({UrlOf(number)})\n------\n");
        seed.Append(
            CultureInfo.InvariantCulture,
            $"<div lang=\"{s_languages[script]}\"><div><i>{prose.Sentence(2, 3)}<br>2024-05-01T08:00:00Z</i></div>");
        Body(seed, prose, random, count);
        if (bodyEdition > 0)
        {
            seed.Append(CultureInfo.InvariantCulture, $"<p>{bodyEdition} {prose.Sentence(5, 9)}</p>");
        }

        return seed.Append("</div>\n").ToString();
    }

    static void Body(StringBuilder seed, Prose prose, Random random, int count)
    {
        // A logarithmic normal distribution, as sizes of texts have.
        double normal = Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
        int paragraphs = Math.Clamp((int)Math.Exp(2.2 + (0.7 * normal)), 2, 90);
        for (int i = 0; i < paragraphs; i++)
        {
            switch (random.Next(12))
            {
                case 0:
                    seed.Append(CultureInfo.InvariantCulture, $"<h2>{prose.Sentence(3, 6)}</h2>");
                    break;
                case 1:
                    seed.Append(CultureInfo.InvariantCulture, $"<figure><img src=\"https://images.example/{random.Next()}.jpg\" "
                        + $"alt=\"{prose.Sentence(4, 8)}\"><figcaption>{prose.Sentence(8, 14)}</figcaption></figure>");
                    break;
                case 2:
                    seed.Append(CultureInfo.InvariantCulture, $"<ul><li>{prose.Sentence(5, 9)}</li><li>{prose.Sentence(5, 9)}</li></ul>");
                    break;
                case 3:
                    seed.Append(CultureInfo.InvariantCulture, $"<blockquote><p>{prose.Sentence(15, 30)}</p></blockquote>");
                    break;
            }

            seed.Append(CultureInfo.InvariantCulture, $"<p>{prose.Sentence(20, 40)} <strong>{prose.Sentence(2, 4)}</strong> ");
            Link(seed, prose, random, count);
            seed.Append(CultureInfo.InvariantCulture, $" {prose.Sentence(15, 35)}</p>\n");
        }
    }

    static void Link(StringBuilder seed, Prose prose, Random random, int count)
    {
        int kind = random.Next(14);
        if (kind >= 10)
        {
            return;
        }

        // Squaring draws the low numbers more often.
        int cited = (int)(random.NextDouble() * random.NextDouble() * count);
        string url = kind < 6 ? UrlOf(cited)
            : kind < 8 ? UrlOf(count + random.Next(count))
            : string.Create(CultureInfo.InvariantCulture, $"https://host-{random.Next(500)}.example/page/{random.Next()}");
        string relation = kind < 8 ? " rel=\"ArticleRef\"" : "";
        seed.Append(CultureInfo.InvariantCulture, $"<a href=\"{url}\"{relation}>{prose.Sentence(3, 7)}</a>");
    }

    /// <summary>Words of one script.</summary>
    sealed class Prose(Random random, string[] syllables, bool isSpaced)
    {
        readonly StringBuilder _text = new();

        /// <summary>A sentence of as many words as a number from <paramref name="least"/> to <paramref name="most"/> says.</summary>
        public string Sentence(int least, int most)
        {
            _text.Clear();
            for (int words = random.Next(least, most + 1); words > 0; words--)
            {
                for (int i = random.Next(1, 4); i > 0; i--)
                {
                    _text.Append(syllables[random.Next(syllables.Length)]);
                }

                if (words > 1 && isSpaced)
                {
                    _text.Append(' ');
                }
            }

            return _text.Append('.').ToString();
        }
    }
}
