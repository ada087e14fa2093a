using System.Text;
using System.Xml.Linq;
using Letterpress.Core;
using Letterpress.Core.Identity;
using Letterpress.Core.Storage;
using Letterpress.Core.Storage.Snapshots;
using Letterpress.Generator.Tests.Harness;
using Letterpress.Generator.Tests.Snapshots;
using Letterpress.Generator.Tests.Storages;

namespace Letterpress.Generator.Tests.Articles;

/// <summary>What the seeds of the repository say, so that a change of one shows what changes in the articles.</summary>
public class SeedSnapshotTests
{
    [Fact]
    public void Seeds()
    {
        SnapshotSet snapshots = Snapshots();
        Dictionary<string, string> texts = new(StringComparer.Ordinal) { ["corpus"] = Encoding.UTF8.GetString(snapshots.Corpus()) };
        for (int i = 0; i < snapshots.Count; i++)
        {
            texts.Add(Path.GetFileNameWithoutExtension(snapshots.SeedPath(i)), Encoding.UTF8.GetString(snapshots.Article(i)));
        }

        int seeds = Directory.GetFiles(Repository.Path("seeds"), "*", SearchOption.AllDirectories).Length;
        Assert.Equal(seeds + 1, texts.Count);
        Snapshot.Verify(texts);
    }

    /// <summary>The rules of the sample's project.</summary>
    internal static string Identities() => Uri.EscapeDataString(string.Join(
        '\n',
        XDocument.Load(Repository.Path("sample/Letterpress.Sample.csproj")).Descendants("ArticleIdentity")
            .Select(static item => $"{item.Attribute("Include")!.Value}\t{item.Attribute("Pattern")!.Value}")));

    internal static SeedText[] SeedTexts() =>
    [
        .. Directory.EnumerateFiles(Repository.Path("seeds"), "*", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(Press.SeedOf),
    ];

    static SnapshotSet Snapshots()
    {
        (byte[] blob, CorpusManifest manifest) = ResourcePress.BlobOf(SeedTexts(), Repository.Path(""), ProjectRules.Parse(Identities()));
        return CorpusCompiler.Snapshots(blob, manifest)!;
    }
}
