namespace Letterpress.Core.Identity;

/// <summary>A part of a pattern, as it was written.</summary>
abstract record PatternNode
{
    /// <summary>Whether the part can match without taking a character.</summary>
    public abstract bool MayBeEmpty { get; }
}

/// <summary>One character of a set.</summary>
/// <param name="Ranges">First and last code point; ascending, apart from each other, perhaps none.</param>
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

/// <param name="Most">-1 where there is no limit.</param>
sealed record RepeatNode(PatternNode Part, int Least, int Most, bool IsLazy) : PatternNode
{
    public override bool MayBeEmpty => Least == 0 || Part.MayBeEmpty;
}

/// <summary>The capturing group.</summary>
sealed record GroupNode(PatternNode Part) : PatternNode
{
    public override bool MayBeEmpty => Part.MayBeEmpty;
}

sealed record AnchorNode(bool IsStart) : PatternNode
{
    public override bool MayBeEmpty => true;
}
