using Letterpress.Tests.Writing.Snapshots;

namespace Letterpress.Tests.Writing;

/// <summary>Controls, code points that are no character, and overrides of direction.</summary>
public class ControlTests
{
    /// <summary>Characters beside those that are none.</summary>
    const string Neighbours = "\uFDCF\uFDF0\uFFFD\U0001FFFD\U000F0000，😀";

    /// <summary>
    /// A browser reports controls and what is no character as errors, a terminal obeys controls, and an override shows another text.
    /// </summary>
    [Theory]
    [InlineData("a\u001B[2Jb", "a[2Jb", "a\\u{1B}[2Jb")]
    [InlineData("a\u0000\u0008\u000Bb\u007F", "ab", "a\\u{0}\\u{8}\\u{B}b\\u{7F}")]
    [InlineData("a\u0085\u009Bb", "ab", "a\\u{85}\\u{9B}b")]
    [InlineData("a\u202Eb\u202Dc", "abc", "a\\u{202E}b\\u{202D}c")]
    [InlineData("a\uFFFEb\uFFFF\uFDD0c\uFDEF", "abc", "a\\u{FFFE}b\\u{FFFF}\\u{FDD0}c\\u{FDEF}")]
    [InlineData("a\U0001FFFEb\U0008FFFFc\U0010FFFF", "abc", "a\\u{1FFFE}b\\u{8FFFF}c\\u{10FFFF}")]
    [InlineData(Neighbours, Neighbours, Neighbours)]
    [InlineData("\u200Fא\u2067b\u2069 “é” \u00A0", "\u200Fא\u2067b\u2069 “é” \u00A0", "\u200Fא\u2067b\u2069 “é” \u00A0")]
    public void Controls_are_not_written(string text, string html, string plain)
    {
        Article article = new Draft().Paragraph(text).Press();
        Assert.Equal($"<p>{html}</p>\n", Written.Of(article.WriteHtml));
        Assert.Equal(plain + "\n", Written.Of(article.WriteText));
        Assert.Equal(
            "<p><a href=\"/ab\">c</a></p>\n",
            Written.Of(new Draft().Paragraph(Draft.Linked("c", "/a\u001B\u0085\u202E\uFFFE\U0001FFFFb")).Press().WriteHtml));
    }

    /// <summary>What is not written hides no scheme.</summary>
    [Theory]
    [InlineData("\uFFFE")]
    [InlineData("\uFDD0")]
    [InlineData("\U0010FFFF")]
    [InlineData("\u3000\u200B")]
    [InlineData("\u0001")]
    [InlineData("\U000E0001")]
    public void What_is_not_written_hides_no_scheme(string unseen)
    {
        Draft draft = new Draft().Paragraph(
            Draft.Linked("a", unseen + "javascript:b()"),
            Draft.Linked("c", "java" + unseen + "script:b()"),
            Draft.Linked("d", "/" + unseen));
        Assert.DoesNotContain("script", Written.Of(draft.Press().WriteHtml), StringComparison.Ordinal);
        Assert.DoesNotContain("script", Written.Of(draft.Press().WriteMarkdown), StringComparison.Ordinal);
    }
}
