using System.Runtime.InteropServices;

namespace Letterpress.Layout;

/// <summary>A row of a compiled pattern; rows are counted from 0.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
struct PatternRow
{
    /// <summary>More rows no pattern has: what a match costs is at most its rows times the characters of the text.</summary>
    public const int MaxRows = 1000;

    /// <summary>The <see cref="PatternOperation"/>.</summary>
    public required OneDigit Operation;

    /// <summary>The first operand.</summary>
    public required FourDigits First;

    /// <summary>The second operand.</summary>
    public required FourDigits Second;
}

/// <summary>What is before each rule of <see cref="CorpusTable.IdentityRules"/>: its name and its rows follow.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
struct IdentityRuleHeader
{
    /// <summary>In bytes.</summary>
    public required TwoDigits NameLength;

    /// <summary>How many <see cref="PatternRow"/> the rule has.</summary>
    public required TwoDigits RowCount;
}
