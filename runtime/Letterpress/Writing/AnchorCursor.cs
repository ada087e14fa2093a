using System.Runtime.CompilerServices;

namespace Letterpress.Writing;

/// <summary>Finds the ids of blocks that are visited in reading order.</summary>
struct AnchorCursor(RowList<Anchor> anchors)
{
    readonly int _count = anchors.Count;
    int _next;

    /// <summary>Takes the next id of a block.</summary>
    /// <returns>False where it has no further id.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryTake(Block block, out Utf8Text id)
    {
        // Most articles have none.
        if (_next < _count)
        {
            return TryTakeNext(block.Index, out id);
        }

        id = default;
        return false;
    }

    bool TryTakeNext(int block, out Utf8Text id)
    {
        while (_next < _count && anchors[_next].Block.Index < block)
        {
            _next++;
        }

        bool isFound = _next < _count && anchors[_next].Block.Index == block;
        id = isFound ? anchors[_next++].Name : default;
        return isFound;
    }
}
