using System.Xml.Linq;
using CsCheck;
using Letterpress.Generator.Emitting;
using Microsoft.CodeAnalysis;

namespace Letterpress.Generator.Tests.Emitting;

public class DocCommentsTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("  a \r\n\t b\u3000c ", "a b c")]
    [InlineData("a < b && b > c", "a &lt; b &amp;&amp; b &gt; c")]
    [InlineData("</summary>", "&lt;/summary&gt;")]
    [InlineData("a\u2028b\u0085c", "a b c")]
    public void Text_is_one_escaped_line(string text, string expected) => Assert.Equal(expected, DocComments.Text(text));

    // Not a row of the table above: the runner could not name a test by half of a surrogate pair.
    [Fact]
    public void Text_is_freed_of_what_cannot_be_seen() => Assert.Equal("abcde", DocComments.Text("a\u202Eb\u0000c\uD800d\uE000e"));

    [Theory]
    [InlineData("abcdef", 6, "abcdef")]
    [InlineData("abcdefg", 6, "abcde…")]
    [InlineData("abcd efg", 6, "abcd…")]
    [InlineData("abcd\U0001F600efg", 6, "abcd…")]
    [InlineData("abcde\u0331fg", 6, "abcd…")]
    [InlineData("abc\U0001F1E9\U0001F1EAefg", 6, "abc…")]
    [InlineData("abc\U0001F44D\U0001F3FDefg", 6, "abc…")]
    public void Text_is_cut_between_characters(string text, int maxLength, string expected) =>
        Assert.Equal(expected, DocComments.Text(text, maxLength));

    [Fact]
    public void A_summary_has_one_line_a_paragraph()
    {
        var writer = new IndentedWriter();
        DocComments.Summary(writer, "One & only");
        DocComments.Summary(writer, "Title", "", "2024-05-09");
        Assert.Equal(
            "/// <summary>One &amp; only</summary>\n/// <summary>\n/// <para>Title</para>\n/// <para>2024-05-09</para>\n/// </summary>\n",
            writer.ToString());
    }

    [Fact]
    public void No_text_leaves_its_comment() => HostileText.Batch.Sample(
        static texts =>
        {
            CompiledCode code = CompiledCode.Of(writer =>
            {
                for (int i = 0; i < texts.Length; i++)
                {
                    DocComments.Summary(writer, texts[i]);
                    writer.WriteLine($"public const int M{i} = 0;");
                }
            });
            IFieldSymbol[] fields = code.Members<IFieldSymbol>();
            Assert.Equal(texts.Length, fields.Length);
            for (int i = 0; i < texts.Length; i++)
            {
                string summary = XElement.Parse(fields[i].GetDocumentationCommentXml()!).Element("summary")!.Value;
                Assert.InRange(summary.Length, 0, DocComments.DefaultMaxLength);
                Assert.Equal(System.Net.WebUtility.HtmlDecode(DocComments.Text(texts[i])), summary);
            }
        },
        iter: HostileText.Batches,
        threads: 1);
}
