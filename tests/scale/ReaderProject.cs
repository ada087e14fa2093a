namespace Letterpress.Scale;

/// <summary>A copy of the sample that has more seeds.</summary>
static class ReaderProject
{
    const string Name = "Letterpress.Sample";

    static readonly string[] s_leftOut = ["bin", "obj", "client"];

    /// <summary>Writes the project.</summary>
    /// <param name="count">How many seeds it has beside those of the sample.</param>
    public static Consumer Write(Workshop workshop, int count)
    {
        string folder = workshop.NewFolder($"reader-{count}");
        string root = Workshop.Root();
        string sample = Path.Combine(root, "sample");
        foreach (string file in Directory.EnumerateFiles(sample, "*", SearchOption.AllDirectories))
        {
            string path = Path.GetRelativePath(sample, file);
            if (!s_leftOut.Contains(path.Split(Path.DirectorySeparatorChar)[0]))
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, path))!);
                File.Copy(file, Path.Combine(folder, path));
            }
        }

        string project = File.ReadAllText(Path.Combine(folder, Name + ".csproj")).Replace("\"../", $"\"{root}/", StringComparison.Ordinal)
            .Replace(
                "<TargetFramework>",
                "<LetterpressStorage>Resource</LetterpressStorage><Nullable>enable</Nullable><ImplicitUsings>enable</ImplicitUsings>"
                    + $"<LangVersion>latest</LangVersion>{workshop.Options.Properties}"
                    + "<NoWarn>$(NoWarn);LP0104;LP0106;LP0201;LP0202;LP0302;LP0303</NoWarn>\n    <TargetFramework>",
                StringComparison.Ordinal);
        Workshop.Write(folder, Name + ".csproj", project);
        File.Copy(Path.Combine(root, "Directory.Packages.props"), Path.Combine(folder, "Directory.Packages.props"));
        // In an archive the same article may lie twice.
        Workshop.Write(folder, ".editorconfig", """
            root = true
            [*]
            dotnet_diagnostic.LP0401.severity = none
            dotnet_diagnostic.LP0402.severity = none
            """);
        workshop.WriteSeeds(folder, count);
        return new(folder);
    }

    public static string ProgramOf(Consumer reader) => Path.Combine(reader.Folder, "bin", "Release", "net10.0", Name + ".dll");
}
