namespace Letterpress.Core.Identity;

/// <summary>A part of a pattern.</summary>
abstract record PatternNode
{
    /// <summary>Whether the part can match the empty text.</summary>
    public abstract bool MayBeEmpty { get; }
}

/// <summary>Matches one character of a set.</summary>
/// <param name="Ranges">First and last code points, ascending and neither adjacent nor overlapping; may be empty.</param>
sealed record SetNode(IReadOnlyList<(int First, int Last)> Ranges) : PatternNode
{
    public override bool MayBeEmpty => false;
}

sealed record SequenceNode(IReadOnlyList<PatternNode> Parts) : PatternNode
{
    public override bool MayBeEmpty => Parts.All(static part => part.MayBeEmpty);
}

sealed record AlternationNode(IReadOnlyList<PatternNode> Choices) : PatternNode
{
    public override bool MayBeEmpty => Choices.Any(static choice => choice.MayBeEmpty);
}

/// <param name="Maximum">-1 where there is no maximum.</param>
sealed record RepeatNode(PatternNode Part, int Minimum, int Maximum, bool IsLazy) : PatternNode
{
    public override bool MayBeEmpty => Minimum == 0 || Part.MayBeEmpty;
}

/// <summary>The capture group.</summary>
sealed record GroupNode(PatternNode Part) : PatternNode
{
    public override bool MayBeEmpty => Part.MayBeEmpty;
}

sealed record AnchorNode(bool IsStart) : PatternNode
{
    public override bool MayBeEmpty => true;
}
