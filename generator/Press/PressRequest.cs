using System.Text;

namespace Letterpress.Pressing;

/// <summary>What the press is asked for: all that a resource depends on, but for the content of files.</summary>
/// <param name="ProjectDirectory">The folder that the paths of seeds are relative to.</param>
/// <param name="Folder">The full path of the folder of the results; it is created where it is missing.</param>
/// <param name="Facts">The file with what is known of files beside the seeds; empty for none.</param>
/// <param name="IsResource">Whether the blob is to be embedded; otherwise only snapshots are made of it.</param>
/// <param name="HasSnapshots">Whether snapshots are made: they have drafts in every build.</param>
/// <param name="Properties">The MSBuild properties with which seeds are compiled, by name.</param>
/// <param name="Seeds">The full paths of seeds, and of defaults for them.</param>
sealed record PressRequest(
    string ProjectDirectory, string Folder, string Facts, bool IsResource, bool HasSnapshots,
    IReadOnlyDictionary<string, string> Properties, IReadOnlyList<string> Seeds)
{
    /// <summary>Changes with the meaning of the file.</summary>
    const string Head = "letterpress-request-1";

    static readonly UTF8Encoding s_encoding = new(encoderShouldEmitUTF8Identifier: false);

    string StampPath => Path.Combine(Folder, ResourceBuild.Stamp);

    /// <summary>Whether no build has written results that this one could go on from.</summary>
    public bool IsFirst => !File.Exists(StampPath);

    /// <summary>Writes the request as a file that <see cref="Read"/> reads.</summary>
    public void Write(string path)
    {
        using StreamWriter writer = new(path, append: false, s_encoding);
        void Line(params string[] fields) => writer.Write(PressLines.Join(fields) + "\n");
        Line(Head);
        Line("project", ProjectDirectory);
        Line("folder", Folder);
        Line("facts", Facts);
        Line("resource", IsResource ? "true" : "false");
        Line("snapshots", HasSnapshots ? "true" : "false");
        foreach (KeyValuePair<string, string> property in Properties)
        {
            Line("property", property.Key, property.Value);
        }

        foreach (string seed in Seeds)
        {
            Line("seed", seed);
        }

        Line("end");
    }

    /// <returns>Null for a file that is no request of this version, or is incomplete.</returns>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static PressRequest? Read(string path)
    {
        string[][] lines = [.. File.ReadAllText(path, s_encoding).Split('\n').Select(PressLines.Split)];
        if (lines.Length < 2 || lines[0][0] != Head || lines[lines.Length - 2][0] != "end")
        {
            return null;
        }

        string[][] Named(string name) => [.. lines.Where(line => line[0] == name && line.Length > 1)];
        string Value(string name) => Named(name) is [string[] line] ? line[1] : "";
        return new(
            Value("project"), Value("folder"), Value("facts"), Value("resource") == "true", Value("snapshots") == "true",
            Named("property").ToDictionary(static line => line[1], static line => line.Length > 2 ? line[2] : ""),
            [.. Named("seed").Select(static line => line[1])]);
    }
}
