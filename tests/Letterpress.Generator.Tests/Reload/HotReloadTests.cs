using System.Diagnostics;

namespace Letterpress.Generator.Tests.Reload;

/// <summary>Starts <see cref="HotReloadSession"/> in a process that can be edited, which this one cannot.</summary>
public class HotReloadTests
{
    [Fact]
    public Task Edits_of_a_running_process_are_read() => Run(typeof(HotReloadSession));

    [Fact]
    public Task Readers_never_see_a_half_of_an_edit() => Run(typeof(ReaderSession));

    static async Task Run(Type session)
    {
        int count = session.GetMethods().Count(static method => method.IsDefined(typeof(EditableFactAttribute), inherit: false));
        ProcessStartInfo start = new("dotnet", [typeof(HotReloadTests).Assembly.Location, "-class", session.FullName!])
        {
            RedirectStandardOutput = true,
            Environment = { ["DOTNET_MODIFIABLE_ASSEMBLIES"] = "debug" },
        };
        using Process process = Process.Start(start)!;
        using CancellationTokenSource patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromMinutes(30));
        using CancellationTokenRegistration end = patience.Token.Register(() => process.Kill(entireProcessTree: true));
        string output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.True(process.ExitCode == 0
            && output.Contains($"Total: {count}, Errors: 0, Failed: 0, Skipped: 0, Not Run: 0", StringComparison.Ordinal), output);
        TestContext.Current.TestOutputHelper!.WriteLine(output);
    }
}
