using System.Buffers;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CsCheck;
using Letterpress.Generator.Tests.Harness;
using Letterpress.Generator.Tests.Properties;
using Letterpress.Segmentation;

namespace Letterpress.Tests.Search;

/// <summary>The pieces of text that are shown with hits.</summary>
public sealed class SnippetTests
{
    static readonly string[] s_pieces =
    [
        "ink", "paper", "Druckereien", "印刷", "活字", "หนังสือ", "한국어", "e\u0301toile", "👩\u200D👧", "🇩🇪",
        "\u0939\u093F\u0928\u094D\u0926\u0940", "a.b", "iPhone15", "—", "，", "。", "\u00A0", "ﬁn", "\u202E", "&lt;b>", "x\u0301\u0301\u0301",
    ];

    static readonly Gen<string> s_text = Gen.Select(
        Gen.OneOf(s_pieces), Gen.OneOf([" ", " ", "", "\n"]), static (piece, space) => piece + space)
        .Array[1, 120].Select(static pieces => string.Concat(pieces));

    [Theory]
    [InlineData("paper", 200, "Ink on [paper], and much more text follows here. It goes on.")]
    [InlineData("paper", 30, "Ink on [paper], and much more…")]
    [InlineData("goes", 30, "…It [goes] on.")]
    [InlineData("more text", 10, "…[more]…")]
    [InlineData("follows", 10, "…[follows]…")]
    [InlineData("ink on paper", 30, "[Ink] [on] [paper], and much more…")]
    [InlineData("Überschrift", 20, "Ink on paper, and…")]
    public void A_snippet_begins_near_the_match(string query, int maxLength, string snippet) => Assert.Equal(
        snippet,
        Marked(Hit("# Überschrift\n\nInk on paper, and much more text follows here.\nIt goes on.\n", query).Snippet(maxLength)));

    [Theory]
    [InlineData("活字", "…昇发明了[活字]印刷术，这种方法…")]
    [InlineData("印刷術", "…明了活字[印刷术]，这种方法后来…")]
    [InlineData("瓦格納", "…[瓦格纳]也用它印了一部歌剧。")]
    [InlineData("书", "[书] 雕版之后，毕昇发明了活字印…")]
    public void Ideographs_are_not_cut_by_words(string query, string snippet) => Assert.Equal(
        snippet, Marked(Hit("书\n\n雕版之后，毕昇发明了活字印刷术，这种方法后来传到了欧洲，瓦格纳也用它印了一部歌剧。", query).Snippet(16)));

    [Fact]
    public void A_match_that_is_too_long_is_marked_as_far_as_it_is_shown() =>
        Assert.Equal("…[Buchdruck]…", Marked(Hit("Der alte Buchdruckerkunstverein.", "Buchdruckerkunstverein").Snippet(11)));

    [Fact]
    public void Blocks_are_separated_by_a_space()
    {
        SearchHit hit = Hit("## Lists\n\n- one\n- two\n  lines\n\n```\ncode {\n    two\n}\n```\n", "one two");
        Assert.Equal("[one] [two] lines code { [two] }", Marked(hit.Snippet(100)));
        Assert.Equal("Lists", hit.Heading?.ToString());
    }

    [Fact]
    public void The_best_place_of_a_block_has_the_most_words()
    {
        string filler = string.Concat(Enumerable.Repeat("nothing to see in here ", 20));
        SearchHit hit = Hit($"Ink {filler} paper {filler} paper with ink and soot {filler} soot.", "ink paper soot");
        Assert.Equal("…see in here [paper] with [ink] and [soot] nothing to…", Marked(hit.Snippet(48)));
    }

    [Fact]
    public void A_section_without_text_has_no_snippet()
    {
        SearchSnippet snippet = Hit("# Alone\n", "alone").Snippet(100);
        Assert.True(snippet.IsEmpty);
        Assert.Empty(snippet);
        Assert.Equal("", snippet.ToHtml());
    }

    [Fact]
    public void A_length_beyond_the_range_is_an_error()
    {
        SearchHit hit = Hit("ink", "ink");
        Assert.Throws<ArgumentOutOfRangeException>(() => hit.Snippet(9));
        Assert.Throws<ArgumentOutOfRangeException>(() => hit.Snippet(1001));
        Assert.Equal("[ink]", Marked(hit.Snippet(1000)));
    }

    [Fact]
    public void Many_matches_are_all_marked()
    {
        string text = string.Concat(Enumerable.Repeat("ink on ", 100)).Trim();
        Assert.Equal(text.Replace("ink", "[ink]", StringComparison.Ordinal), Marked(Hit(text, "ink").Snippet(1000)));
    }

    [Fact]
    public void Snippets_are_of_whole_characters_and_have_a_match() => Gen.Select(
        s_text, Gen.OneOf(["ink", "druckereien 活字", "印刷术", "หนังสือ", "한국", "etoile", "iphone", "fin"]), Gen.Int[10, 60]).Sample(
            static (text, query, maxLength) =>
            {
                ArticleCorpus corpus = SeedCorpus.Of(("seeds/a.html", $"<h1>h</h1><p>{text}</p><p>{text}</p>"));
                foreach (SearchHit hit in corpus.Search(query))
                {
                    SearchSnippet snippet = hit.Snippet(maxLength);
                    string shown = snippet.ToString();
                    string plain = hit.Section.Text.ToString();
                    Assert.InRange(Characters(shown).Length, 1, maxLength);
                    bool isCutBefore = shown[0] == '…';
                    string inner = shown[(isCutBefore ? 1 : 0)..^(shown[^1] == '…' ? 1 : 0)];
                    string[] all = Characters(plain.Replace("\n\n", " ", StringComparison.Ordinal));
                    string[] part = Characters(inner);
                    Assert.Contains(Enumerable.Range(0, all.Length), i => all.Skip(i).Take(part.Length).SequenceEqual(part));
                    Assert.Contains(snippet, static part => part.IsMatch);
                }
            },
            iter: LongForm.Or(5_000, 500));

    [Fact]
    public void Html_of_snippets_has_only_text_and_marks()
    {
        HtmlParser parser = new();
        string[] bodies = [.. LongForm.AllOrEvery(50, [.. ScriptInjection.Bodies])];
        int hits = 0;
        foreach (string body in bodies)
        {
            ArticleCorpus corpus = SeedCorpus.Of(("seeds/a.md", "a alert b\n\n" + body));
            foreach (SearchHit hit in corpus.Search("alert a onerror svg img javascript"))
            {
                hits++;
                string html = hit.Snippet(200).ToHtml();
                IElement root = parser.ParseDocument("<body><p>" + html + "</p></body>").Body!.FirstElementChild!;
                Assert.All(
                    root.QuerySelectorAll("*"),
                    static element => Assert.Equal(("mark", 0), (element.LocalName, element.Attributes.Length)));
                Assert.Equal(1, root.ParentElement!.ChildElementCount);
            }
        }

        // A few of these bodies make the whole seed code or a comment.
        Assert.InRange(hits, bodies.Length * 9 / 10, bodies.Length);
    }

    [Fact]
    public void Html_leaves_out_what_no_output_has() => Assert.Equal(
        "<mark>ink</mark> &amp; &lt;b&gt; &quot;x&quot; ab", Hit("ink &amp; &lt;b> \"x\" a\u202Eb", "ink").Snippet(100).ToHtml());

    [Fact]
    public void All_writers_take_the_same()
    {
        SearchHit hit = Hit("Ink on paper.", "paper");
        ArrayBufferWriter<byte> bytes = new();
        hit.WriteSnippetHtml(bytes);
        using StringWriter text = new();
        hit.WriteSnippetHtml(text);
        using MemoryStream stream = new();
        hit.WriteSnippetHtml(stream);
        Assert.Equal("Ink on <mark>paper</mark>.", text.ToString());
        Assert.Equal(text.ToString(), Encoding.UTF8.GetString(bytes.WrittenSpan));
        Assert.Equal(text.ToString(), Encoding.UTF8.GetString(stream.ToArray()));
        Assert.Equal(text.ToString(), hit.Snippet(160).ToHtml());
        Assert.Throws<ArgumentNullException>(() => hit.WriteSnippetHtml((IBufferWriter<byte>)null!));
        Assert.Throws<ArgumentNullException>(() => hit.WriteSnippetHtml((TextWriter)null!));
        Assert.Throws<ArgumentNullException>(() => hit.WriteSnippetHtml((Stream)null!));
    }

    static SearchHit Hit(string body, string query) =>
        SeedCorpus.Of(("seeds/a.md", "---\ntitle: \"!\"\nlanguage: en\n---\n" + body)).Search(query)[0];

    static string Marked(SearchSnippet snippet) =>
        string.Concat(snippet.Select(static part => part.IsMatch ? $"[{part.Text}]" : part.Text.ToString()));

    static string[] Characters(string text)
    {
        List<string> characters = [];
        for (int start = 0; start < text.Length;)
        {
            int end = Graphemes.Next(text, start);
            characters.Add(text[start..end]);
            start = end;
        }

        return [.. characters];
    }
}
