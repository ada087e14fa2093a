namespace Letterpress.Layout;

/// <summary>What an instruction of a compiled pattern does; each is a <see cref="PatternRow"/>.</summary>
enum PatternOperation
{
    /// <summary>The pattern has matched.</summary>
    Match = 0,

    /// <summary>Takes one character that lies in one of the ranges after it; first operand: how many.</summary>
    Set = 1,

    /// <summary>A range of a <see cref="Set"/>: first and last code point. Never executed.</summary>
    Range = 2,

    /// <summary>Goes on at both operands; the first is preferred.</summary>
    Split = 3,

    /// <summary>Goes on at the first operand.</summary>
    Jump = 4,

    /// <summary>The group begins here (first operand 0) or ends here (1).</summary>
    Save = 5,

    /// <summary>Goes on at the start of the text alone.</summary>
    Start = 6,

    /// <summary>Goes on at the end of the text, or before its last line feed.</summary>
    End = 7,
}
