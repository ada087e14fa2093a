using System.Runtime.InteropServices;

namespace Letterpress.Tasks.Presses;

/// <summary>A press that can be started, or the reason for which the task does its work.</summary>
/// <param name="Program">The press's assembly; null for none.</param>
/// <param name="Host">The program that runs it.</param>
/// <param name="Reason">Why there is none.</param>
sealed record PressChoice(string? Program, string Host, string Reason)
{
    const string Assembly = "Letterpress.Press.dll";

    /// <param name="press"><c>Auto</c>, <c>Process</c> or <c>InProcess</c>; other values count as <c>Auto</c>.</param>
    /// <param name="host">The path of <c>dotnet</c>; empty where it is not known.</param>
    /// <param name="folder">Has a folder for each flavour of the press.</param>
    public static PressChoice Of(string press, string host, string folder)
    {
        string? reason = press == "InProcess" ? "LetterpressPress is InProcess"
            : press != "Process" && BundledAssemblies.IsNetFramework ? "MSBuild runs on .NET Framework"
            : host.Length == 0 || !File.Exists(host) ? $"there is no .NET host '{host}'"
            : null;
        string? program = folder.Length == 0
            ? null
            : new[] { Flavour, "any" }.Select(name => Path.Combine(folder, name, Assembly)).FirstOrDefault(File.Exists);
        reason ??= program is null ? $"there is no press in '{folder}'" : null;
        return new(reason is null ? program : null, host, reason ?? "");
    }

    /// <summary>The flavour that was compiled ahead of time for this system, if there is one.</summary>
    static string Flavour
    {
        get
        {
            string system = RuntimeInformation.IsOSPlatform(OSPlatform.Windows) ? "win"
                : RuntimeInformation.IsOSPlatform(OSPlatform.OSX) ? "osx"
                : AppDomain.CurrentDomain.GetData("RUNTIME_IDENTIFIER") is string name && name.Contains("musl") ? "linux-musl"
                : "linux";
            return system + "-" + RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant();
        }
    }
}
