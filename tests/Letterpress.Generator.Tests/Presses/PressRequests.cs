using Letterpress.Generator.Tests.Storages;
using Letterpress.Pressing;

namespace Letterpress.Generator.Tests.Presses;

/// <summary>Requests as the task makes them.</summary>
static class PressRequests
{
    public static PressRequest Of(PressProject project, string? folder = null) => Of(project.Path, folder ?? project.Folder);

    static PressRequest Of(string project, string folder) =>
        new(
            project, folder, "", IsResource: true, HasSnapshots: false, new Dictionary<string, string>(),
            [.. Directory.EnumerateFiles(Path.Combine(project, "seeds"), "*", SearchOption.AllDirectories)]);

    public static PressAnswer InProcess(PressRequest request) =>
        SeedPress.Run(request, long.MaxValue, NoProgress.Instance, CancellationToken.None)!;

    public static void AssertSame(PressAnswer one, PressAnswer other)
    {
        AssertSame(one.Built, other.Built);
        AssertSame(one.Shown, other.Shown);
        Assert.Equal(ReferenceEquals(one.Built, one.Shown), ReferenceEquals(other.Built, other.Shown));
    }

    static void AssertSame(BuiltResource one, BuiltResource other)
    {
        Assert.Equal(File.ReadAllText(one.Manifest), File.ReadAllText(other.Manifest));
        Assert.True(File.ReadAllBytes(one.Blob).AsSpan().SequenceEqual(File.ReadAllBytes(other.Blob)), "The blobs differ.");
        Assert.Equal((one.SeedsRead, one.IsBlobNew, one.IsLinked), (other.SeedsRead, other.IsBlobNew, other.IsLinked));
        Assert.Equal(one.Files.Select(Path.GetFileName), other.Files.Select(Path.GetFileName));
    }
}
