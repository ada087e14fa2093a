using System.Diagnostics;

namespace Letterpress.Generator.Tests.Reload;

/// <summary>Starts <see cref="HotReloadSession"/> in a process that can be edited, which this one cannot.</summary>
public class HotReloadTests
{
    static readonly int s_sessions = typeof(HotReloadSession).GetMethods().Count(static method => method.IsDefined(typeof(EditableFactAttribute), inherit: false));

    [Fact]
    public async Task Edits_of_a_running_process_are_read()
    {
        ProcessStartInfo start = new("dotnet", [typeof(HotReloadTests).Assembly.Location, "-class", typeof(HotReloadSession).FullName!])
        {
            RedirectStandardOutput = true,
            Environment = { ["DOTNET_MODIFIABLE_ASSEMBLIES"] = "debug" },
        };
        using Process process = Process.Start(start)!;
        using CancellationTokenSource patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromMinutes(3));
        using CancellationTokenRegistration end = patience.Token.Register(() => process.Kill(entireProcessTree: true));
        string output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.True(process.ExitCode == 0 && output.Contains($"Total: {s_sessions}, Errors: 0, Failed: 0, Skipped: 0, Not Run: 0", StringComparison.Ordinal), output);
        TestContext.Current.TestOutputHelper!.WriteLine(output);
    }
}
