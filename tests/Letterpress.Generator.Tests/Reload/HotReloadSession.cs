using System.Collections.Immutable;
using Letterpress.Generator.Tests.Articles;
using Letterpress.Generator.Tests.Collections;
using Letterpress.Generator.Tests.Harness;
using Letterpress.Generator.Tests.Storages;

namespace Letterpress.Generator.Tests.Reload;

/// <summary>
/// Code is edited as hot reload edits it, and read before and after. Runs in a process of its own:
/// <see cref="SessionTests"/>.
/// </summary>
public class HotReloadSession
{
    /// <summary>Few seeds have a file each.</summary>
    [EditableFact]
    public void Edited_seeds_are_read_and_what_was_taken_before_stays() => Edit(others: 0);

    /// <summary>Many seeds share files.</summary>
    [EditableFact]
    public void Edited_seeds_of_many_are_read_and_what_was_taken_before_stays() => Edit(others: 60);

    /// <summary>No literal has the index of a program that is edited: it is made of the texts that the program reads now.</summary>
    [EditableFact]
    public void What_an_edit_writes_is_in_the_search_index()
    {
        SeedText one = Press.Archive("one.txt", "One", "<p>Text.</p>");
        GeneratorRun run = Editable(one, Press.Archive("two.txt", "Two", "<p>Text.</p>"));
        EditedAssembly assembly = new(run);
        ArticleCorpus corpus = assembly.Corpus;
        byte[] before = CorpusBytes.SearchIndex(corpus);
        GeneratorRun edited = run.AfterReplacing(one, Press.Archive("one.txt", "One", "<p>Another word.</p>"));

        assembly.Edit(edited);
        byte[] after = CorpusBytes.SearchIndex(corpus);
        Assert.NotEqual(before, after);
        using PressedArticles optimized = Press.Load([.. edited.Seeds]);
        Assert.Equal(CorpusBytes.SearchIndex(optimized.Corpus), after);
    }

    [EditableFact]
    public void Positions_follow_edits_and_those_of_before_stay()
    {
        SeedText one = Press.Archive("one.txt", "One", "<p>See <a href=\"https://example.com/two.txt\">two</a>.</p>");
        GeneratorRun run = Press.Run(
            [one, Press.Archive("two.txt", "Two", "<p>Text.</p>")],
            ImmutableDictionary<string, string>.Empty.Add("LetterpressHotReload", "true").Add("LetterpressLayout", "Graph"));
        EditedAssembly assembly = new(run);
        LinkGraph before = assembly.Corpus.Graph;
        GraphPosition[] positions = [.. before.Positions];
        Article taken = assembly["One"];

        assembly.Edit(run.AfterReplacing(one, Press.Archive("one.txt", "One", "<p>Text.</p>"))
            .AfterAdding(Press.Archive("three.txt", "Three", "<p>Text.</p>")));
        LinkGraph now = assembly.Corpus.Graph;
        Assert.Equal(3, now.Positions.Count);
        Assert.Equal(now.Positions, assembly.Corpus.All.Select(now.PositionOf));
        Assert.NotEqual(positions, now.Positions.Take(2));
        Assert.Equal(positions, before.Positions);
        Assert.Equal(positions[taken.Index], now.PositionOf(taken));
    }

    [EditableFact]
    public void An_edit_that_concerns_no_seed_leaves_handles_equal()
    {
        GeneratorRun run = Editable(Press.Archive("one.txt", "One", "<p>Text.</p>"));
        EditedAssembly assembly = new(run);
        (Article before, ArticleCorpus corpus) = (assembly["One"], assembly.Corpus);

        assembly.Edit(run);
        Assert.Equal(before, assembly["One"]);
        Assert.Same(corpus, before.Corpus);
        Assert.Same(corpus, assembly.Corpus);
    }

    /// <summary>A page that is drawn again may still hold an article of before.</summary>
    [EditableFact]
    public void The_graph_answers_for_articles_of_before_as_it_was_then()
    {
        SeedText two = Press.Archive("two.txt", "Two", "<p>See <a href=\"https://example.com/one.txt\">one</a>.</p>");
        GeneratorRun run = Editable(Press.Archive("one.txt", "One", "<p>Text.</p>"), two);
        EditedAssembly assembly = new(run);
        (Article one, Article other) = (assembly["One"], assembly["Two"]);

        assembly.Edit(run.AfterReplacing(two, two.With("<!--1700000000000-->\n[Two](https://example.com/two.txt)\n------\n<p>None.</p>")));
        LinkGraph now = assembly.Corpus.Graph;
        Assert.Equal(0, now.InDegree(assembly["One"]));
        Assert.Equal(1, now.InDegree(one));
        Assert.Same(assembly.Corpus, one.Corpus);
        Assert.NotEqual(one, assembly["One"]);
        Article[] path = new Article[2];
        Assert.True(now.TryFindPath(other, one, path, out _));
        Assert.False(now.TryFindPath(other, assembly["One"], path, out int length));
        Assert.Equal(0, length);
    }

    /// <summary>
    /// Literals as they are in optimized builds, where a host edits these nevertheless: in a runtime without data for edits,
    /// arrays.
    /// </summary>
    [EditableFact]
    public void Arrays_in_place_of_literals_are_never_read_in_place()
    {
        SeedText seed = Press.Archive("one.txt", "One", "<p>First.</p>");
        GeneratorRun run = Press.Run(seed);
        EditedAssembly assembly = new(run, addsData: false);
        List<Moment> moments = [new(assembly.Corpus)];
        for (int i = 0; i < 5; i++)
        {
            SeedText edited = Press.Archive("one.txt", $"One {i}", $"<p>Edited {i}.</p>");
            assembly.Edit(run = run.AfterReplacing(seed, edited));
            seed = edited;
            moments.Add(new(assembly.Corpus));
        }

        moments.ForEach(static moment => moment.AssertStays());
    }

    [EditableFact]
    public void Edited_values_of_a_collection_are_read_and_what_was_taken_before_stays()
    {
        const string Code = """
            using Letterpress;

            [ArticleCollection("**")]
            readonly partial record struct Recipe { public partial int Minutes { get; } public partial Utf8Text Cuisine { get; } }
            static class Test
            {
                static Recipe s_first;
                public static object Take() => s_first = Recipes.Carbonara;
                public static string Read() => Show(s_first) + ", " + Show(Recipes.Carbonara);
                static string Show(Recipe recipe) => $"{recipe.Minutes} {recipe.Cuisine}";
            }
            """;
        SeedText seed = TypedPress.Seed("carbonara.md", "minutes: 25\ncuisine: \"italian\"");
        GeneratorRun run = new GeneratorHarness(static () => new ArticleGenerator()).Run(
            [seed],
            new() { Code = Code, Properties = ImmutableDictionary<string, string>.Empty.Add("LetterpressHotReload", "true") });
        EditedAssembly assembly = new(run);
        Type test = assembly.Class.Assembly.GetType("Test")!;
        test.GetMethod("Take")!.Invoke(null, null);

        assembly.Edit(run.AfterReplacing(seed, seed.With("---\nminutes: 30\ncuisine: roman\n---\n\nText.\n")));
        Assert.Equal("25 italian, 30 roman", test.GetMethod("Read")!.Invoke(null, null));
    }

    static void Edit(int others)
    {
        SeedText ink = Press.Archive("seeds/ink.txt", "Ink", "<p>Ink stains.</p>", time: 1_700_000_000_000);
        SeedText paper = Press.Archive(
            "seeds/paper.txt", "Paper", "<p>See <a href=\"https://example.com/seeds/ink.txt\">ink</a>.</p>", time: 1_600_000_000_000);
        GeneratorRun run = Editable([ink, paper, .. Enumerable.Range(0, others)
            .Select(static i => Press.Archive($"seeds/{i}.txt", $"Other {i}", $"<p>Text {i}.</p>", time: 1_500_000_000_000 + i))]);
        EditedAssembly assembly = new(run);
        Assert.Equal("Ink stains.", assembly["Ink"].PlainText.ToString());
        Moment first = new(assembly.Corpus);

        SeedText edited =
            ink.With("<!--1700000000000-->\n[Red ink](https://example.com/seeds/ink.txt)\n------\n<p>Another body, and a longer one.</p>");
        assembly.Edit(run = run.AfterReplacing(ink, edited));
        Assert.Equal("Another body, and a longer one.", assembly["Ink"].PlainText.ToString());
        Assert.Equal("Red ink", assembly.Corpus.Find("ink").Title.ToString());
        Moment second = new(assembly.Corpus);

        SeedText added = Press.Archive(
            "seeds/pen.txt",
            "Pen",
            "<p>A pen wants <a href=\"https://example.com/seeds/ink.txt\">ink</a>.</p>",
            time: 1_800_000_000_000);
        assembly.Edit(run = run.AfterAdding(added));
        Assert.Equal("Pen", assembly["Pen"].Title.ToString());
        Assert.Equal(["Pen", "Red ink", "Paper"], assembly.Corpus.All.Take(3).Select(static article => article.Title.ToString()));
        Assert.Equal(2, assembly.Corpus.Graph.InDegree(assembly["Ink"]));
        Moment third = new(assembly.Corpus);

        assembly.Edit(run = run.AfterRemoving(edited));
        Assert.Equal(others + 2, assembly.Corpus.Count);
        Assert.Equal("Paper", assembly["Paper"].Title.ToString());
        Assert.False(assembly.Corpus.TryFind("ink", out _));
        Moment fourth = new(assembly.Corpus);

        foreach (Moment moment in (Moment[])[first, second, third, fourth])
        {
            moment.AssertStays();
        }

        // Back to how it began: nothing of the edits is left.
        assembly.Edit(run.AfterRemoving(added).AfterAdding(ink));
        Assert.Equal(first.Written, new Moment(assembly.Corpus).Written);
    }

    internal static GeneratorRun Editable(params IReadOnlyList<SeedText> seeds) =>
        Press.Run(seeds, new Dictionary<string, string> { ["LetterpressHotReload"] = "true" });
}
