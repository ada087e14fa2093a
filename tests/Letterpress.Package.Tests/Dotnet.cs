using System.Diagnostics;

namespace Letterpress.Package.Tests;

/// <summary>Runs the SDK as a user does at a terminal.</summary>
static class Dotnet
{
    /// <summary>Ends what hangs; no build takes as long, however busy the machine is.</summary>
    static readonly TimeSpan s_patience = TimeSpan.FromMinutes(60);

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

        // A node that stays would keep our pipes open.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["UseSharedCompilation"] = "false";
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
