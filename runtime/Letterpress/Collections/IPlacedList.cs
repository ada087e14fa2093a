using System.ComponentModel;

namespace Letterpress;

/// <summary>What a <see cref="ListEnumerator{TList, T}"/> goes through. Only types of this library implement it.</summary>
/// <typeparam name="T">What the list holds.</typeparam>
/// <remarks>It is public because <see cref="ListEnumerator{TList, T}"/> is, and has no public members.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IPlacedList<T>
{
    /// <summary>The position of the item after another; -1 is before the first. The list has one.</summary>
    internal int PositionAfter(int position);

    /// <summary>The item at a position that <see cref="PositionAfter"/> gave.</summary>
    internal T AtPosition(int position);
}
