namespace Letterpress.Writing;

/// <summary>Finds the ids of blocks that are visited in reading order.</summary>
struct AnchorCursor(RowList<Anchor> anchors)
{
    int _next;

    /// <summary>Takes the next id of a block.</summary>
    /// <returns>False where it has no further id.</returns>
    public bool TryTake(Block block, out Utf8Text id)
    {
        while (_next < anchors.Count && anchors[_next].Block.Index < block.Index)
        {
            _next++;
        }

        bool isFound = _next < anchors.Count && anchors[_next].Block.Index == block.Index;
        id = isFound ? anchors[_next++].Name : default;
        return isFound;
    }
}
