using System.Diagnostics;

namespace Letterpress.Scale;

/// <summary>The compiler's server process that only these measurements use. Found in <c>/proc</c>; elsewhere there is none.</summary>
static class CompilerServer
{
    public static string Name { get; } = $"letterpress-scale-{Environment.ProcessId}";

    /// <summary>Seconds of processor time since it started.</summary>
    public static double Cpu() => Processes().Sum(static process => process.TotalProcessorTime.TotalSeconds);

    /// <summary>Ends it; it would wait ten minutes for another build.</summary>
    public static void Stop()
    {
        foreach (Process process in Processes())
        {
            process.Kill();
            process.WaitForExit();
        }
    }

    static IEnumerable<Process> Processes()
    {
        foreach (string folder in Directory.Exists("/proc") ? Directory.EnumerateDirectories("/proc") : [])
        {
            if (int.TryParse(Path.GetFileName(folder), out int id) && IsServer(folder) && Find(id) is { } process)
            {
                yield return process;
            }
        }
    }

    static bool IsServer(string folder)
    {
        try
        {
            return File.ReadAllText(Path.Combine(folder, "cmdline")).Contains("-pipename:" + Name, StringComparison.Ordinal);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    static Process? Find(int id)
    {
        try
        {
            return Process.GetProcessById(id);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
