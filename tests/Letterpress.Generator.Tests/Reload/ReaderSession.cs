using Letterpress.Generator.Tests.Articles;
using Letterpress.Generator.Tests.Harness;

namespace Letterpress.Generator.Tests.Reload;

/// <summary>Code is edited while other threads read. Runs in a process of its own: <see cref="HotReloadTests"/>.</summary>
public class ReaderSession
{
    [EditableFact]
    public async Task Readers_never_see_a_half_of_an_edit()
    {
        SeedText seed = Press.Archive("one.txt", "Length 10", new string('a', 10));
        GeneratorRun run = HotReloadSession.Editable(seed, Press.Archive("two.txt", "Two", "<p>Text.</p>", time: 1_600_000_000_000));
        EditedAssembly assembly = new(run);
        ArticleCorpus corpus = assembly.Corpus;
        Assert.Equal(2, corpus.Count);
        using CancellationTokenSource done = new();
        Task[] readers = [.. Enumerable.Range(0, 3).Select(_ => Task.Run(() =>
        {
            while (!done.IsCancellationRequested)
            {
                Article article = corpus.All[0];
                Assert.Equal(article.Title.ToString(), $"Length {article.PlainText.Length}");
            }
        }, TestContext.Current.CancellationToken))];
        for (int length = 11; length < 40; length++)
        {
            SeedText edited = Press.Archive("one.txt", $"Length {length}", new string('a', length));
            assembly.Edit(run = run.AfterReplacing(seed, edited));
            seed = edited;
            Assert.Equal($"Length {length}", corpus[0].Title.ToString());
            GC.Collect();
        }

        await done.CancelAsync();
        await Task.WhenAll(readers);
    }
}
