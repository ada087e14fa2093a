namespace Letterpress;

// Ids of blocks, and what an app's own renderer writes in place of a block.
public ref partial struct HtmlSink
{
    /// <summary>Before an app's renderer is asked for a block.</summary>
    internal void BeginOverride(Block block)
    {
        _block = block;
        _isOverride = true;
        _tookAnchor = false;
    }

    /// <summary>After an app's renderer was asked for a block: all its ids are written if the block is.</summary>
    internal void EndOverride(bool isWritten)
    {
        if (isWritten)
        {
            Begin();
            Sink.Write((byte)'\n');
        }

        EndTag();
        _isOverride = false;
    }

    /// <summary>Ends a start tag that an app's renderer has left open.</summary>
    internal void EndTag()
    {
        Sink.Write(_isTagOpen ? ">"u8 : default);
        _isTagOpen = false;
    }

    /// <summary>Takes the next id of a block, other than a heading's anchor.</summary>
    internal bool TryTakeId(Block block, out Utf8Text id) => _anchors.TryTake(block, out id);

    /// <summary>Gets the anchor of a heading, unless it is written.</summary>
    internal readonly bool TryGetAnchor(Block block, out Utf8Text anchor)
    {
        anchor = _tookAnchor ? default : block.Heading.GetValueOrDefault().Anchor;
        return !anchor.IsEmpty;
    }

    /// <summary>Writes the ids of a block that its own element does not have, as empty elements.</summary>
    internal void WriteIds(Block block)
    {
        while (_anchors.TryTake(block, out Utf8Text id))
        {
            WriteEmptyAnchor(id);
        }
    }

    internal void WriteEmptyAnchor(Utf8Text id)
    {
        WriteId("<a id"u8, id);
        Sink.Write("></a>"u8);
    }

    /// <summary>The attribute that is an id, or refers to one.</summary>
    internal void WriteId(scoped ReadOnlySpan<byte> name, scoped ReadOnlySpan<byte> id)
    {
        Sink.Write(name);
        Sink.Write("=\""u8);
        WriteEscaped(_options.Utf8IdPrefix);
        WriteEscaped(id);
        Sink.Write((byte)'"');
    }

    /// <summary>Ends the start tag that is open, and writes the ids of the block that no element has.</summary>
    void Begin()
    {
        EndTag();
        while (TryTakeId(out Utf8Text id))
        {
            WriteEmptyAnchor(id);
        }
    }

    bool TryTakeId(out Utf8Text id)
    {
        id = default;
        if (!_isOverride)
        {
            return false;
        }

        bool isAnchor = TryGetAnchor(_block, out id);
        _tookAnchor = true;
        return isAnchor || _anchors.TryTake(_block, out id);
    }
}
