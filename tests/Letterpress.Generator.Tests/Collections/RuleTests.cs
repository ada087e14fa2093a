namespace Letterpress.Generator.Tests.Collections;

/// <summary>What each attribute refuses, of a text and of a list: the message and its place.</summary>
public class RuleTests
{
    const string Schema = """
        enum Heat { Low, High }
        [ArticleFields]
        readonly partial record struct Part { [MinLength(1)] public partial FieldValues<int> Sizes { get; } }
        [ArticleCollection("**")]
        readonly partial record struct Page
        {
            [EmailAddress] public partial Utf8Text? Mail { get; }
            [EmailAddress] public partial FieldValues<Utf8Text> Mails { get; }
            [Url] public partial Utf8Text? Site { get; }
            [Url] public partial FieldValues<Utf8Text> Sites { get; }
            [Base64String] public partial Utf8Text? Key { get; }
            [Base64String] public partial FieldValues<Utf8Text> Keys { get; }
            [DeniedValues("a", "b")] public partial Utf8Text? Word { get; }
            [DeniedValues("a", "b")] public partial FieldValues<Utf8Text> Words { get; }
            [DeniedValues(1, 2)] public partial FieldValues<int> Numbers { get; }
            [DeniedValues(1.5)] public partial decimal? Price { get; }
            [AllowedValues(1.5)] public partial decimal? Cost { get; }
            [DeniedValues("2026-05-01T08:00:00Z")] public partial DateTimeOffset? Moment { get; }
            [DeniedValues(Heat.High)] public partial Heat? Warmth { get; }
            [MinLength(2)] public partial Utf8Text? Least { get; }
            [MinLength(2)] public partial FieldValues<int>? Leasts { get; }
            [MaxLength(3)] public partial Utf8Text? Most { get; }
            [MaxLength(3)] public partial FieldValues<int> Mosts { get; }
            [Length(2, 3)] public partial Utf8Text? Size { get; }
            [Length(2, 3)] public partial FieldValues<int>? Sizes { get; }
            [StringLength(3, MinimumLength = 2)] public partial Utf8Text? Code { get; }
            [StringLength(3, MinimumLength = 2)] public partial FieldValues<Utf8Text> Codes { get; }
            [MaxLength(-1)] public partial Utf8Text? Any { get; }
            [MaxLength(1)] public partial ArticleReferences Others { get; }
            public partial FieldValues<Part> Parts { get; }
        }

        """;

    static string[] Report(string line, string schema = Schema) =>
        TypedPress.Report(TypedPress.Run(
            schema, TypedPress.Seed("one.md", "title: One\n" + line), TypedPress.Seed("two.md", "title: Two")));

    static string Broken(int column, string key, string message) =>
        FormattableString.Invariant($"LP0608 one.md(3,{column}): Front matter key '{key}' must {message}");

    const string Mail = "be an email address, such as ada@example.com, but is ";
    const string Url = "be a URL with http, https or ftp, such as https://example.com, but is ";
    const string Base64 = "be a text in Base64, but is ";

    [Theory]
    [InlineData("mail: ada", 7, "mail", Mail + "'ada'")]
    [InlineData("mail: '@example.com'", 7, "mail", Mail + "'@example.com'")]
    [InlineData("mail: ada@", 7, "mail", Mail + "'ada@'")]
    [InlineData("mail: a@b@c", 7, "mail", Mail + "'a@b@c'")]
    [InlineData("mail: ''", 7, "mail", "be an email address, such as ada@example.com")]
    [InlineData("mails: [ada@example.com, ada]", 26, "mails", Mail + "'ada'")]
    [InlineData("site: example.com", 7, "site", Url + "'example.com'")]
    [InlineData("site: mailto:ada@example.com", 7, "site", Url + "'mailto:ada@example.com'")]
    [InlineData("site: /about", 7, "site", Url + "'/about'")]
    [InlineData("sites: [\"https://example.com\", /about]", 32, "sites", Url + "'/about'")]
    [InlineData("key: YQ", 6, "key", Base64 + "'YQ'")]
    [InlineData("key: 'Y?=='", 6, "key", Base64 + "'Y?=='")]
    [InlineData("keys: [YQ==, Y]", 14, "keys", Base64 + "'Y'")]
    [InlineData("word: b", 7, "word", "not be one of 'a', 'b', but is 'b'")]
    [InlineData("words: [c, a]", 12, "words", "not be one of 'a', 'b', but is 'a'")]
    [InlineData("numbers: [0, 02]", 14, "numbers", "not be one of '1', '2', but is '02'")]
    [InlineData("price: 1.50", 8, "price", "not be one of '1.5', but is '1.50'")]
    [InlineData("cost: 1.51", 7, "cost", "be one of '1.5', but is '1.51'")]
    [InlineData("moment: 2026-05-01T10:00:00+02:00", 9, "moment",
        "not be one of '2026-05-01T08:00:00Z', but is '2026-05-01T10:00:00+02:00'")]
    [InlineData("warmth: high", 9, "warmth", "not be one of 'High', but is 'high'")]
    [InlineData("least: x", 8, "least", "have at least 2 characters, but has 1")]
    [InlineData("least: ''", 8, "least", "have at least 2 characters, but has 0")]
    [InlineData("leasts: [1]", 9, "leasts", "have at least 2 items, but has 1")]
    [InlineData("leasts: 1", 9, "leasts", "have at least 2 items, but has 1")]
    [InlineData("leasts: []", 9, "leasts", "have at least 2 items, but has 0")]
    [InlineData("most: four", 7, "most", "have at most 3 characters, but has 4")]
    [InlineData("mosts: [1, 2, 3, 4]", 8, "mosts", "have at most 3 items, but has 4")]
    [InlineData("size: x", 7, "size", "have from 2 to 3 characters, but has 1")]
    [InlineData("size: four", 7, "size", "have from 2 to 3 characters, but has 4")]
    [InlineData("sizes: [1]", 8, "sizes", "have from 2 to 3 items, but has 1")]
    [InlineData("sizes: [1, 2, 3, 4]", 8, "sizes", "have from 2 to 3 items, but has 4")]
    [InlineData("code: x", 7, "code", "have from 2 to 3 characters, but has 1")]
    [InlineData("codes: [ab, four]", 13, "codes", "have from 2 to 3 characters, but has 4")]
    [InlineData("others: [one, two]", 9, "others", "have at most 1 item, but has 2")]
    [InlineData("parts: [{ sizes: [] }]", 18, "sizes", "have at least 1 item, but has 0")]
    [InlineData("parts: [{ sizes: 1 }, { }]", 23, "sizes", "have at least 1 item, but has 0")]
    public void A_broken_value(string line, int column, string key, string message) =>
        Assert.Equal([Broken(column, key, message)], Report(line));

    [Fact]
    public void Each_broken_item_is_reported() => Assert.Equal(
        [Broken(9, "codes", "have from 2 to 3 characters, but has 1"), Broken(16, "codes", "have from 2 to 3 characters, but has 4")],
        Report("codes: [x, ab, four]"));

    [Fact]
    public void Good_values_are_not_reported() => Assert.Empty(Report(
        """
        mail: ada@example
        mails: [a@b, "ä@ö.example"]
        site: HTTPS://example.com/a?b#c
        sites: [ftp://example.com, 'http://x']
        key: YWJj
        keys: [YQ==, '', "YW Jj"]
        word: A
        words: [c, ab, ""]
        numbers: [0, 3, -1]
        price: 1.51
        cost: 1.50
        moment: 2026-05-01T08:00:00+02:00
        warmth: low
        least: "12"
        leasts: [1, 2]
        most: ""
        mosts: []
        size: 𝒶
        sizes: [1, 2, 3]
        code: abc
        codes: [ab, abc]
        any: "as long as it likes"
        others: two
        parts: [{ sizes: 1 }]
        """));

    /// <summary>Absent keys are for <c>[Required]</c>, as elsewhere in .NET; a list that is not nullable is empty.</summary>
    [Fact]
    public void Missing_values_are_not_reported() => Assert.Empty(Report("least: ~\nleasts: ~\nmail: ~\nsizes:"));

    [Theory]
    [InlineData("", "have at least 1 item, but has 0")]
    [InlineData("items: ~", "have at least 1 item, but has 0")]
    [InlineData("items: x", "")]
    public void A_list_that_must_have_items(string line, string message) => Assert.Equal(
        message.Length == 0 ? [] : [$"LP0608 one.md(3,{(line.Length == 0 ? 1 : 8)}): Front matter key 'items' must {message}"],
        TypedPress.Report(TypedPress.Run(
            "[ArticleCollection(\"**\")] partial record struct Page { [MinLength(1)] public partial FieldValues<Utf8Text> Items { get; } }",
            TypedPress.Seed("one.md", line.Length == 0 ? "title: One" : "title: One\n" + line))));

    /// <summary>An item of another type is one mistake, not also a list that is too short.</summary>
    [Fact]
    public void An_item_that_cannot_be_read_counts() => Assert.Equal(
        ["LP0605 one.md(3,13): Front matter key 'leasts' must be a whole number of 32 bits, such as 42, but is 'x'"],
        Report("leasts: [1, x]"));

    [Fact]
    public void A_message_of_the_project_is_used() => Assert.Equal(
        ["LP0608 one.md(3,7): Front matter key 'mail': The reader's mail is bad"],
        Report("mail: x", Schema.Replace(
            "[EmailAddress] public partial Utf8Text?",
            "[EmailAddress(ErrorMessage = \"The {0} is bad\"), Display(Name = \"reader's mail\")] public partial Utf8Text?",
            StringComparison.Ordinal)));
}
