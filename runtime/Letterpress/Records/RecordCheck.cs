using Letterpress.Layout;

namespace Letterpress.Records;

/// <summary>Finds the record of an article, and checks that everything to which its header points lies in its shard.</summary>
static unsafe class RecordCheck
{
    const long MillisecondsPerMinute = 60_000;
    const long MaxMilliseconds = 315_537_897_599_999;

    /// <exception cref="InvalidDataException">Something lies elsewhere.</exception>
    public static RecordHeader* Locate(ArticleCorpus corpus, int article, ArticleRow* row)
    {
        int number = row->Shard.Value;
        if ((uint)number >= (uint)corpus.ShardCount)
        {
            throw Damage.Exception(corpus, article, "the record is in no shard");
        }

        ReadOnlySpan<byte> shard = corpus.Shard(number);
        byte* start = CorpusTables.AddressOf(shard);
        int position = row->Position.Value;
        int place = (uint)position < (uint)(shard.Length / sizeof(ShardRow)) ? ((ShardRow*)start + position)->Header.Value : -1;
        if (place < 0 || place > shard.Length - sizeof(RecordHeader))
        {
            throw Damage.Exception(corpus, article, "the record lies outside of its shard");
        }

        RecordHeader* header = (RecordHeader*)(start + place);
        if (!AreTextsInside(header, place))
        {
            throw Damage.Exception(corpus, article, "a text lies outside of the record");
        }

        if (!IsTime(in header->PublishedAt) || !IsTime(in header->BylineAt) || !IsTime(in header->UpdatedAt)
            || !IsTime(in header->ExpiresAt))
        {
            throw Damage.Exception(corpus, article, "a time is out of range");
        }

        return AreSectionsInside(header, shard.Length - place)
            ? header
            : throw Damage.Exception(corpus, article, "a section lies outside of the shard");
    }

    /// <summary>Whether a text lies in the texts of its record.</summary>
    /// <param name="place">How far before the header it begins, and its length.</param>
    /// <param name="textLength">How far before the header the record begins.</param>
    public static bool IsInside((int Offset, int Length) place, int textLength) =>
        (uint)place.Offset <= (uint)textLength && (uint)place.Length <= (uint)place.Offset;

    static bool AreTextsInside(RecordHeader* header, int place)
    {
        int textLength = header->TextLength.Value;
        bool isInside = (uint)textLength <= (uint)place;
        for (Slice* text = &header->Title; text < &header->PublishedAt; text++)
        {
            isInside &= IsInside(text->Place, textLength);
        }

        return isInside;
    }

    static bool AreSectionsInside(RecordHeader* header, int room) =>
        IsInside(&header->Blocks, sizeof(BlockRow), room)
        && IsInside(&header->Runs, sizeof(RunRow), room)
        && IsInside(&header->Headings, sizeof(HeadingRow), room)
        && IsInside(&header->Figures, sizeof(FigureRow), room)
        && IsInside(&header->Galleries, sizeof(GalleryRow), room)
        && IsInside(&header->Links, sizeof(LinkRow), room)
        && IsInside(&header->Cells, sizeof(CellRow), room)
        && IsInside(&header->Images, sizeof(ImageRow), room)
        && IsInside(&header->Candidates, sizeof(CandidateRow), room)
        && IsInside(&header->Files, sizeof(FileRow), room)
        && IsInside(&header->Anchors, sizeof(AnchorRow), room)
        && IsInside(&header->Fields, sizeof(FieldRow), room)
        && IsInside(&header->Authors, sizeof(AuthorRow), room);

    /// <summary>Not generic in the row: each would be a method to compile before the first article is read.</summary>
    static bool IsInside(void* section, int rowSize, int room)
    {
        (int offset, int count) = ((Section<byte>*)section)->Rows;
        return (uint)offset <= (uint)room && count >= 0 && (long)count * rowSize <= room - offset;
    }

    /// <summary>Whether a <see cref="DateTimeOffset"/> can be made of it.</summary>
    static bool IsTime(in Moment time)
    {
        (long milliseconds, int biasedOffset) = time.Value;
        long local = milliseconds + ((biasedOffset - Moment.OffsetBias) * MillisecondsPerMinute);
        return milliseconds is >= 0 and <= MaxMilliseconds && biasedOffset is >= 0 and <= 2 * Moment.OffsetBias
            && (milliseconds == 0 || local is >= 0 and <= MaxMilliseconds);
    }
}
