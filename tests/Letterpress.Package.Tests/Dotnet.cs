using System.Diagnostics;
using System.Globalization;

namespace Letterpress.Package.Tests;

/// <summary>Runs the SDK as a user does at a terminal.</summary>
static class Dotnet
{
    /// <summary>Ends what hangs; no build takes as long, however busy the machine is.</summary>
    static readonly TimeSpan s_patience = TimeSpan.FromMinutes(60);

    /// <summary>Gets the name of the compiler server of this run, an MSBuild property of that name.</summary>
    static string CompilerServer { get; } = "letterpress-tests-" + Environment.ProcessId.ToString(CultureInfo.InvariantCulture);

    /// <summary>Ends the compiler server, which would stay for minutes.</summary>
    public static void StopCompilerServer(string folder)
    {
        string project = Path.Combine(folder, "stop.proj");
        File.WriteAllText(project, """
            <Project>
              <Target Name="Stop">
                <Exec Command="dotnet &quot;$(RoslynTargetsPath)/bincore/VBCSCompiler.dll&quot; -shutdown -pipename:$(SharedCompilationId)"
                      IgnoreExitCode="true" />
              </Target>
            </Project>
            """);
        Run(folder, "msbuild", project, "-nologo", "-verbosity:quiet");
    }

    public static Output Run(string folder, params IEnumerable<string> arguments) => Start(folder, "dotnet", arguments);

    /// <summary>Runs any program.</summary>
    public static Output Start(string folder, string program, params IEnumerable<string> arguments)
    {
        using Process process = Process.Start(StartInfo(folder, program, arguments))!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(s_patience))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException(program + " " + string.Join(' ', arguments));
        }

        return new(process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }

    /// <summary>How a program is started: its output is read, and the variables of the tests' own build are removed.</summary>
    public static ProcessStartInfo StartInfo(string folder, string program, IEnumerable<string> arguments)
    {
        ProcessStartInfo start = new(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // The variables that configure the tests' own build are not for another one.
        foreach (string name in start.Environment.Keys
            .Where(static name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase))
            .ToArray())
        {
            start.Environment.Remove(name);
        }

        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";

        // Builds are short: a second compilation of methods seldom pays, and measuring for it never does. The number is hexadecimal.
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment["DOTNET_TC_CallCountThreshold"] = "7d0";

        // A node that stays would keep our pipes open. A compiler that stays does not, and each new one takes seconds: the tests have one
        // of their own.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["UseSharedCompilation"] = "true";
        start.Environment["SharedCompilationId"] = CompilerServer;
        return start;
    }
}

public sealed record Output(int ExitCode, string Text, string Error)
{
    public Output AssertSucceeded()
    {
        Assert.True(ExitCode == 0, Text + Error);
        return this;
    }

    public Output AssertFailed()
    {
        Assert.True(ExitCode != 0, Text);
        return this;
    }

    /// <summary>What a run wrote, line by line.</summary>
    public string[] Lines => Text.TrimEnd().Split('\n');

    /// <summary>Errors or warnings of a build as it prints them, without the project that follows them.</summary>
    public string[] Diagnostics(string severity) =>
        [.. Text.Split('\n')
            .Where(line => line.Contains($": {severity} ", StringComparison.Ordinal))
            .Select(static line => line.Split(" [")[0].Trim())
            .Distinct()];
}
