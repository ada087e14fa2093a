using System.Runtime.InteropServices;
using Letterpress.Generator.Tests.Harness;

namespace Letterpress.Generator.Tests.Presses;

/// <summary>The press as this repository builds it, and hosts for it that are programs of a test.</summary>
static class BuiltPress
{
    /// <summary>Has a folder for each flavour.</summary>
    public static string Folder { get; } = Repository.Path($"generator/Press/bin/{Configuration}/press");

    /// <summary>The host that runs these tests.</summary>
    public static string Host { get; } = Path.GetFullPath(Path.Combine(
        RuntimeEnvironment.GetRuntimeDirectory(), "../../..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"));

    static string Configuration => new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;

    /// <summary>A host that is a script; its arguments are <c>exec</c>, the press, the request and the file for seeds at work.</summary>
    public static string Script(string folder, string text, bool isExecutable = true)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The host is a script of a Unix shell.");
        string path = Path.Combine(folder, "host.sh");
        File.WriteAllText(path, "#!/bin/sh\n" + text + "\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(
                path, UnixFileMode.UserRead | UnixFileMode.UserWrite | (isExecutable ? UnixFileMode.UserExecute : UnixFileMode.None));
        }

        return path;
    }
}
