using System.Collections.Immutable;
using System.Reflection;
using Letterpress.Core;
using Letterpress.Core.Identity;
using Letterpress.Core.Text;
using Letterpress.Generator.Tests.Articles;
using Letterpress.Generator.Tests.Harness;
using Letterpress.Generator.Tests.Storages;

namespace Letterpress.Generator.Tests.Emitting;

/// <summary>No seed can take a name that the generated class declares itself, in any way that the class is written.</summary>
public class GeneratedMemberTests
{
    const BindingFlags AllOfThem = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.DeclaredOnly;

    [Fact]
    public void Every_member_of_the_class_is_reserved()
    {
        using PressedArticles literal = Press.Load();
        using PressedArticles resource = ResourcePress.Of([]).Articles;
        string[] members =
        [
            .. new[] { literal.Class, resource.Class }.SelectMany(static type => type.GetMembers(AllOfThem))
                .Where(static member => member is not MethodInfo { IsSpecialName: true })
                .Select(static member => member.Name),
        ];

        Assert.Contains("CompiledCorpus", members);
        Assert.All(members, static name => Assert.True(GeneratedMembers.IsDeclared(name), name));
    }

    /// <summary>As the package's targets do it, so that other generators see these members.</summary>
    [Theory]
    [InlineData("public", "My.App")]
    [InlineData("internal", "class.My")]
    [InlineData("public", "")]
    public void A_project_may_compile_the_fixed_members_itself(string accessibility, string name)
    {
        Dictionary<string, string> properties = new()
        {
            ["LetterpressNamespace"] = name,
            ["LetterpressAccessibility"] = accessibility,
            ["LetterpressClassName"] = "Posts",
        };
        SeedText seed = Press.Archive("seeds/one.md", "One", "<p>Text.</p>");
        string file = FixedMembers.File(CompilerOptions.Parse(property => properties.GetValueOrDefault(property, "")));
        GeneratorRun whole = Run("");
        properties["_LetterpressHasMembersFile"] = "true";
        GeneratorRun rest = Run(file);

        Assert.Equal(file, whole.GeneratedSources["Posts.g.cs"]);
        Assert.Equal(whole.GeneratedSources.Remove("Posts.g.cs"), rest.GeneratedSources);
        Assert.Empty(rest.Diagnostics);
        rest.Compile();

        GeneratorRun Run(string code) => new GeneratorHarness(static () => new ArticleGenerator()).Run(
            [seed], new() { Code = code, Properties = properties.ToImmutableDictionary() });
    }

    [Theory]
    [InlineData("compiled-corpus")]
    [InlineData("watched")]
    [InlineData("count")]
    [InlineData("try-find")]
    [InlineData("to-string")]
    [InlineData("articles")]
    public void A_seed_with_such_a_name_gets_another(string name)
    {
        SeedText seed = Press.Archive($"seeds/{name}.txt", "One", "<p>Text.</p>");
        using PressedArticles literal = new(Press.Run([seed], new Dictionary<string, string> { ["LetterpressHotReload"] = "true" }));
        using PressedArticles resource = ResourcePress.Of([seed]).Articles;

        string property = Identifiers.FromText(name) + "Article";
        Assert.Equal("One", literal[property].Title.ToString());
        Assert.Equal("One", resource[property].Title.ToString());
    }

    /// <summary>The compiler counts the bytes of a name in UTF-8 (CS7013).</summary>
    [Theory]
    [InlineData("字", 600)]
    [InlineData("é", 600)]
    [InlineData("a", 600)]
    public void A_long_name_compiles(string letter, int count)
    {
        string name = string.Concat(Enumerable.Repeat(letter, count));
        using PressedArticles articles = Press.Load(
            Press.Seed("seeds/one.md", $"---\nname: {name}\n---\nText."), Press.Seed("seeds/two.md", $"---\nname: {name}\n---\nText."));

        Assert.Equal(2, articles.Corpus.Count);
    }

    /// <summary>Found by trying: the hashes of the two paths in their generated names are equal.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(60)]
    public void Seeds_whose_hashes_are_equal_are_both_there(int others)
    {
        SeedText[] seeds =
        [
            Press.Archive("seeds/d294d/x.md", "One", "<p>First.</p>"),
            Press.Archive("seeds/d269cc/x.md", "Two", "<p>Second.</p>"),
            .. Enumerable.Range(0, others).Select(static i => Press.Archive($"seeds/{i}.txt", $"Other {i}", "<p>Text.</p>")),
        ];
        Assert.Equal(HintNames.ForSeed("seeds/d294d/x.md"), HintNames.ForSeed("seeds/d269cc/x.md"));

        GeneratorRun run = Press.Run(seeds);
        using PressedArticles articles = new(run);

        Assert.Equal("First.", articles.Corpus.Find("d294d/x").PlainText.ToString());
        Assert.Equal("Second.", articles.Corpus.Find("d269cc/x").PlainText.ToString());
        using PressedArticles edited = new(run.AfterReplacing(seeds[0], Press.Archive("seeds/d294d/x.md", "One", "<p>Third.</p>")));
        Assert.Equal("Third.", edited.Corpus.Find("d294d/x").PlainText.ToString());
    }
}
