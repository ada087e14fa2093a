using System.Text;

namespace Letterpress.Package.Tests;

/// <summary>Seeds in other encodings than UTF-8 are named, and nothing of them is guessed, whatever the storage.</summary>
public class EncodingTests(Package package)
{
    const string Text = "---\ntitle: Title\ndate: 2026-05-01\n---\n";

    /// <summary>The bytes of "caf\u00E9", "\u0434\u043E\u043C", "\u9505\u70B9", "\u30C6\u30B9\u30C8" in their encodings.</summary>
    static readonly (string Name, byte[] Content)[] s_seeds =
    [
        ("gb18030.md", [.. Bytes(Text), 0xB9, 0xF8, 0xB5, 0xE3, 0x0A]),
        ("latin1.md", [.. Bytes(Text), .. Bytes("caf"), 0xE9, 0x0A]),
        ("shift-jis.md", [.. Bytes(Text), 0x83, 0x65, 0x83, 0x58, 0x83, 0x67, 0x0A]),
        ("truncated.md", [.. Bytes(Text), .. Bytes("caf"), 0xC3]),
        ("utf16-be.md", [.. Encoding.BigEndianUnicode.GetPreamble(), .. Encoding.BigEndianUnicode.GetBytes(Text + "caf\u00E9\n")]),
        ("utf16-without-mark.md", Encoding.Unicode.GetBytes(Text + "caf\u00E9\n")),
        ("utf16.md", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Text + "caf\u00E9\n")]),
        ("windows-1251.md", [.. Bytes(Text), 0xE4, 0xEE, 0xEC, 0x0A]),
    ];

    [Fact]
    public void Both_storages_name_them()
    {
        LongForm.Only();
        Consumer consumer = new(
            package, "encodings", "foreach (var article in App.Articles.All) { Console.WriteLine(article.PlainText); }");
        foreach ((string name, byte[] content) in s_seeds)
        {
            consumer.Write("seeds/" + name, content);
        }

        // What is UTF-8 stays as it is, replacement characters and marks of byte order included.
        consumer.Write("seeds/good.md", Bytes(Text + "caf\u00E9 \uFFFD\n"));
        consumer.Write("seeds/marked.md", [.. Encoding.UTF8.Preamble, .. Bytes(Text + "caf\u00E9 \uFFFD\n")]);

        foreach (string storage in (string[])["Literal", "Resource"])
        {
            Output build = consumer.Build("-p:LetterpressStorage=" + storage).AssertFailed();
            Assert.Equal(
                s_seeds.Select(static seed => $"{seed.Name}(1,1): error LP0101"),
                build.Diagnostics("error").Where(static error => error.Contains("LP", StringComparison.Ordinal))
                    .Select(static error => error.Split("/seeds/")[1].Split(": Seed")[0]).Order(StringComparer.Ordinal));
        }

        foreach ((string name, _) in s_seeds)
        {
            consumer.Delete("seeds/" + name);
        }

        foreach (string storage in (string[])["Literal", "Resource"])
        {
            consumer.Build("-p:LetterpressStorage=" + storage).AssertSucceeded();
            Assert.Equal(["caf\u00E9 \uFFFD", "caf\u00E9 \uFFFD"], consumer.Run().AssertSucceeded().Lines);
        }
    }

    static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
