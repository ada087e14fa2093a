using System.Xml.Linq;
using Letterpress.Generator.Tests.Harness;
using Letterpress.Tool.Workspaces;

namespace Letterpress.Tool.Tests;

/// <summary>Settings of projects and of the command line.</summary>
public sealed class ProjectTests : IDisposable
{
    readonly Desk _desk = new();

    public void Dispose() => _desk.Dispose();

    void Project(string properties = "", string items = "") => _desk.Write("App.csproj", $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>{properties}</PropertyGroup>
          <ItemGroup>{items}</ItemGroup>
        </Project>
        """);

    [Fact]
    public void The_default_patterns_are_those_of_the_package()
    {
        XElement props = XElement.Load(Repository.Path("runtime/Letterpress/build/Letterpress.props"));
        string include = props.Descendants("ArticleSeed").Select(static item => (string?)item.Attribute("Include")).First()!;
        Assert.Equal(include.Split(';'), WorkspaceFinder.DefaultPatterns);
    }

    [Fact]
    public void Constants_of_the_project_are_settings()
    {
        Project("<LetterpressRequireDate>true</LetterpressRequireDate><EnableDefaultArticleSeedItems>false</EnableDefaultArticleSeedItems>",
            "<ArticleSeed Include=\"news/**/*.md;one/*.txt\" Exclude=\"news/old/**\" /><ArticleSeed Remove=\"news/x.md\" />");
        _desk.Write("news/a/ink.md", "---\ntitle: Ink\n---\nText.\n").Write("news/old/b.md", "Text.").Write("news/x.md", "Text.")
            .Write("one/two.txt", "Text.").Write("one/deep/no.txt", "Text.").Write("seeds/no.md", "Text.");
        string[] lines = _desk.Run("check").AssertCode(1).Lines;
        Assert.Equal(
            ["news/a/ink.md(1,1): error LP0103", "one/two.txt(1,1): error LP0103"],
            lines.Select(static line => line[..(line.IndexOf("LP", StringComparison.Ordinal) + 6)]));
        Assert.Empty(_desk.RunIn("news/a", "check", "-p", "LetterpressRequireDate=false").AssertCode(0).Lines);
    }

    [Fact]
    public void What_cannot_be_known_without_a_build_is_noted()
    {
        Project("<LetterpressDrafts Condition=\"'$(CI)' == ''\">true</LetterpressDrafts><LetterpressSiteRoot>$(Root)</LetterpressSiteRoot>",
            "<ArticleSeed Include=\"$(Other)/**\" />");
        _desk.Seed("seeds/ink.md", "One.");
        string[] notes = _desk.Run("check").AssertCode(0).Error.Split('\n');
        Assert.StartsWith("note: App.csproj: LetterpressDrafts depends on a condition", notes[0], StringComparison.Ordinal);
        Assert.StartsWith("note: App.csproj: LetterpressSiteRoot depends", notes[1], StringComparison.Ordinal);
        Assert.StartsWith("note: App.csproj: an item ArticleSeed depends", notes[2], StringComparison.Ordinal);
    }

    [Fact]
    public void Directory_Build_props_and_a_list_that_goes_on_count()
    {
        _desk.Write("Directory.Build.props", "<Project><PropertyGroup><NoWarn>LP0302</NoWarn></PropertyGroup></Project>");
        Project("<NoWarn>$(NoWarn);LP0304</NoWarn>");
        _desk.Seed("seeds/ink.md", "[x](http://https://example.com/) [y](none.md) [z](#none)");
        Assert.Contains(": warning LP0303:", Assert.Single(_desk.Run("check").Lines), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_above_names_its_own_folder_and_notes_advise_what_works()
    {
        _desk.Write("Directory.Build.props", "<Project><PropertyGroup><EnableDefaultArticleSeedItems>$(X)</EnableDefaultArticleSeedItems>"
                + "</PropertyGroup><ItemGroup><ArticleSeed Include=\"$(MSBuildThisFileDirectory)shared/*.md\" /></ItemGroup></Project>")
            .Write("app/App.csproj", "<Project />").Seed("shared/ink.md", "[x](none.md)");
        Answer answer = _desk.RunIn("app", "check").AssertCode(0);
        Assert.StartsWith("../shared/ink.md(5,1): warning LP0304", Assert.Single(answer.Lines), StringComparison.Ordinal);
        Assert.StartsWith(
            "note: Directory.Build.props: EnableDefaultArticleSeedItems depends on a condition or on another property, and was ignored.\n",
            answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Editorconfigs_set_severities_by_path()
    {
        _desk.Write(".editorconfig", "root = true\n[*.md]\ndotnet_diagnostic.LP0302.severity = error\n[seeds/old/**]\n"
            + "dotnet_diagnostic.LP0301.severity = warning\n")
            .Write("seeds/old/.editorconfig", "[*]\ndotnet_diagnostic.LP0302.severity = none\n");
        const string Body = "[x](http://https://example.com/)\n\n<a href=\"other\" rel=\"ArticleRef\">dead</a>";
        _desk.Seed("seeds/ink.md", Body).Seed("seeds/old/one.md", Body);
        Assert.Equal(
            ["seeds/ink.md(5,1): error LP0302", "seeds/ink.md(7,1): info LP0301", "seeds/old/one.md(7,1): warning LP0301"],
            _desk.Run("check").AssertCode(1).Lines.Select(static line => line[..(line.IndexOf("LP", StringComparison.Ordinal) + 6)]));
    }

    [Theory]
    [InlineData("<NoWarn>LP0302</NoWarn>", "", "")]
    [InlineData("<WarningsAsErrors>LP0302</WarningsAsErrors>", "", "error")]
    [InlineData("<TreatWarningsAsErrors>true</TreatWarningsAsErrors>", "", "error")]
    [InlineData("<TreatWarningsAsErrors>true</TreatWarningsAsErrors><WarningsNotAsErrors>LP0302</WarningsNotAsErrors>", "", "warning")]
    [InlineData("", "is_global = true\ndotnet_diagnostic.LP0302.severity = suggestion\n", "info")]
    public void Severities_are_those_of_the_project(string properties, string global, string severity)
    {
        Project(properties);
        _desk.Write(".globalconfig", global).Seed("seeds/ink.md", "[x](http://https://example.com/)");
        Assert.Equal(
            severity.Length == 0 ? [] : [severity],
            _desk.Run("check").Lines.Select(static line => line.Split(' ')[1]));
    }

    [Fact]
    public void Identities_and_drafts_are_as_in_a_build()
    {
        Project(items: "<ArticleIdentity Include=\"news\" Pattern=\"^news\\.example/(\\d+)$\" />");
        _desk.Write("seeds/one.md", "---\ntitle: One\nurl: https://news.example/17\n---\nText.\n")
            .Write("seeds/two.md", "---\ntitle: Two\nurl: https://news.example/2\n---\n[x](http://www.news.example/17)\n")
            .Write("seeds/draft.md", "---\ntitle: Draft\ndraft: true\n---\nText.\n");
        Assert.Contains("-> one", _desk.Run("show", "two").AssertCode(0).Output, StringComparison.Ordinal);
        Assert.Equal(3, _desk.Run("ls", "--format", "tsv").Lines.Length);
        Assert.Equal(2, _desk.Run("ls", "--format", "tsv", "-c", "Release").Lines.Length);
    }

    [Fact]
    public void A_project_without_seeds_has_none_elsewhere_but_a_folder_can_be_named()
    {
        Project();
        _desk.Write("obj/list.txt", "Text.").Write("docs/ink.md", "Text.");
        Assert.Contains("no seeds in '.'", _desk.Run("check").AssertCode(2).Error, StringComparison.Ordinal);
        Assert.Contains(" in 1 seed", _desk.Run("check", "docs").AssertCode(0).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_project_that_is_no_XML_is_named()
    {
        _desk.Write("App.csproj", "<Project").Seed("seeds/ink.md", "One.");
        Assert.Contains("App.csproj' is not valid XML", _desk.Run("check").AssertCode(2).Error, StringComparison.Ordinal);
    }
}
