using System.Runtime.InteropServices;

namespace Letterpress.Scale;

/// <summary>On what is measured.</summary>
static class Machine
{
    public static void Print()
    {
        string? processor = File.Exists("/proc/cpuinfo")
            ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(static line =>
                line.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim()
            : null;
        long memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 30;
        Console.WriteLine($"{processor ?? RuntimeInformation.ProcessArchitecture.ToString()}, {Environment.ProcessorCount} cores, "
            + $"{memory} GB; {RuntimeInformation.OSDescription}; {RuntimeInformation.FrameworkDescription}");
    }
}
