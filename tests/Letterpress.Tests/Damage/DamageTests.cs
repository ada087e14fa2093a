using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Letterpress.Generator.Tests.Harness;
using Letterpress.Layout;

namespace Letterpress.Tests.Damage;

/// <summary>Whatever the bytes of a corpus are, no read leaves them, and each read ends.</summary>
public sealed class DamageTests
{
    /// <summary>For the child process: the first mutation, how many, and the file for the number of the one at work.</summary>
    const string Order = "LETTERPRESS_DAMAGE";

    /// <summary>More are not shown.</summary>
    const int MaxFaults = 12;

    static readonly TimeSpan s_safetyNet = TimeSpan.FromMinutes(45);

    /// <summary>In a process of its own: an access violation ends it.</summary>
    [Fact]
    public async Task No_mutation_of_a_blob_ends_the_process()
    {
        int count = LongForm.Or(100_000, 3_000);
        string progress = Path.GetTempFileName();
        try
        {
            ProcessStartInfo start = new("dotnet")
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                Environment = { [Order] = string.Create(CultureInfo.InvariantCulture, $"0 {count} {progress}") },
            };
            start.ArgumentList.Add(typeof(DamageTests).Assembly.Location);
            start.ArgumentList.Add("-method");
            start.ArgumentList.Add("*" + nameof(Child_reads_mutations));
            using Process child = Process.Start(start)!;
            Task<string> output = child.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            Task<string> error = child.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            CancellationToken cancellation = TestContext.Current.CancellationToken;
            await Task.WhenAny(child.WaitForExitAsync(cancellation), Task.Delay(s_safetyNet, cancellation));
            bool hasEnded = child.HasExited;
            if (!hasEnded)
            {
                child.Kill();
            }

            string reached = await File.ReadAllTextAsync(progress, TestContext.Current.CancellationToken);
            string message = $"mutation {reached}: {await output}\n{await error}";
            Assert.True(hasEnded, "No end: " + message);
            Assert.True(child.ExitCode == 0, message);
            Assert.StartsWith("done", reached, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(progress);
        }
    }

    [Fact]
    public void Child_reads_mutations()
    {
        string[] order = (Environment.GetEnvironmentVariable(Order) ?? "").Split(' ', 3);
        Assert.SkipUnless(order.Length == 3, "Only in the process that another test starts.");
        (byte[] blob, string hash, int shardCount) = SmallCorpus.Compile();
        List<int> pieces = Pieces(blob, shardCount);
        GuardedMemory memory = new(blob.Length);
        byte[] mutated = new byte[blob.Length];
        int first = int.Parse(order[0], CultureInfo.InvariantCulture);
        int count = int.Parse(order[1], CultureInfo.InvariantCulture);
        int damaged = 0;
        List<string> faults = [];
        using FileStream progress = new(order[2], FileMode.Create, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
        for (int number = first; number < first + count; number++)
        {
            progress.Position = 0;
            progress.Write(System.Text.Encoding.ASCII.GetBytes(number.ToString("d9", CultureInfo.InvariantCulture)));
            blob.CopyTo(mutated, 0);
            (ReadOnlyMemory<byte> bytes, string what) = Mutation.Apply(mutated, pieces, number);
            bool isChanged = !bytes.Span.SequenceEqual(blob);
            UnmanagedMemoryStream stream = memory.Place(bytes.Span, isAtEnd: number % 2 == 0);
            DamagedCorpus corpus = new(stream, hash, shardCount);
            bool isRead = true;
            new WholeCorpus(corpus, read => isRead &= IsRead(read, number, what, faults)).Read(SmallCorpus.Keys);
            damaged += isRead ? 0 : 1;
            if (isChanged == IsRead(corpus.Verify, number, what, faults))
            {
                faults.Add($"mutation {number} ({what}): Verify is wrong");
            }

            Assert.True(faults.Count < MaxFaults, string.Join('\n', faults));
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));

        progress.Position = 0;
        progress.Write("done     "u8);
        TestContext.Current.TestOutputHelper?.WriteLine($"{count} mutations: {damaged} with an exception");
    }

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
        foreach (PieceRow row in rows[..(shardCount + CorpusLayout.TableCount)])
        {
            starts.Add((int)row.Offset.Value);
        }

        return starts;
    }

    /// <returns>False where it threw what damage is reported with; every other exception is a fault of ours.</returns>
    static bool IsRead(Action read, int number, string what, List<string> faults)
    {
        try
        {
            read();
            return true;
        }
        catch (Exception exception) when (exception is InvalidDataException or InvalidOperationException)
        {
            return false;
        }
        catch (Exception exception)
        {
            faults.Add($"mutation {number} ({what}): {exception}");
            return false;
        }
    }
}
