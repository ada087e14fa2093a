using System.Text;
using Letterpress.Generator.Tests.Harness;
using Letterpress.Generator.Tests.Snapshots;

namespace Letterpress.Generator.Tests.Specs;

/// <summary>The documents beside this file say what a seed becomes; each of their examples is tried.</summary>
/// <remarks>
/// A document that is wrong lies beside itself as <c>.received.md</c>, with what the examples really become; with
/// <see cref="Snapshot.AcceptVariable"/> set to 1 the document itself is rewritten.
/// </remarks>
public class SpecTests
{
    static readonly string s_folder = Repository.Path("tests/Letterpress.Generator.Tests/Specs");

    static readonly SpecDocument[] s_documents =
    [
        .. Directory.EnumerateFiles(s_folder, "*.md", SearchOption.AllDirectories)
            .Where(static path => !IsReceived(path))
            .Order(StringComparer.Ordinal)
            .Select(SpecDocument.Read),
    ];

    public static TheoryData<string> Documents =>
        [.. s_documents.Select(static document => NameOf(document))];

    public static TheoryData<string, string, int> Examples
    {
        get
        {
            TheoryData<string, string, int> data = [];
            foreach (SpecDocument document in s_documents)
            {
                for (int i = 0; i < document.Examples.Length; i++)
                {
                    data.Add(NameOf(document), document.Examples[i].Heading, i);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Example(string document, string heading, int example)
    {
        SpecExample shown = Of(document).Examples[example];
        Assert.Equal(heading, shown.Heading);
        SpecRun run = new(shown);
        run.AssertDiagnosticsAreShown();
        if (Accept)
        {
            return;
        }

        foreach (SpecBlock block in Results(shown))
        {
            string received = run.ResultOf(block);
            Assert.True(
                block.Text == received,
                $"{document}.md({block.FirstLine}): {heading}\n{SnapshotDifference.Between(block.Text, received)}\n");
        }
    }

    /// <summary>Where a document does not say what its examples become, writes one that does.</summary>
    [Theory]
    [MemberData(nameof(Documents))]
    public void Document_says_what_its_examples_become(string document)
    {
        SpecDocument shown = Of(document);
        Assert.NotEmpty(shown.Examples);
        Assert.All(shown.Examples, static example => Assert.NotEmpty(Results(example)));
        Dictionary<SpecBlock, string> received = [];
        foreach (SpecExample example in shown.Examples)
        {
            SpecRun run = new(example);
            foreach (SpecBlock block in Results(example))
            {
                received.Add(block, run.ResultOf(block));
            }
        }

        string path = Path.ChangeExtension(shown.Path, ".received.md");
        File.Delete(path);
        if (received.All(static pair => pair.Key.Text == pair.Value))
        {
            return;
        }

        File.WriteAllText(Accept ? shown.Path : path, shown.With(received), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        Assert.True(Accept, $"{shown.Path}\n  differs from\n  {path}\nTo accept all: run the test with {Snapshot.AcceptVariable}=1.");
    }

    static bool Accept => Environment.GetEnvironmentVariable(Snapshot.AcceptVariable) == "1";

    static SpecDocument Of(string name) => s_documents.Single(document => NameOf(document) == name);

    /// <summary>The path from the folder of documents, without the extension.</summary>
    static string NameOf(SpecDocument document) =>
        Path.ChangeExtension(Path.GetRelativePath(s_folder, document.Path), null).Replace('\\', '/');

    static IEnumerable<SpecBlock> Results(SpecExample example) => example.Blocks.Where(static block => block.Kind is not ("seed" or "xml"));

    static bool IsReceived(string path) => path.EndsWith(".received.md", StringComparison.Ordinal);
}
