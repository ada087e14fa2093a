extern alias core;
using System.Buffers;
using System.Text;
using core::Letterpress.Core.Model;
using core::Letterpress.Layout;
using CsCheck;

namespace Letterpress.Tests.Graphs;

/// <summary>A corpus of articles whose slugs, titles and addresses try to break out of every format, with random references.</summary>
sealed class GraphCorpus
{
    /// <summary>
    /// What has a meaning in some format: quotation marks, escapes, entities, keywords, comments, controls, marks of direction.
    /// </summary>
    static readonly string[] s_hostile =
    [
        "\"", "\\", "\\\"", "\\N", "\\n", "\\", "&", "&amp;", "&#34;", "&copy", "&unknown;", "%", "<", ">", "]]>", "<!--",
        "</script>", "<b>b</b>", "<br/>", "'", "`", "\"`x`\"",
        "#", "#35;", "#quot;", ";", "ﬂ°°34¶ß", "ﬂ°", "¶ß", "%%", "%%{init: {}}%%", "[", "]", "(", ")", "{", "}", "@{", "|", "--",
        "-->", ":::", "style a:b", "classDef x:y",
        "end", "graph", "subgraph", "click", "href", "$$x$$", "1. ", "# ", "* ", "*b*", "_i_", "fa:fa-ban", "//", "/*", "\0",
        "\u0001", "\b", "\t", "\n", "\r", "\u001F", "\u007F", "\u0085",
        "\u00A0", "\u200D", "\u2028", "\u2029", "\u202E", "\u2066", "\uFEFF", "\uFFFD", "\uFFFE", "\uFFFF", "\uD800", "\u20AC",
        "\u2026", "\uEF00", "ü", "ß", "𝔘", "👩‍👩‍👧", "《", "》", "文字", "，",
        " ", " ", "a", "b", "Word", "longer-word",
    ];

    static readonly Gen<string> s_url = Gen.OneOf(
        Text.Select(text => "https://example.com/?a=1&b=" + text),
        Gen.OneOf("", "javascript:alert(1)", "java\nscript:alert(1)", "/relative", "data:text/html,x", "mailto:a@b.example"));

    static readonly Gen<ArticleModel> s_article =
        Gen.Select(Text, Text, s_url, Gen.Long[0, 1_900_000_000_000], Gen.Int[-840, 840], Gen.Int[0, 5000])
            .Select((slug, title, url, time, offset, words) =>
            Models.Plain(slug, title, url: url) with
            {
                PublishedAt = time % 5 == 0 ? null : new Timestamp(time, offset),
                WordCount = words,
            });

    GraphCorpus(ArticleModel[] articles, int[][] targets)
    {
        for (int i = 0; i < articles.Length; i++)
        {
            // Slugs and addresses are unique in a corpus.
            articles[i] = articles[i] with
            {
                SlugCandidate = articles[i].SlugCandidate + i,
                SourceUrl = articles[i].SourceUrl.Length == 0 ? "" : articles[i].SourceUrl + i,
                Links = targets[i].Select(static _ => new LinkModel(
                    WrittenLinkKind.Article, 0, -1, "https://example.com/", default, "", "", 1, LinkKeys.None)).ToEquatableArray(),
            };
        }

        Corpus = PressedCorpus.Of(articles, Models.WithPositions(Models.Corpus(articles, (article, link) => targets[article][link])));
        Edges =
        [
            .. from source in Enumerable.Range(0, articles.Length)
               from target in targets[source].Distinct()
               where target != source
               select (Corpus[source].Slug.ToString(), Corpus[target].Slug.ToString(), targets[source].Count(other => other == target)),
        ];
    }

    /// <summary>A text of pieces that have a meaning in some format.</summary>
    public static Gen<string> Text => Gen.OneOf(s_hostile).Array[0, 12].Select(string.Concat);

    public static Gen<GraphCorpus> Any { get; } =
        from count in Gen.Int[1, 7]
        from articles in s_article.Array[count]
        from targets in Gen.Int[0, count - 1].Array[0, 6].Array[count]
        select new GraphCorpus(articles, targets);

    public PressedCorpus Corpus { get; }

    /// <summary>What the references are, as they were drawn and not as the corpus has them: source, target, how often.</summary>
    public HashSet<(string Source, string Target, int Weight)> Edges { get; }

    /// <summary>Two articles, the first of which links to the second very often.</summary>
    public static GraphCorpus OfTwo(int links) =>
        new(
            [Models.Plain("a", url: "https://example.com/"), Models.Plain("b", url: "https://example.com/")],
            [[.. Enumerable.Repeat(1, links)], []]);

    public override string ToString() =>
        string.Join("; ", Corpus.All.Select(static a => $"{a.Slug} = {a.Title} ({a.SourceUrl})")) + ": " + string.Join(", ", Edges);

    public static string Written(Action<IBufferWriter<byte>> write)
    {
        var writer = new ArrayBufferWriter<byte>();
        write(writer);
        return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(writer.WrittenSpan);
    }

    /// <summary>Control characters as the formats show them that cannot hold them.</summary>
    public static string Pictured(string text, string kept = "") =>
        string.Concat(text.Select(c => kept.Contains(c) ? c : c == '\u007F' ? '\u2421' : c < ' ' ? (char)(0x2400 + c) : c));
}
