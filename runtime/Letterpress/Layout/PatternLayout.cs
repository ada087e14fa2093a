namespace Letterpress.Layout;

/// <summary>What an instruction of a compiled pattern does; each is a row of <see cref="PatternLayout"/>.</summary>
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

/// <summary>The rows of a compiled pattern, in <see cref="Digits"/>; rows are counted from 0.</summary>
static class PatternLayout
{
    /// <summary>1 digit: the <see cref="PatternOperation"/>.</summary>
    public const int Operation = 0;

    /// <summary>4 digits.</summary>
    public const int First = 1;

    /// <summary>4 digits.</summary>
    public const int Second = 5;

    public const int OperandSize = 4;

    public const int Size = 9;

    /// <summary>More rows no pattern has: what a match costs is at most its rows times the characters of the text.</summary>
    public const int MaxRows = 1000;
}
