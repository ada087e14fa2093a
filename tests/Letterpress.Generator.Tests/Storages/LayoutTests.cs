using System.Reflection;
using System.Runtime.CompilerServices;
using Letterpress.Core.Storage;
using Letterpress.Generator.Tests.Articles;
using Letterpress.Generator.Tests.Harness;
using Letterpress.Layout;

namespace Letterpress.Generator.Tests.Storages;

/// <summary>The structs of the binary layout are what is written and read: nothing lies between two columns.</summary>
public class LayoutTests
{
    public static TheoryData<string> Rows =>
    [
        .. typeof(RecordHeader).Assembly.GetTypes()
            .Where(static type => type.Namespace == typeof(RecordHeader).Namespace && type.IsLayoutSequential && type.IsValueType)
            .Where(static type => type is { IsEnum: false, IsGenericType: false } && type.StructLayoutAttribute!.Pack == 1)
            .Select(static type => type.Name),
    ];

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_row_is_as_long_as_its_columns(string row)
    {
        Type type = typeof(RecordHeader).Assembly.GetType($"{typeof(RecordHeader).Namespace}.{row}", throwOnError: true)!;
        Assert.Equal(
            type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
                .Sum(static field => SizeOf(field.FieldType)),
            SizeOf(type));
    }

    /// <summary>
    /// What one version writes another must not misread: a change of the layout is a new <c>LayoutVersion</c>, and then a new
    /// fingerprint, which the failing test shows.
    /// </summary>
    [Fact]
    public void A_change_of_the_layout_is_a_new_version()
    {
        IEnumerable<string> structs = typeof(RecordHeader).Assembly.GetTypes()
            .Where(static type => type.Namespace == typeof(RecordHeader).Namespace && type.IsValueType && type.IsLayoutSequential
                && type is { IsEnum: false } && type.StructLayoutAttribute!.Pack == 1)
            .Select(static type => type.Name + ": " + string.Join(
                ", ",
                type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
                    .Select(static field => $"{field.FieldType.Name} {field.Name}")));
        IEnumerable<string> enums = typeof(RecordHeader).Assembly.GetTypes()
            .Where(static type => type.Namespace == typeof(RecordHeader).Namespace && type.IsEnum)
            .Select(static type => type.Name + ": " + string.Join(
                ", ", Enum.GetNames(type).Select(name => $"{name} {Convert.ToInt32(Enum.Parse(type, name), null)}")));
        string layout = string.Join('\n', structs.Concat(enums).Order(StringComparer.Ordinal));
        byte[] hash = System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(layout));
        Assert.Equal("3 c8d7e2fda9d422d3", $"{LayoutVersion.Current} {Convert.ToHexStringLower(hash)[..16]}");
    }

    [Fact]
    public void A_number_that_does_not_fit_its_column_is_named()
    {
        Assert.Equal("the tag is 4096; it can be from 0 to 4095", Limit(static () => new TwoDigits(4096, "the tag")));
        Assert.Equal("the tag is -1; it can be from 0 to 4095", Limit(static () => new TwoDigits(-1, "the tag")));
        Assert.Equal("the name is 4096; it can be from 0 to 4095", Limit(static () => new TableSlice((0, 4096), "all names", "the name")));
        Assert.Equal(
            "all names is 1073741824; it can be from 0 to 1073741823",
            Limit(static () => new TableSlice((1 << 30, 0), "all names", "the name")));
    }

    [Fact]
    public void Tables_show_the_values_of_their_columns()
    {
        using ResourcePress press = ResourcePress.Of(
        [
            Press.Seed("one.md", "---\ntitle: One\ndate: 2026-01-02\nid: \"1\"\ntags: [paper, Ink]\n---\n\n[Two](two.md)\n"),
            Press.Seed("two.md", "---\ntitle: Two\ndate: 2026-01-01\ntags: [Ink]\n---\n\nText.\n"),
        ]);
        BlobDirectory blob = new(press.Blob);
        byte[] texts = [.. blob.Table(CorpusTable.Texts)];

        Assert.Equal(
            "Tags[0]: Name \"Ink\", Slug \"ink\", FirstArticle 0, ArticleCount 2\n"
            + "Tags[1]: Name \"paper\", Slug \"paper\", FirstArticle 2, ArticleCount 1\n",
            LayoutDump.OfTable(CorpusLayout.Tags, blob.Table(CorpusTable.Tags), texts));
        Assert.Equal(
            "References[0]: Article 1, LinkCount 1\n",
            LayoutDump.OfTable(CorpusLayout.References, blob.Table(CorpusTable.References), texts));
    }

    static string Limit(Func<object> make) => Assert.Throws<EncodingLimitException>(() => { make(); }).Message;

    static int SizeOf(Type type) =>
        (int)typeof(Unsafe).GetMethod(nameof(Unsafe.SizeOf))!.MakeGenericMethod(type).Invoke(null, null)!;
}
