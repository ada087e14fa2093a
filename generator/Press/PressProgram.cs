using System.Globalization;
using System.Text;

namespace Letterpress.Pressing;

/// <summary>
/// The press as a program: its arguments are a request and a file for <see cref="SeedsAtWork"/>, its standard output is
/// <see cref="PressAnswerLines"/>. It stops when its standard input ends, as it does when the process that started it ends, however that
/// happens.
/// </summary>
static class PressProgram
{
    /// <summary>All is written.</summary>
    public const int Done = 0;

    /// <summary>A fault was reported; files that are written already are whole.</summary>
    public const int Failed = 1;

    /// <summary>The input has ended before the work.</summary>
    public const int Cancelled = 2;

    /// <summary>There is no such request, or it is of another version.</summary>
    public const int Refused = 3;

    public static int Main(string[] args)
    {
        using Stream input = Console.OpenStandardInput();
        using Stream output = Console.OpenStandardOutput();

        // The output has no lines but those of the protocol.
        Console.SetOut(Console.Error);
        return Run(args, input, output);
    }

    internal static int Run(string[] args, Stream input, Stream output)
    {
        using StreamWriter writer = new(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 12, leaveOpen: true);
        LineWriter lines = new(writer);
        lines.Write("hello", ToolVersion.Sources);
        using CancellationTokenSource cancellation = new();
        CancelAtEnd(input, cancellation);
        try
        {
            if (args.Length != 2 || PressRequest.Read(args[0]) is not { } request)
            {
                return Refused;
            }

            using SeedsAtWork work = new(args[1]);
            PressAnswer answer = SeedPress.Run(request, long.MaxValue, new Progress(lines, work), cancellation.Token)!;
            lines.Write([.. PressAnswerLines.Of(answer)]);
            lines.End();
            return Done;
        }
        catch (Exception exception)
        {
            PressFault fault = PressFault.Of(exception);
            lines.Write("fault", fault.Kind.ToString(), fault.Type, fault.Message);
            return fault.Kind == PressFaultKind.Cancelled ? Cancelled : Failed;
        }
    }

    static void CancelAtEnd(Stream input, CancellationTokenSource cancellation)
    {
        Thread thread = new(() =>
        {
            try
            {
                byte[] buffer = new byte[16];
                while (input.Read(buffer, 0, buffer.Length) > 0)
                {
                }

                cancellation.Cancel();
            }
            catch (Exception exception) when (exception is IOException or ObjectDisposedException)
            {
                // The work is done.
            }
        })
        {
            IsBackground = true,
        };
        thread.Start();
    }

    /// <summary>Writes whole lines, by several threads.</summary>
    sealed class LineWriter(StreamWriter writer)
    {
        int _lines;

        public void Write(params string[] fields) => Write([fields]);

        public void Write(string[][] lines)
        {
            lock (writer)
            {
                foreach (string[] fields in lines)
                {
                    writer.Write(PressAnswerLines.Mark + PressLines.Join(fields) + "\n");
                    _lines++;
                }

                writer.Flush();
            }
        }

        public void End() => Write("end", _lines.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>Seldom: each line costs both processes something.</summary>
    sealed class Progress(LineWriter lines, SeedsAtWork work) : IPressProgress
    {
        const int Step = 1_000;

        int _read;

        public void Begins(string path) => work.Set(path);

        public void Ends()
        {
            work.Set("");
            int read = Interlocked.Increment(ref _read);
            if (read % Step == 0)
            {
                lines.Write("progress", read.ToString(CultureInfo.InvariantCulture));
            }
        }

        /// <summary>The collector would wait, as there is more memory; other builds may want it.</summary>
        public void EndsBlob()
        {
            if (_read >= Step)
            {
                GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: true);
            }
        }
    }
}
