using System.Runtime.InteropServices;
using Letterpress.Generator.Tests.Harness;
using Letterpress.Layout;

namespace Letterpress.Tests.Damage;

/// <summary>Whatever the bytes of a corpus are, no read leaves them, and each read ends.</summary>
public sealed class DamageTests
{
    [Fact]
    public Task No_mutation_of_a_blob_ends_the_process() =>
        MutationRun.RunAsync(nameof(Child_reads_mutations), LongForm.Or(100_000, 3_000));

    [Fact]
    public void Child_reads_mutations() => MutationRun.ReadOrdered(static run =>
    {
        (byte[] blob, string hash, int shardCount) = SmallCorpus.Compile();
        List<int> pieces = Pieces(blob, shardCount);
        GuardedMemory memory = new(blob.Length);
        byte[] mutated = new byte[blob.Length];
        return number =>
        {
            blob.CopyTo(mutated, 0);
            (ReadOnlyMemory<byte> bytes, string what) = Mutation.Apply(mutated, pieces, number);
            bool isChanged = !bytes.Span.SequenceEqual(blob);
            UnmanagedMemoryStream stream = memory.Place(bytes.Span, isAtEnd: number % 2 == 0);
            DamagedCorpus corpus = new(stream, hash, shardCount);
            bool isRead = true;
            new WholeCorpus(corpus, read => isRead &= run.IsRead(read, number, what)).Read(SmallCorpus.Keys);
            if (isChanged == run.IsRead(corpus.Verify, number, what))
            {
                run.AddFault(number, what, "Verify is wrong");
            }

            return isRead;
        };
    });

    [Fact]
    public void The_whole_corpus_is_read_without_a_fault()
    {
        (byte[] blob, string hash, int shardCount) = SmallCorpus.Compile();
        GuardedMemory memory = new(blob.Length);
        DamagedCorpus corpus = new(memory.Place(blob, isAtEnd: true), hash, shardCount, isVerified: true);
        WholeCorpus whole = new(corpus, static read => read());
        whole.Read(SmallCorpus.Keys);
        corpus.Verify();
        Assert.True(whole.Values > 1000);
        Assert.All(corpus.All, static article => Assert.False(article.Title.IsEmpty && article.PlainText.IsEmpty));
        Assert.NotEmpty(corpus.Graph.Unresolved);
        Assert.NotEmpty(corpus.Graph.Hosts);
        Assert.Contains(corpus.All, static article => article.Galleries.Count + article.Figures.Count > 0);
        Assert.Contains(corpus.All, static article => article.Blocks.Any(static block => block.Container is not null));
    }

    /// <summary>Bytes of all pieces of a blob are mutated: the first are those of its header and directory.</summary>
    static unsafe List<int> Pieces(byte[] blob, int shardCount)
    {
        ReadOnlySpan<PieceRow> rows = MemoryMarshal.Cast<byte, PieceRow>(blob.AsSpan(sizeof(BlobHeader)));
        List<int> starts = [0, sizeof(BlobHeader)];

        // The last is the search index.
        foreach (PieceRow row in rows[..(shardCount + CorpusLayout.TableCount + 1)])
        {
            starts.Add((int)row.Offset.Value);
        }

        return starts;
    }
}
