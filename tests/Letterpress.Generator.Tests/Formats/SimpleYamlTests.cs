using CsCheck;
using Letterpress.Core.Reading.FrontMatter;
using Letterpress.Generator.Tests.Harness;
using Letterpress.Generator.Tests.Properties;

namespace Letterpress.Generator.Tests.Formats;

/// <summary>What is read without the parser of YAML is what the parser reads: keys, values, and the place of each.</summary>
public class SimpleYamlTests(ITestOutputHelper output)
{
    static readonly Gen<string> s_scalar = Gen.OneOf(
        Gen.OneOf(
            "", "text", "two words", "2026-05-01", "2026-05-01T08:00:00+02:00", "12:30", "https://example.com/a?b=c#d", "true", "null", "~",
            "it's", "\"quoted\"", "'quoted'", "\"\"", "''", "\"a\\n\"", "'it''s'", "\"a: b # c\"", "a: b", "a #b", "a#b", "a:", "- a", "-a",
            "漢字：題", "äöü", "a\u2028b", "a\u0085b", "a\u00A0b", "\uFEFFa", "😀", "a\tb", "a\r", "a\rb", "\"a\"\r", "[a]\r",
            "[a]", "[a, b c, \"d, e\"]", "[ a , 'b' ]",
            "[]", "[ （一）二 ]", "[a (b)]", "[a，b]", "[a\u2028b]", "[a,]", "[a", "[a, , b]", "[a: b]", "[[a]]", "[null, -1, 1.5]",
            "{a: b}", "|", ">-", "&x a", "*x", "!!str a", "@a", "%a", "`a",
            "? a", ", a", "<<", "=", "(a)", "$a", "+1", "/a/b", "...", "---", "a  ", "a\\b", "'a", "\"a", "\"a\" b", "'a' # b"),
        Gen.String[Gen.Char["ab: -#'\"[],{}\\/.~ é漢\t\r"], 0, 6]);

    static readonly Gen<string> s_line = Gen.OneOf(
        Gen.Select(Gen.OneOf("title", "date", "tags", "a", "b-c", "d.e", "_f", "null", "1a", "<<", "\"q\"", "k k", "é"), s_scalar,
            static (key, value) => value.Length == 0 ? key + ":" : key + ": " + value),
        Gen.Select(Gen.OneOf("", "  ", "    ", " ", "\t"), s_scalar, static (spaces, value) => spaces + "- " + value),
        s_scalar,
        Gen.OneOf("", "", " ", "# comment", "  continued", "-", "a:b", "a :b", "---", "..."));

    static readonly Gen<string> s_text = Gen.Select(
        Gen.OneOf("", "", "", "\uFEFF"), s_line.Array[0, 6], Gen.OneOf("\n", "\n", "\n", "\r\n", "\r"), Gen.OneOf("", "\n", "\n\n"),
        static (start, lines, between, end) => start + string.Join(between, lines) + end);

    [Fact]
    public void Both_readers_agree() => Cases.Check(s_text, 20, static texts => Assert.All(texts, static text => AssertAgree(text)));

    /// <summary>A text with one thing in it that is not simple, among things that are.</summary>
    [Fact]
    public void Both_readers_agree_on_any_value() => Cases.Check(
        s_scalar,
        20,
        static values => Assert.All(values, static value =>
        {
            AssertAgree("title: One\nkey: " + value + "\ntags:\n- a\n- b\n");
            AssertAgree("title: One\ntags:\n  - a\n  - " + value + "\n\nend: x");
            AssertAgree("tags: [a, " + value + "]\nend: x");
        }));

    [Fact]
    public void Both_readers_agree_on_real_front_matter()
    {
        int simple = 0;
        int all = 0;
        foreach (string path in Directory.EnumerateFiles(Repository.Shared("corpus"), "*", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(Repository.Shared("cases"), "*", SearchOption.AllDirectories)))
        {
            string text = File.ReadAllText(path).Replace("\r\n", "\n", StringComparison.Ordinal);
            if (FrontMatterFences.Find(text, 0) is { Format: FrontFormat.Yaml } fences)
            {
                all++;
                simple += AssertAgree(fences.Content.Of(text)) ? 1 : 0;
            }
        }

        output.WriteLine($"{simple} of {all}");
        Assert.InRange(simple, all * 9 / 10, all);
    }

    [Theory]
    [InlineData("title: One\ndate: 2026-05-01T08:00:00Z\nlang: en\n")]
    [InlineData("title: \"One: a # b\"\nfrom: https://example.com/x?y=z#a\nlayout: 'post'  \n")]
    [InlineData("tags: [a, \"b c\", 2024-x]\nempty:\nlist:\n  - one\n  - 'two'\n\nindentless:\n- 漢字\nnone: []")]
    [InlineData("title: 題目：副題\ndraft: false\nx: null\n\n\n")]
    public void Usual_front_matter_is_read_without_the_parser(string yaml) => Assert.True(AssertAgree(yaml));

    /// <summary>The parser reports what is wrong with them.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("title: a: b")]
    [InlineData("title: One\ntitle: Two")]
    [InlineData("title: One\n two")]
    [InlineData("title: \"a\\n\"")]
    [InlineData("a:\n  b: c")]
    [InlineData("a: [b, [c]]")]
    [InlineData("a: |\n  b")]
    public void All_else_is_left_to_the_parser(string yaml) => Assert.Null(SimpleYaml.Read(yaml));

    /// <returns>Whether it was read without the parser.</returns>
    static bool AssertAgree(string yaml)
    {
        if (SimpleYaml.Read(yaml) is not { } simple)
        {
            return false;
        }

        Assert.Equal(Shown(YamlReader.Read(yaml)), Shown(simple));
        return true;
    }

    static string Shown(IEnumerable<FrontEntry> entries) =>
        string.Join("\n", entries.Select(static entry => $"{entry.Key} {entry.KeyPlace}: {Shown(entry.Value)}"));

    static string Shown(FrontValue value) =>
        $"{value.Kind} {value.Place} {value.Text} {value.Source} [{string.Join("; ", value.Items.Select(Shown))}] {Shown(value.Entries)}";
}
