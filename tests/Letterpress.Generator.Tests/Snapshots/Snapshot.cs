using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using DiffEngine;
using Letterpress.Generator.Tests.Harness;

namespace Letterpress.Generator.Tests.Snapshots;

/// <summary>Compares what a generator wrote with what people have read and accepted.</summary>
/// <remarks>
/// The files are those of Verify.SourceGenerators, to the letter, so that its habits and tools fit; how to accept:
/// copy <c>.received</c> over <c>.verified</c>, or set <see cref="AcceptVariable"/> to 1 and run the test again.
/// </remarks>
static class Snapshot
{
    public const string AcceptVariable = "LETTERPRESS_ACCEPT_SNAPSHOTS";

    /// <summary>
    /// <c>Class.Method#HintName.verified.cs</c> for each generated source and, where there are diagnostics,
    /// <c>Class.Method.verified.txt</c>, beside the test's source.
    /// </summary>
    public static void Verify(GeneratorRun run, [CallerFilePath] string testFile = "", [CallerMemberName] string testMethod = "") =>
        Files(testFile, testMethod).Verify(SnapshotText.Of(run));

    /// <summary><c>Class.Method#Name.verified.txt</c> for each text, beside the test's source.</summary>
    public static void Verify(
        IEnumerable<KeyValuePair<string, string>> texts,
        [CallerFilePath] string testFile = "",
        [CallerMemberName] string testMethod = "") =>
        Files(testFile, testMethod).Verify(texts.ToImmutableSortedDictionary(
            static text => $"#{text.Key}|txt", static text => text.Value, StringComparer.Ordinal));

    static SnapshotFiles Files(string testFile, string testMethod) => new(
        Path.GetDirectoryName(testFile)!, Path.GetFileNameWithoutExtension(testFile) + "." + testMethod)
    {
        Accept = Environment.GetEnvironmentVariable(AcceptVariable) == "1",
        ShowDifference = static (received, verified) =>
        {
            if (!BuildServerDetector.Detected)
            {
                DiffRunner.Launch(received, verified);
            }
        },
    };
}
