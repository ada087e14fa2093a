using System.Runtime.CompilerServices;

namespace Letterpress.Segmentation;

/// <summary>A string; half of a pair is a character of its own.</summary>
readonly struct Utf16Text(string text) : ISegmentText
{
    public int Length => text.Length;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public CharacterClass Read(ref int index) => CharacterTable.Read(text, ref index);
}
