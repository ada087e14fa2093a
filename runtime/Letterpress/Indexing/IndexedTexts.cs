using Letterpress.Layout;
using Letterpress.Tokens;

namespace Letterpress.Indexing;

/// <summary>The texts of a record that are searched. The build indexes them, and a query checks its hits in them: both walk here.</summary>
static unsafe class IndexedTexts
{
    /// <summary>Whether the record is in English; see <see cref="Tokenizer"/>.</summary>
    public static bool IsEnglish(RecordHeader* record) => Tokenizer.IsEnglish(Text(record, in record->Language));

    /// <summary>Gives a sink the title and the blocks; tags are not in a record.</summary>
    /// <param name="record">A record whose rows were checked.</param>
    /// <param name="policy">What of it is searched.</param>
    /// <param name="sink">Takes the texts.</param>
    public static void Read<TSink>(RecordHeader* record, SearchPolicy policy, ref TSink sink)
        where TSink : struct, ITextSink
    {
        if (policy == SearchPolicy.None)
        {
            return;
        }

        sink.Add(TextField.Title, -1, Text(record, in record->Title));
        (int offset, int count) = record->Blocks.Rows;
        BlockRow* blocks = (BlockRow*)((byte*)record + offset);
        for (int i = 0; i < count; i++)
        {
            ReadBlock(record, policy, blocks + i, i, ref sink);
        }
    }

    static void ReadBlock<TSink>(RecordHeader* record, SearchPolicy policy, BlockRow* block, int index, ref TSink sink)
        where TSink : struct, ITextSink
    {
        BlockKind kind = (BlockKind)block->Kind.Value;

        // A heading that says the title would count it twice.
        if (kind == BlockKind.Heading && Row(record, in record->Headings, block->Number.Value)->IsTitle.Value == 0)
        {
            Add(record, TextField.Heading, index, in block->Text, ref sink);
        }

        if (policy == SearchPolicy.Titles)
        {
            return;
        }

        if (kind != BlockKind.Heading)
        {
            Add(record, TextField.Body, index, in block->Text, ref sink);
        }

        if (kind == BlockKind.Figure)
        {
            AddImage(record, block, index, block->Number.Value, ref sink);
        }

        int end = block->FirstRun.Value + block->RunCount.Value;
        for (int i = block->FirstRun.Value; i < end; i++)
        {
            int image = Row(record, in record->Runs, i)->Image.Value - 1;
            if (image >= 0)
            {
                AddImage(record, block, index, image, ref sink);
            }
        }
    }

    /// <summary>What an image says that its block does not say.</summary>
    static void AddImage<TSink>(RecordHeader* record, BlockRow* block, int index, int image, ref TSink sink)
        where TSink : struct, ITextSink
    {
        ref readonly Slice alternative = ref Row(record, in record->Images, image)->AlternativeText;
        (int offset, int length) = alternative.Place;
        (int blockOffset, int blockLength) = block->Text.Place;

        // Offsets are counted backwards.
        bool isInBlock = offset <= blockOffset && offset - length >= blockOffset - blockLength;
        if (!isInBlock)
        {
            Add(record, TextField.Body, index, in alternative, ref sink);
        }
    }

    static void Add<TSink>(RecordHeader* record, TextField field, int block, in Slice slice, ref TSink sink)
        where TSink : struct, ITextSink
    {
        ReadOnlySpan<byte> text = Text(record, in slice);
        if (!text.IsEmpty)
        {
            sink.Add(field, block, text);
        }
    }

    static ReadOnlySpan<byte> Text(RecordHeader* record, in Slice slice)
    {
        (int offset, int length) = slice.Place;
        return new((byte*)record - offset, length);
    }

    static TRow* Row<TRow>(RecordHeader* record, in Section<TRow> section, int index)
        where TRow : unmanaged => (TRow*)((byte*)record + section.Rows.Offset) + index;
}
