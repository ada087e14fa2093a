namespace Letterpress.Writing;

/// <summary>What a format does at the joints that <see cref="BlockWalker{TWriter}"/> finds in the flat list of blocks.</summary>
/// <remarks>To open a container also writes its own text.</remarks>
interface IBlockWriter
{
    /// <summary>A paragraph, heading, code, figure, embed, divider or notice.</summary>
    void Write(Block block);

    /// <summary>A quotation, a callout or details.</summary>
    void Open(Block container);

    void Close(Block container);

    /// <param name="first">The list's first item.</param>
    /// <param name="isAfterList">Whether another list ended just before.</param>
    void OpenList(Block first, bool isAfterList);

    void CloseList(Block first);

    /// <param name="item">The item.</param>
    /// <param name="isExpected">Whether it has no number, or its number follows that of the item before.</param>
    void OpenItem(Block item, bool isExpected);

    void CloseItem(Block item);

    void OpenTable(TableShape shape);

    void CloseTable(TableShape shape);

    /// <param name="shape">The whole table.</param>
    /// <param name="index">From 0, whatever numbers the cells give.</param>
    void OpenRow(TableShape shape, int index);

    void CloseRow(TableShape shape, int index);

    void OpenCell(Block cell);

    void CloseCell(Block cell);

    void OpenFootnotes();

    void CloseFootnotes();

    void OpenFootnote(Block footnote);

    void CloseFootnote(Block footnote);

    /// <summary>After the last block: hands over all that was written.</summary>
    void Finish();
}
