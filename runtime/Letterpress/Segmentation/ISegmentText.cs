namespace Letterpress.Segmentation;

/// <summary>A text in either encoding: boundaries are found by the same rules.</summary>
interface ISegmentText
{
    /// <summary>In units of the encoding.</summary>
    int Length { get; }

    /// <summary>The class of the character at an index, which moves to the next character.</summary>
    CharacterClass Read(ref int index);
}
