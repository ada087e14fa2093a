using Microsoft.CodeAnalysis;
using static Letterpress.Generator.Tests.Articles.DiagnosticTests;

namespace Letterpress.Generator.Tests.Articles;

/// <summary>What is said of bodies and of their links.</summary>
public class BodyDiagnosticTests
{
    [Fact]
    public void LP0201() => Check("LP0201", DiagnosticSeverity.Warning, (3, 7), "Body has no text and no image", Ill(Header));

    [Fact]
    public void LP0203() => Check(
        "LP0203",
        DiagnosticSeverity.Error,
        (4, 1271),
        "Seed exceeds a limit and was ignored: its elements are nested more than 256 levels deep; close those left open",
        Ill(Header + string.Concat(Enumerable.Repeat("<div>", 300)) + "Text."));

    [Fact]
    public void LP0205() => Check(
        "LP0205",
        DiagnosticSeverity.Info,
        (5, 1),
        "Active content was dropped: 1 × event handler, 1 × javascript: URL, 2 × script",
        Ill(Header + "<p>Text.</p>\n<script>a()</script><p onclick=\"b()\"><a href=\"javascript:c()\">Link</a></p><script>d()</script>"));

    /// <summary>What is left out when a URL is written hides no scheme from the reader.</summary>
    [Theory]
    [InlineData("java&#x7F;script:a()")]
    [InlineData("&#1;java&#10;script:a()")]
    [InlineData("&#x3000;&#x2028;javascript:a()")]
    [InlineData("\u00A0\u2003\u200B\uFEFFjavascript:a()")]
    [InlineData("\u1680java\u205Fscript:a()")]
    [InlineData("&#xFFFE;java&#xFDD0;script:a()")]
    [InlineData("\uFDEFjava\U0001FFFEscript:a()")]
    [InlineData("\U000E0001java&#x10FFFF;script:a()")]
    public void LP0205_for_a_scheme_with_controls(string url) => Check(
        "LP0205",
        DiagnosticSeverity.Info,
        (4, 9),
        "Active content was dropped: 1 × javascript: URL",
        Ill(Header + $"<p>Text <a href=\"{url}\">Link</a></p>"));

    [Fact]
    public void LP0206() => Check(
        "LP0206",
        DiagnosticSeverity.Info,
        (4, 6),
        "Syntax of another tool is not executed: 1 × <Badge>, 1 × import, 2 × {{ site.name }}, 1 × {{< youtube >}}; write its result "
            + "where readers need it",
        Ill(Header + "Text {{ site.name }} {{site.name}}.\n\n{{< youtube abc >}}\n\nimport A from 'a';\n\n<Badge text=\"new\" />"));

    [Fact]
    public void LP0206_for_a_link_tag_outside_of_a_link() => Check(
        "LP0206",
        DiagnosticSeverity.Info,
        (4, 6),
        "Syntax of another tool is not executed: 1 × {{< ref >}}; write its result where readers need it",
        Ill(Header + "Text {{< ref \"a b\" >}}."));

    [Fact]
    public void LP0301() => Check(
        "LP0301",
        DiagnosticSeverity.Info,
        (4, 9),
        "Article 'https://example.com/missing' is not in the corpus",
        Ill(Header + "<p>Text <a href=\"https://example.com/missing\" rel=\"ArticleRef\">missing</a></p>"));
}
