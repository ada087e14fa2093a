using System.ComponentModel;
using Letterpress.Records;

namespace Letterpress;

/// <summary>What a <see cref="RowList{T}"/> can hold. Only types of this library implement it.</summary>
/// <typeparam name="TSelf">The type that implements it.</typeparam>
/// <remarks>It is public because <see cref="RowList{T}"/> is, and has no public members.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IRow<TSelf>
    where TSelf : struct, IRow<TSelf>
{
    /// <summary>Makes a handle of a row.</summary>
    /// <param name="source">The rows.</param>
    /// <param name="index">Which of them; the list has checked it.</param>
    internal static abstract TSelf At(in RowSource source, int index);
}
