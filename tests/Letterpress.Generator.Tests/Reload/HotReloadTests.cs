using System.Diagnostics;

namespace Letterpress.Generator.Tests.Reload;

/// <summary>Starts <see cref="HotReloadSession"/> in a process that can be edited, which this one cannot.</summary>
public class HotReloadTests
{
    [Fact]
    public async Task Edits_of_a_running_process_are_read()
    {
        ProcessStartInfo start = new("dotnet", [typeof(HotReloadTests).Assembly.Location, "-class", typeof(HotReloadSession).FullName!, "-explicit", "only"])
        {
            RedirectStandardOutput = true,
            Environment = { ["DOTNET_MODIFIABLE_ASSEMBLIES"] = "debug" },
        };
        using Process process = Process.Start(start)!;
        string output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.True(process.ExitCode == 0 && output.Contains("Failed: 0", StringComparison.Ordinal) && !output.Contains("Total: 0", StringComparison.Ordinal), output);
        TestContext.Current.TestOutputHelper!.WriteLine(output);
    }
}
