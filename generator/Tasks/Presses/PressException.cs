using Letterpress.Pressing;

namespace Letterpress.Tasks.Presses;

/// <summary>The press has reported a fault, or has crashed.</summary>
sealed class PressException : Exception
{
    public PressException(PressFault fault)
        : base(fault.Message) => Fault = fault;

    /// <param name="ended">What it did, for the message.</param>
    /// <param name="seeds">Those that it was reading.</param>
    /// <param name="said">What it wrote to its standard error.</param>
    public PressException(string ended, string[] seeds, string said)
        : base("The press that compiles the articles " + ended + While(seeds) + said) => Seeds = seeds;

    /// <summary>What was reported; null for a crash.</summary>
    public PressFault? Fault { get; }

    /// <summary>The seeds that were being read.</summary>
    public string[] Seeds { get; } = [];

    static string While(string[] seeds) =>
        seeds.Length == 0 ? "" : " while it read " + string.Join(" and ", seeds.Select(static seed => $"'{seed}'"));
}
