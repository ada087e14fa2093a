using System.Diagnostics;

namespace Letterpress.Generator.Tests.Reload;

/// <summary>
/// Starts <see cref="HotReloadSession"/>, <see cref="ReaderSession"/> and <see cref="UnloadSession"/>, one after another, in a process
/// that can be edited, which this one cannot.
/// </summary>
public class SessionTests
{
    static readonly Type[] s_sessions = [typeof(HotReloadSession), typeof(ReaderSession), typeof(UnloadSession)];

    [Fact]
    public async Task Sessions_pass_in_a_process_that_can_be_edited()
    {
        int count = s_sessions.SelectMany(static session => session.GetMethods())
            .Count(static method => method.IsDefined(typeof(EditableFactAttribute), inherit: false));
        ProcessStartInfo start = new("dotnet", [
            typeof(SessionTests).Assembly.Location, "-parallel", "none", .. s_sessions.SelectMany(
                static session => (string[])["-class", session.FullName!]),
        ])
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
