using Letterpress.Pressing;

namespace Letterpress.Tasks.Presses;

/// <summary>Has a request carried out by the press, or in the process of MSBuild.</summary>
/// <param name="mode"><c>Auto</c>, <c>Process</c> or <c>InProcess</c>; other values count as <c>Auto</c>.</param>
/// <param name="host">The path of <c>dotnet</c>; empty where it is not known.</param>
/// <param name="folder">Has a folder for each flavour of the press.</param>
/// <param name="log">Takes messages of little importance.</param>
sealed class ArticlePress(string mode, string host, string folder, Action<string> log)
{
    /// <summary>
    /// Seeds of so many bytes are read and linked in the process of MSBuild. In cold builds of 20 seeds both take the same processor time,
    /// and an MSBuild that has built before has the code compiled.
    /// </summary>
    const long Limit = 100_000;

    /// <param name="size">Of all seeds, in bytes.</param>
    /// <exception cref="PressException">The press reported a fault, or crashed; or it must be used, and cannot be started.</exception>
    public PressAnswer Run(PressRequest request, long size, CancellationToken cancellation)
    {
        PressAnswer InProcess(long limit, Count read) => SeedPress.Run(request, limit, read, cancellation)!;
        PressChoice choice = PressChoice.Of(mode, host, folder);
        string reason = choice.Reason;
        Count before = new();
        if (choice.Program is not null)
        {
            if (mode != "Process" && !(request.IsFirst && size > Limit) && InProcess(Limit, before) is { } little)
            {
                return little;
            }

            log($"Letterpress: the seeds are read by '{choice.Program}'.");
            PressProcess process = new(choice, log);
            if (process.Run(request, cancellation) is { } answer)
            {
                return before.AddTo(answer);
            }

            reason = process.Reason;
        }

        if (mode == "Process")
        {
            throw new PressException("cannot be started", [], ": " + reason);
        }

        log($"Letterpress: the seeds are read in the process of MSBuild: {reason}.");
        return before.AddTo(InProcess(long.MaxValue, new()));
    }

    /// <summary>How many seeds were read.</summary>
    sealed class Count : IPressProgress
    {
        int _seeds;

        /// <summary>They were read too, and are in the cache since.</summary>
        public PressAnswer AddTo(PressAnswer answer) =>
            answer with { Built = answer.Built with { SeedsRead = answer.Built.SeedsRead + _seeds } };

        public void Begins(string path) => Interlocked.Increment(ref _seeds);

        public void Ends()
        {
        }

        public void EndsBlob()
        {
        }
    }
}
