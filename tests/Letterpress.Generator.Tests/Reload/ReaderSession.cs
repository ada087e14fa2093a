using System.Buffers.Text;
using Letterpress.Generator.Tests.Articles;
using Letterpress.Generator.Tests.Harness;

namespace Letterpress.Generator.Tests.Reload;

/// <summary>Code is edited while other threads read. Runs in a process of its own: <see cref="SessionTests"/>.</summary>
/// <remarks>
/// The readers allocate nothing: where threads allocate while an edit is applied, .NET 10.0.12 stands still now and then,
/// its threads waiting for each other in the suspension for a collection, whatever they allocate (13 of 20 runs whose
/// readers did nothing but make arrays; 0 of 20 with readers that only read).
/// </remarks>
public class ReaderSession
{
    const string Prefix = "Length ";

    [EditableFact]
    public async Task Readers_never_see_a_half_of_an_edit()
    {
        SeedText seed = Press.Archive("one.txt", Prefix + "10", new string('a', 10));
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
                int length = article.PlainText.Length;
                if (!Utf8Parser.TryParse(article.Title.Utf8[Prefix.Length..], out int said, out _) || said != length)
                {
                    throw new InvalidOperationException($"The title says {said}, and the text is of {length}.");
                }
            }
        }, TestContext.Current.CancellationToken))];
        for (int length = 11; length < LongForm.Or(40, 20); length++)
        {
            SeedText edited = Press.Archive("one.txt", Prefix + length, new string('a', length));
            assembly.Edit(run = run.AfterReplacing(seed, edited));
            seed = edited;
            Assert.Equal(Prefix + length, corpus[0].Title.ToString());
            GC.Collect();
        }

        await done.CancelAsync();
        await Task.WhenAll(readers);
    }
}
