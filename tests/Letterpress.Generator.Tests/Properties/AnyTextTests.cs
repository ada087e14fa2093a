using CsCheck;
using Letterpress.Generator.Tests.Articles;
using Letterpress.Generator.Tests.Corpus;
using Letterpress.Generator.Tests.Emitting;
using Letterpress.Generator.Tests.Harness;

namespace Letterpress.Generator.Tests.Properties;

/// <summary>Whatever a text says, wherever it stands: the generated code compiles, and the article says the same.</summary>
public class AnyTextTests
{
    /// <summary>What UTF-8 can say; NUL marks a binary file.</summary>
    static readonly Gen<string> s_text =
        HostileText.Any.Select(static text => CompiledCode.Repaired(text).Replace("\0", "", StringComparison.Ordinal));

    static readonly Gen<Case> s_case = Gen.Select(
        Gen.Select(s_text, s_text, s_text.Array[0, 3], s_text), Gen.Select(s_text, s_text, s_text, s_text), Gen.Enum<TextStyles>(),
        static (head, body, style) =>
            new Case(head.Item1, head.Item2, head.Item3, head.Item4, body.Item1, body.Item2, body.Item3, body.Item4, style));

    [Fact]
    public void Any_text_reads_back_equal_from_files_of_many_articles() => Cases.Check(s_case, 2000, Check);

    /// <summary>Up to a few dozen articles have a file each, under their own names.</summary>
    [Fact]
    public void Any_text_reads_back_equal_from_a_file_an_article() =>
        s_case.Array[20].Sample(Check, iter: 5, threads: 1, print: static cases => $"{cases.Length} cases");

    static void Check(Case[] cases)
    {
        GeneratorRun run = Cases.Run([.. cases.Select(static (@case, i) => @case.Seed(i))]);
        foreach (string source in run.GeneratedSources.Values)
        {
            CompiledCode.AssertHidesNothing(source);
        }

        using PressedArticles articles = new(run);
        Dictionary<string, Article> byPath = articles.Corpus.All.ToDictionary(
            static article => article.SeedPath.ToString(),
            StringComparer.Ordinal);
        for (int i = 0; i < cases.Length; i++)
        {
            Case @case = cases[i];
            string path = @case.Path(i).Replace('\\', '/');
            Assert.True(byPath.TryGetValue(path, out Article article), $"{path} is missing: "
                + $"{run.Diagnostics.FirstOrDefault(diagnostic => diagnostic.Location.GetLineSpan().Path == "/project/" + @case.Path(i))}");
            try
            {
                @case.AssertIs(article, i);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                Assert.Fail($"{exception.Message}\n{Texts.Escaped(@case.Seed(i).GetText()!.ToString())}");
            }
        }
    }

    sealed record Case(
        string Title, string Author, string[] Tags, string Url, string Body, string LinkText, string LinkUrl, string FileName,
        TextStyles Style)
    {
        static readonly (TextStyles Style, string Tag)[] s_tags =
        [
            (TextStyles.Strong, "strong"), (TextStyles.Emphasis, "em"), (TextStyles.Code, "code"), (TextStyles.Underline, "u"),
            (TextStyles.Strikethrough, "s"),
            (TextStyles.Superscript, "sup"), (TextStyles.Subscript, "sub"), (TextStyles.Highlight, "mark"), (TextStyles.Small, "small"),
        ];

        /// <summary>Spellings of one tag would be one.</summary>
        string[] TagsOf(int number) => [.. Tags.Select((tag, i) => FormattableString.Invariant($"{tag}{number}.{i}"))];

        string Tag => s_tags.FirstOrDefault(tag => tag.Style == Style).Tag ?? "span";

        /// <summary>
        /// A slash parts folders, whatever the name says; a line parts name and number, for "6" of 97 would be the file of 697.
        /// </summary>
        public string Path(int number) =>
            FormattableString.Invariant($"seeds/{FileName.Replace('/', '-').Replace('\\', '-')}_{number}.txt");

        /// <summary>No other article has this host.</summary>
        string SourceUrl(int number) => FormattableString.Invariant($"https://{number}.example/") + Url;

        public SeedText Seed(int number) => Press.Seed(Path(number), $"""
            ---
            title: {Texts.Yaml("t " + Title)}
            author: {Texts.Yaml(Author)}
            tags: [{string.Join(", ", TagsOf(number).Select(Texts.Yaml))}]
            source: {Texts.Yaml(SourceUrl(number))}
            date: 2024-05-09
            ---
            <p>p {Texts.Html(Body)} <a
            href="/{Texts.Html(LinkUrl)}">x{Texts.Html(LinkText)}</a>{Texts.Html(Title)}<{Tag}
            >{Texts.Html(Author)}</{Tag}>{Texts.Html(LinkText)}</p>
            <ul><li>i {Texts.Html(Author)}<li><{Tag}>{Texts.Html(Title)}</{Tag}></ul>
            <h2>{Texts.Html(Title)}</h2>
            <table><tr><td>{Texts.Html(Body)}<td><{Tag}>{Texts.Html(Author)}</{Tag}></table>
            <pre>{Texts.Html(Body)}</pre>
            <p>.</p>
            """);

        public void AssertIs(Article article, int number)
        {
            Assert.Equal(Texts.InOneLine("t " + Title), article.Title.ToString());
            Assert.Equal(string.IsNullOrWhiteSpace(Author) ? "" : Author, article.Author.ToString());
            Assert.Equal(TagsOf(number).Select(static tag => tag.Trim()), article.Tags.Select(static tag => tag.Name.ToString()));
            Assert.Equal(Texts.Url(SourceUrl(number)), article.SourceUrl.ToString());
            Assert.Equal(
                PlainText.WithoutSpace(Texts.Read(
                    "p" + Body + "x" + LinkText + Title + Author + LinkText + "i" + Author + Title + Title + Body + Author + Body + ".")),
                PlainText.WithoutSpace(article.PlainText.ToString()));
            Link link = Assert.Single(article.Links);
            Assert.Equal(Texts.Url(Texts.Read("/" + LinkUrl)), link.Url.ToString());
            Assert.Equal("x" + PlainText.WithoutSpace(Texts.Read(LinkText)), PlainText.WithoutSpace(link.Text.ToString()));
            Assert.True(article.Corpus.TryFind(article.Slug.Utf8, out Article found) && found == article, "the slug finds another");
            Assert.Null(PlainText.Contradiction(article));
            Cases.AssertWrites(article, Seed(number));
        }
    }
}
