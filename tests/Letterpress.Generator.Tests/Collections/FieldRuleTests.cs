using Letterpress.Generator.Tests.Harness;

namespace Letterpress.Generator.Tests.Collections;

/// <summary>Rules between two keys: what each refuses, with both keys and both values, at the value.</summary>
public class FieldRuleTests
{
    const string Schema = """
        enum Kind { Note, Event }
        [Flags] enum Days { None = 0, Monday = 1, Friday = 4 }
        [ArticleFields]
        readonly partial record struct Slot
        {
            public partial TimeOnly From { get; }
            [MoreThan(nameof(From))] public partial TimeOnly To { get; }
        }
        [ArticleCollection("**")]
        readonly partial record struct Page
        {
            public partial DateOnly? Start { get; }
            [AtLeast(nameof(Start))] public partial DateOnly? End { get; }
            [AtLeast(nameof(Start))] public partial FieldValues<DateOnly> Dates { get; }
            [AtMost(nameof(Most))] public partial int? Least { get; }
            [DefaultValue(10)] public partial int Most { get; }
            [LessThan(nameof(High))] public partial double? Low { get; }
            public partial double? High { get; }
            [DiffersFrom(nameof(Least))] public partial int? Other { get; }
            public partial Utf8Text? Mail { get; }
            [Compare("Mail"), FieldName("mail-again")] public partial Utf8Text? MailAgain { get; }
            [MoreThan(nameof(Mail))] public partial Utf8Text? After { get; }
            [AtMost(nameof(Until))] public partial decimal? Price { get; }
            public partial decimal? Until { get; }
            [AtLeast(nameof(Opens))] public partial DateTimeOffset? Closes { get; }
            public partial DateTimeOffset? Opens { get; }
            [AtMost(nameof(Whole))] public partial TimeSpan? Part { get; }
            public partial TimeSpan? Whole { get; }
            [DefaultValue(Kind.Note)] public partial Kind Kind { get; }
            [RequiredWhen(nameof(Kind), Kind.Event)] public partial Utf8Text? Place { get; }
            public partial Days? Open { get; }
            [RequiredWhen(nameof(Open), Days.Friday, Days.Monday)] public partial Utf8Text? Host { get; }
            public partial FieldValues<int> Rooms { get; }
            [RequiredWhen(nameof(Rooms), 5, 7)] public partial Utf8Text? Key { get; }
            [RequiredWith(nameof(Host))] public partial FieldValues<Utf8Text> Guests { get; }
            [RequiredWithout(nameof(Web))] public partial Utf8Text? Phone { get; }
            public partial Utf8Text? Web { get; }
            public partial FieldValues<Slot> Slots { get; }
        }

        """;

    static string[] Report(string lines, string schema = Schema) =>
        TypedPress.Report(TypedPress.Run(schema, TypedPress.Seed("one.md", "web: x\n" + lines)));

    static string Broken(int line, int column, string message) =>
        FormattableString.Invariant($"LP0608 one.md({line},{column}): Front matter key {message}");

    [Theory]
    [InlineData("end: 2026-05-01\nstart: 2026-05-02", 3, 6, "'end' must be at least 'start' ('2026-05-02'), but is '2026-05-01'")]
    [InlineData("start: 2026-05-02\ndates: [2026-05-03, 2026-05-01]", 4, 21,
        "'dates' must be at least 'start' ('2026-05-02'), but is '2026-05-01'")]
    [InlineData("least: 11", 3, 8, "'least' must be at most 'most' ('10'), but is '11'")]
    [InlineData("least: 3\nmost: 2", 3, 8, "'least' must be at most 'most' ('2'), but is '3'")]
    [InlineData("low: 1.5\nhigh: 1.50", 3, 6, "'low' must be less than 'high' ('1.50'), but is '1.5'")]
    [InlineData("low: 1.0000000000000002\nhigh: 1", 3, 6, "'low' must be less than 'high' ('1'), but is '1.0000000000000002'")]
    [InlineData("least: 1\nother: 01", 4, 8, "'other' must differ from 'least' ('1'), but is '01'")]
    [InlineData("mail: a@b\nmail-again: a@c", 4, 13, "'mail-again' must be equal to 'mail' ('a@b'), but is 'a@c'")]
    [InlineData("mail: b\nafter: a", 4, 8, "'after' must be more than 'mail' ('b'), but is 'a'")]
    [InlineData("mail: a\nafter: B", 4, 8, "'after' must be more than 'mail' ('a'), but is 'B'")]
    [InlineData("price: 1.51\nuntil: 1.5", 3, 8, "'price' must be at most 'until' ('1.5'), but is '1.51'")]
    [InlineData("opens: 2026-05-01T10:00:00Z\ncloses: 2026-05-01T11:00:00+02:00", 4, 9,
        "'closes' must be at least 'opens' ('2026-05-01T10:00:00Z'), but is '2026-05-01T11:00:00+02:00'")]
    [InlineData("part: PT2H\nwhole: '01:30'", 3, 7, "'part' must be at most 'whole' ('01:30'), but is 'PT2H'")]
    [InlineData("slots: [{ from: 10:00, to: 10:00 }]", 3, 28, "'to' must be more than 'from' ('10:00'), but is '10:00'")]
    public void A_comparison(string lines, int line, int column, string message) =>
        Assert.Equal([Broken(line, column, message)], Report(lines));

    [Theory]
    [InlineData("kind: event", 3, 7, "'place' is required when 'kind' is 'event'; add 'place:' with a text")]
    [InlineData("kind: event\nplace: ' '", 4, 8, "'place' is required when 'kind' is 'event'; add 'place:' with a text")]
    [InlineData("open: [friday]", 3, 7, "'host' is required when 'open' is 'Friday'; add 'host:' with a text")]
    [InlineData("rooms: [1, 07]", 3, 8, "'key' is required when 'rooms' is '07'; add 'key:' with a text")]
    [InlineData("host: Ada", 3, 7, "'guests' is required with 'host' ('Ada'); add 'guests:' with a text")]
    [InlineData("host: Ada\nguests: []", 4, 9, "'guests' is required with 'host' ('Ada'); add 'guests:' with a text")]
    [InlineData("web: ''", 3, 6, "'phone' is required without 'web'; add 'phone:' with a text", true)]
    [InlineData("end: 2026-05-01", 4, 1, "'phone' is required without 'web'; add 'phone:' with a text", true)]
    public void A_requirement(string lines, int line, int column, string message, bool isAlone = false)
    {
        string[] found = isAlone
            ? TypedPress.Report(TypedPress.Run(Schema, TypedPress.Seed("one.md", "title: One\n" + lines)))
            : Report(lines);
        Assert.Equal([Broken(line, column, message)], found);
    }

    [Fact]
    public void Good_values_are_not_reported() => Assert.Empty(Report(
        """
        start: 2026-05-01
        end: 2026-05-01
        dates: [2026-05-01, 2026-06-01]
        least: 10
        low: 1
        high: 1.1
        other: 9
        mail: a
        mail_again: a
        after: b
        price: 1.50
        until: 1.5
        opens: 2026-05-01T10:00:00Z
        closes: 2026-05-01T12:00:00+02:00
        part: PT1H
        whole: PT1H
        kind: EVENT
        place: Here
        open: [monday]
        host: Ada
        guests: Grace
        rooms: [5]
        key: k
        slots: { from: 10:00, to: 10:01 }
        """));

    [Theory]
    [InlineData("end: 2026-05-01")]
    [InlineData("start: 2026-05-01\nend: ~")]
    [InlineData("start:\nend: 2026-05-01")]
    [InlineData("mail-again: x")]
    [InlineData("kind: note\nopen: none\nrooms: [1]")]
    public void What_is_missing_breaks_no_comparison(string lines) => Assert.Empty(Report(lines));

    /// <summary>A value that is not of its type is one mistake.</summary>
    [Theory]
    [InlineData("start: soon\nend: 2026-05-01")]
    [InlineData("start: 2026-05-01\nend: soon")]
    [InlineData("host: Ada\nguests: [{ a: b }]")]
    [InlineData("kind: evnt")]
    public void What_cannot_be_read_is_reported_once(string lines) =>
        Assert.StartsWith("LP0605", Assert.Single(Report(lines)), StringComparison.Ordinal);

    [Fact]
    public void The_time_of_a_file_name_is_a_value() => Assert.Equal(
        ["LP0608 2023-11-14-one.md(2,6): Front matter key 'end' must be at least 'date' ('2023-11-14'), but is '2023-11-13'"],
        TypedPress.Report(TypedPress.Run(
            """
            [ArticleCollection("**")]
            readonly partial record struct Page
            {
                public partial DateOnly? Date { get; }
                [AtLeast(nameof(Date))] public partial DateOnly? End { get; }
            }
            """,
            TypedPress.Seed("2023-11-14-one.md", "end: 2023-11-13"))));

    [Fact]
    public void A_message_of_the_project_is_used()
    {
        string schema = Schema
            .Replace("AtLeast(nameof(Start))] public partial DateOnly?", "AtLeast(nameof(Start), ErrorMessage = \"{0} is before {1}\")]"
                + "public partial DateOnly?", StringComparison.Ordinal)
            .Replace("public partial DateOnly? Start", "[Display(Name = \"first day\")] public partial DateOnly? Start",
                StringComparison.Ordinal);

        Assert.Equal([Broken(4, 6, "'end': End is before first day")], Report("start: 2026-05-02\nend: 2026-05-01", schema));
    }

    [Theory]
    [InlineData("[AtLeast(\"Strat\")]", "int?", "[AtLeast] has the name 'Strat', which is no property that reads front matter")]
    [InlineData("[AtLeast(nameof(Name))]", "int?", "[AtLeast] has the name of the property itself")]
    [InlineData("[AtLeast(nameof(Text))]", "int?", "[AtLeast] has the name 'Text', which is of another type")]
    [InlineData("[AtLeast(nameof(Number))]", "long?", "[AtLeast] has the name 'Number', which is of another type")]
    [InlineData("[AtMost(nameof(List))]", "int?", "[AtMost] has the name 'List', which is a list")]
    [InlineData("[MoreThan(nameof(Truth))]", "bool?", "[MoreThan] is for numbers, dates, times and texts")]
    [InlineData("[LessThan(nameof(Number))]", "Days?", "[LessThan] is for numbers, dates, times and texts")]
    [InlineData("[DiffersFrom(nameof(Page))]", "Article?", "[DiffersFrom] is for values")]
    [InlineData("[Compare(\"Nothing\")]", "int?", "[Compare] has the name 'Nothing', which is no property that reads front matter")]
    [InlineData("[RequiredWith(nameof(Number))]", "int",
        "[RequiredWith] is for values that may be missing: make the property nullable, without a default")]
    [InlineData("[DefaultValue(1), RequiredWithout(nameof(Number))]", "int?",
        "[RequiredWithout] is for values that may be missing: make the property nullable, without a default")]
    [InlineData("[RequiredWhen(nameof(Number), 1, \"x\")]", "int?",
        "[RequiredWhen] has 'x', which is not a whole number of 32 bits, such as 42")]
    [InlineData("[RequiredWhen(nameof(Number))]", "int?", "[RequiredWhen] needs a value of 'Number'")]
    [InlineData("[RequiredWhen(nameof(Page), \"x\")]", "int?", "[RequiredWhen] has the name 'Page', which has no values")]
    public void An_impossible_attribute(string attribute, string type, string message)
    {
        string code = $$"""
            enum Days { Monday }
            [ArticleCollection("**")]
            readonly partial record struct Note
            {
            {{attribute}} public partial {{type}} Name { get; }
            public partial int? Number { get; }
            public partial Utf8Text? Text { get; }
            public partial FieldValues<int> List { get; }
            public partial bool? Truth { get; }
            public partial Article? Page { get; }
            }
            """;
        GeneratorRun run = TypedPress.Run(code, TypedPress.Seed("one.md", "title: One\nname: one"));

        Assert.Equal(
            [FormattableString.Invariant($"LP0613 Consumer.cs(12,{attribute.Length + type.Length + 18}): {message}")],
            TypedPress.Report(run).Where(static line => line.StartsWith("LP0613", StringComparison.Ordinal)));
    }
}
