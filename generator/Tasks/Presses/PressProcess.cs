using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Letterpress.Pressing;

namespace Letterpress.Tasks.Presses;

/// <summary>Starts the press and reads what it answers.</summary>
/// <param name="press">Must have a program.</param>
/// <param name="log">Takes messages of little importance.</param>
sealed class PressProcess(PressChoice press, Action<string> log)
{
    /// <summary>So long a press may take to end by itself.</summary>
    static readonly TimeSpan s_grace = TimeSpan.FromSeconds(5);

    /// <summary>More lines of its errors are not kept.</summary>
    const int MaxErrors = 50;

    readonly PressAnswerReader _answer = new();
    readonly List<string> _errors = [];

    /// <summary>Why the press could not be started.</summary>
    public string Reason { get; private set; } = "";

    /// <returns>Null where the press could not be started; see <see cref="Reason"/>.</returns>
    /// <exception cref="PressException">The press failed, or crashed.</exception>
    /// <exception cref="OperationCanceledException">The build was stopped.</exception>
    public PressAnswer? Run(PressRequest request, CancellationToken cancellation)
    {
        Directory.CreateDirectory(request.Folder);
        string name = Guid.NewGuid().ToString("N") + ".tmp";
        string requestPath = Path.Combine(request.Folder, "press." + name);
        string workPath = Path.Combine(request.Folder, "work." + name);
        try
        {
            request.Write(requestPath);
            int? exitCode = Run(request.ProjectDirectory, requestPath, workPath, cancellation);
            cancellation.ThrowIfCancellationRequested();
            return exitCode is null ? null : Evaluate(exitCode.Value, workPath);
        }
        finally
        {
            Delete(requestPath);
            Delete(workPath);
        }
    }

    /// <returns>The exit code; null where there is no process.</returns>
    int? Run(string folder, string requestPath, string workPath, CancellationToken cancellation)
    {
        string arguments = string.Join(" ", new[] { "exec", press.Program!, requestPath, workPath }.Select(Quote));
        ProcessStartInfo start = new(press.Host, arguments)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        using Process process = new() { StartInfo = start };
        try
        {
            process.Start();
        }
        catch (Exception exception) when (exception is Win32Exception or InvalidOperationException or PlatformNotSupportedException)
        {
            Reason = exception.Message;
            return null;
        }

        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginErrorReadLine();
        using (cancellation.Register(() => Stop(process)))
        {
            while (process.StandardOutput.ReadLine() is { } line)
            {
                if (_answer.Read(line) is { } message)
                {
                    log(message);
                }
            }

            process.WaitForExit();
        }

        return process.ExitCode;
    }

    PressAnswer? Evaluate(int exitCode, string workPath)
    {
        string[] errors;
        lock (_errors)
        {
            errors = [.. _errors];
        }

        Array.ForEach(errors, log);
        string said = errors.Length > 0 ? ": " + errors[0] : "";
        string ended = "ended with exit code " + exitCode.ToString(CultureInfo.InvariantCulture);
        if (_answer.Sources != ToolVersion.Sources)
        {
            Reason = _answer.Sources is null ? $"'{press.Program}' {ended}{said}" : $"'{press.Program}' is of another version";
            return null;
        }

        return _answer switch
        {
            { Fault: { } fault } => throw new PressException(fault),
            { Answer: { } answer } when exitCode == PressProgram.Done => answer,
            _ => throw new PressException(exitCode == PressProgram.Done ? "did not answer" : ended, SeedsAtWork.Read(workPath), said),
        };
    }

    void Keep(string? line)
    {
        lock (_errors)
        {
            if (line is { Length: > 0 } && _errors.Count < MaxErrors)
            {
                _errors.Add(line);
            }
        }
    }

    /// <summary>
    /// The press ends when its input does. One that does not is killed: its results are moved into place when they are whole.
    /// </summary>
    static void Stop(Process process)
    {
        try
        {
            process.StandardInput.Close();
            if (!process.WaitForExit((int)s_grace.TotalMilliseconds))
            {
                process.Kill();
            }
        }
        catch (Exception exception) when (exception is InvalidOperationException or Win32Exception or IOException)
        {
            // It has ended.
        }
    }

    static void Delete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A later build deletes it.
        }
    }

    /// <summary>As programs of .NET, and of C, take their command line apart.</summary>
    internal static string Quote(string argument)
    {
        StringBuilder text = new("\"");
        foreach (char c in argument)
        {
            if (c == '"')
            {
                text.Append('\\', BackslashesAtEnd(text)).Append('\\');
            }

            text.Append(c);
        }

        return text.Append('\\', BackslashesAtEnd(text)).Append('"').ToString();
    }

    static int BackslashesAtEnd(StringBuilder text)
    {
        int count = 0;
        for (; text[text.Length - 1 - count] == '\\'; count++)
        {
        }

        return count;
    }
}
