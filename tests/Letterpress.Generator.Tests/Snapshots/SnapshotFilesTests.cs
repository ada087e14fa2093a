using System.Collections.Immutable;

namespace Letterpress.Generator.Tests.Snapshots;

public sealed class SnapshotFilesTests : IDisposable
{
    readonly string _directory = Directory.CreateTempSubdirectory("letterpress-snapshots-").FullName;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public void An_accepted_text_is_verified_afterwards()
    {
        Files(accept: true).Verify(Texts("a\nb\n"));
        Assert.Equal([0xEF, 0xBB, 0xBF, .. "a\nb\n"u8], File.ReadAllBytes(Verified));

        Files().Verify(Texts("a\nb\n"));
        Files().Verify(Texts("a\r\nb\r\n"));
    }

    [Fact]
    public void A_missing_file_fails_and_leaves_what_was_received()
    {
        string message = Failure(Files(), Texts("a"));
        Assert.Contains("does not exist yet", message, StringComparison.Ordinal);
        Assert.Equal("a", File.ReadAllText(Received));
        Assert.False(File.Exists(Verified));
    }

    [Fact]
    public void A_difference_names_both_files_and_the_first_line()
    {
        Files(accept: true).Verify(Texts("a\nb\nc"));
        string message = Failure(Files(), Texts("a\nx\nc"));

        Assert.Contains(Verified, message, StringComparison.Ordinal);
        Assert.Contains(Received, message, StringComparison.Ordinal);
        Assert.Contains("line 2\n    verified: b\n    received: x", message, StringComparison.Ordinal);
        Assert.Equal((Received, Verified), _shown);

        Assert.Contains("line 4\n    verified: (end of file)", Failure(Files(), Texts("a\nb\nc\nd")), StringComparison.Ordinal);
        Files().Verify(Texts("a\nb\nc"));
        Assert.False(File.Exists(Received), "A received file outlived the success of its test.");
    }

    [Fact]
    public void A_snapshot_that_is_no_longer_generated_fails_and_goes_when_accepted()
    {
        Files(accept: true).Verify(Texts("a").Add("#Gone.g|cs", "b"));
        Assert.Contains("no longer generated", Failure(Files(), Texts("a")), StringComparison.Ordinal);

        Files(accept: true).Verify(Texts("a"));
        Files().Verify(Texts("a"));
    }

    [Fact]
    public void Snapshots_of_a_test_whose_name_starts_alike_are_let_be()
    {
        File.WriteAllText(Path.Combine(_directory, "Tests.Method_too#A.g.verified.cs"), "");
        File.WriteAllText(Path.Combine(_directory, "Tests.Method_too.verified.txt"), "");
        Files(accept: true).Verify(Texts("a"));
        Files().Verify(Texts("a"));
        Assert.Equal(3, Directory.GetFiles(_directory).Length);
    }

    (string, string) _shown;

    string Verified => Path.Combine(_directory, "Tests.Method#A.g.verified.cs");

    string Received => Path.Combine(_directory, "Tests.Method#A.g.received.cs");

    SnapshotFiles Files(bool accept = false) =>
        new(_directory, "Tests.Method") { Accept = accept, ShowDifference = (received, verified) => _shown = (received, verified) };

    static ImmutableSortedDictionary<string, string> Texts(string text) =>
        ImmutableSortedDictionary<string, string>.Empty.Add("#A.g|cs", text);

    static string Failure(SnapshotFiles files, ImmutableSortedDictionary<string, string> texts) =>
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => files.Verify(texts)).Message;
}
