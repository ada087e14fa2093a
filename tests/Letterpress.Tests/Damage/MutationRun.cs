using System.Diagnostics;
using System.Globalization;

namespace Letterpress.Tests.Damage;

/// <summary>Reads many mutations in a process of its own: an access violation ends it.</summary>
sealed class MutationRun
{
    /// <summary>For the child process: the first mutation, how many, and the file for the number of the one at work.</summary>
    const string Order = "LETTERPRESS_DAMAGE";

    /// <summary>More are not shown.</summary>
    const int MaxFaults = 12;

    static readonly TimeSpan s_safetyNet = TimeSpan.FromMinutes(45);

    readonly List<string> _faults = [];

    /// <param name="method">The name of the test that calls <see cref="ReadOrdered"/>.</param>
    /// <param name="count">How many mutations it reads.</param>
    public static async Task RunAsync(string method, int count)
    {
        string progress = Path.GetTempFileName();
        try
        {
            ProcessStartInfo start = new("dotnet")
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                Environment = { [Order] = string.Create(CultureInfo.InvariantCulture, $"0 {count} {progress}") },
            };
            start.ArgumentList.Add(typeof(MutationRun).Assembly.Location);
            start.ArgumentList.Add("-method");
            start.ArgumentList.Add("*" + method);
            using Process child = Process.Start(start)!;
            CancellationToken cancellation = TestContext.Current.CancellationToken;
            Task<string> output = child.StandardOutput.ReadToEndAsync(cancellation);
            Task<string> error = child.StandardError.ReadToEndAsync(cancellation);
            await Task.WhenAny(child.WaitForExitAsync(cancellation), Task.Delay(s_safetyNet, cancellation));
            bool hasEnded = child.HasExited;
            if (!hasEnded)
            {
                child.Kill();
            }

            string reached = await File.ReadAllTextAsync(progress, cancellation);
            string message = $"mutation {reached}: {await output}\n{await error}";
            Assert.True(hasEnded, "No end: " + message);
            Assert.True(child.ExitCode == 0, message);
            Assert.StartsWith("done", reached, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(progress);
        }
    }

    /// <summary>In the child process: reads the mutations that it was started for.</summary>
    /// <param name="prepare">Makes what reads the mutation of a number, and gives false where a read threw.</param>
    public static void ReadOrdered(Func<MutationRun, Func<int, bool>> prepare)
    {
        string[] order = (Environment.GetEnvironmentVariable(Order) ?? "").Split(' ', 3);
        Assert.SkipUnless(order.Length == 3, "Only in the process that another test starts.");
        MutationRun run = new();
        Func<int, bool> readMutation = prepare(run);
        int first = int.Parse(order[0], CultureInfo.InvariantCulture);
        int count = int.Parse(order[1], CultureInfo.InvariantCulture);
        int damaged = 0;
        using FileStream progress = new(order[2], FileMode.Create, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
        for (int number = first; number < first + count; number++)
        {
            progress.Position = 0;
            progress.Write(System.Text.Encoding.ASCII.GetBytes(number.ToString("d9", CultureInfo.InvariantCulture)));
            damaged += readMutation(number) ? 0 : 1;
            Assert.True(run._faults.Count < MaxFaults, string.Join('\n', run._faults));
        }

        Assert.True(run._faults.Count == 0, string.Join('\n', run._faults));
        progress.Position = 0;
        progress.Write("done     "u8);
        TestContext.Current.TestOutputHelper?.WriteLine($"{count} mutations: {damaged} with an exception");
    }

    public void AddFault(int number, string what, string fault) => _faults.Add($"mutation {number} ({what}): {fault}");

    /// <returns>False where it threw what damage is reported with; every other exception is a fault of ours.</returns>
    public bool IsRead(Action read, int number, string what)
    {
        try
        {
            read();
            return true;
        }
        catch (Exception exception) when (exception is InvalidDataException or InvalidOperationException)
        {
            return false;
        }
        catch (Exception exception)
        {
            AddFault(number, what, exception.ToString());
            return false;
        }
    }
}
