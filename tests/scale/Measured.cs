using System.Diagnostics;
using System.Globalization;

namespace Letterpress.Scale;

/// <summary>What a process and those that it started have used.</summary>
/// <param name="Cpu">Seconds of processor time, of user and system.</param>
/// <param name="Wall">Seconds.</param>
/// <param name="PeakBytes">Of the one process that held most at a time.</param>
sealed record Measured(double Cpu, double Wall, long PeakBytes)
{
    /// <summary>What the process wrote.</summary>
    public string Output { get; init; } = "";

    /// <summary>The number of the one processor core that programs run on; null for all.</summary>
    public static string? Core { get; set; }

    /// <summary>Runs a program to its end. CPU and memory are measured by GNU time; where it is missing they are 0.</summary>
    /// <param name="hasServer">Whether the compiler server may compile; its processor time counts too.</param>
    /// <exception cref="InvalidOperationException">The program failed.</exception>
    public static Measured Run(string folder, string program, string[] arguments, bool hasServer = false)
    {
        const string Time = "/usr/bin/time";
        (program, arguments) = Core is null ? (program, arguments) : ("taskset", ["-c", Core, program, .. arguments]);
        bool hasTime = File.Exists(Time);
        string report = Path.Combine(folder, "time.txt");
        ProcessStartInfo start = hasTime
            ? new(Time, ["--format", "%U %S %M", "--output", report, program, .. arguments])
            : new(program, arguments);
        start.WorkingDirectory = folder;
        start.RedirectStandardOutput = true;
        foreach (string name in start.Environment.Keys
            .Where(static name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase))
            .ToArray())
        {
            start.Environment.Remove(name);
        }

        // A server that was warm, or stays, would hide what the build costs.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["UseSharedCompilation"] = hasServer ? "true" : "false";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";
        double serverBefore = hasServer ? CompilerServer.Cpu() : 0;
        long before = Stopwatch.GetTimestamp();
        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        double wall = Stopwatch.GetElapsedTime(before).TotalSeconds;
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)}\n{output}");
        }

        if (!hasTime)
        {
            return new(0, wall, 0) { Output = output };
        }

        double[] numbers =
        [
            .. File.ReadLines(report).Last().Split(' ').Select(static number => double.Parse(number, CultureInfo.InvariantCulture)),
        ];
        double serverCpu = hasServer ? CompilerServer.Cpu() - serverBefore : 0;
        return new(numbers[0] + numbers[1] + serverCpu, wall, (long)numbers[2] << 10) { Output = output };
    }
}
