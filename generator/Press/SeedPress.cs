using System.Text;
using Letterpress.Core;
using Letterpress.Core.Files;
using Letterpress.Core.Model;
using Letterpress.Core.Storage;
using Letterpress.Layout;

namespace Letterpress.Pressing;

/// <summary>The work of the press, in a process of its own or in that of MSBuild.</summary>
static class SeedPress
{
    /// <param name="limit">See <see cref="ResourceBuild.Limit"/>.</param>
    /// <returns>Null where it is more work than that; nothing is changed then but the cache.</returns>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public static PressAnswer? Run(PressRequest request, long limit, IPressProgress progress, CancellationToken cancellation)
    {
        CompilerOptions options = CompilerOptions.Parse(
            name => request.Properties.TryGetValue(name, out string? value) ? value : "");

        // Snapshots need neither an index nor positions.
        CompilerOptions withDrafts = options with
        {
            Layout = LayoutPolicy.None,
            Seeds = options.Seeds with { LeavesOutDrafts = false, Indexed = SearchPolicy.None },
        };
        FileFacts facts = request.Facts.Length == 0 ? FileFacts.None : FileFacts.Parse(File.ReadAllText(request.Facts));
        BuiltResource? Compile(string folder, CompilerOptions with) =>
            new ResourceBuild(folder, request.ProjectDirectory, with, facts) { Limit = limit, Progress = progress }
                .TryRun(request.Seeds, cancellation);

        if (Compile(request.Folder, request.IsResource ? options : withDrafts) is not { } built)
        {
            return null;
        }

        if (!request.IsResource || !request.HasSnapshots || !options.Seeds.LeavesOutDrafts || !HasDrafts(built))
        {
            return new(built, built);
        }

        return Compile(Path.Combine(request.Folder, "snapshots"), withDrafts) is { } shown ? new(built, shown) : null;
    }

    /// <summary>Whether a corpus lacks drafts that the project has.</summary>
    static bool HasDrafts(BuiltResource built) =>
        ManifestText.Parse(File.ReadAllText(built.Manifest, Encoding.UTF8), hasCollections: false) is { Drafts.Count: > 0 };
}
