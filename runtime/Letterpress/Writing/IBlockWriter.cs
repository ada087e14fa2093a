namespace Letterpress.Writing;

/// <summary>What a format does at the joints that <see cref="BlockWalker{TWriter}"/> finds in the flat list of blocks.</summary>
interface IBlockWriter
{
    /// <summary>A paragraph, heading, code, figure, embed, divider or notice; a quote's or an item's paragraph.</summary>
    void Write(Block block);

    /// <param name="depth">From 1.</param>
    void OpenQuote(int depth);

    void CloseQuote(int depth);

    /// <param name="depth">From 1.</param>
    /// <param name="first">The list's first item.</param>
    /// <param name="isAdjacent">Whether another list of this depth ended just before.</param>
    void OpenList(int depth, Block first, bool isAdjacent);

    void CloseList(int depth, bool isOrdered);

    /// <param name="depth">From 1.</param>
    /// <param name="ordinal">Null in a list without numbers.</param>
    /// <param name="isExpected">Whether the ordinal follows that of the item before.</param>
    void OpenItem(int depth, int? ordinal, bool isExpected);

    void CloseItem(int depth);

    void OpenTable(TableShape shape);

    void CloseTable(TableShape shape);

    /// <param name="shape">The whole table.</param>
    /// <param name="index">From 0, whatever numbers the cells give.</param>
    void OpenRow(TableShape shape, int index);

    void CloseRow(TableShape shape, int index);

    void WriteCell(Block cell);

    /// <summary>After the last block: hands over all that was written.</summary>
    void Finish();
}
