using System.Runtime.CompilerServices;
using Letterpress.Layout;
using Letterpress.Records;

namespace Letterpress;

/// <content>What reads the record.</content>
public readonly unsafe partial struct Article
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Utf8Text TextAt(in Slice slice)
    {
        (int offset, int length) = slice.Place;
        return new Utf8Text(_corpus, (byte*)Header - offset, length);
    }

    internal Utf8Text TextAt(in ShortSlice slice)
    {
        (int offset, int length) = slice.Place;
        return new Utf8Text(_corpus, (byte*)Header - offset, length);
    }

    /// <summary>The rows of a section of the header.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal TRow* Rows<TRow>(in Section<TRow> section)
        where TRow : unmanaged => (TRow*)((byte*)Header + section.Rows.Offset);

    internal Block BlockAt(int index) => new(this, Rows(in Header->Blocks) + index);

    internal Heading HeadingAt(int index) => new(this, Rows(in Header->Headings) + index);

    internal Figure FigureAt(int index) => new(this, Rows(in Header->Figures) + index);

    internal Image ImageAt(int index) => new(this, Rows(in Header->Images) + index);

    internal ArticleFile? FileAt(int number) => number > 0 ? new(this, Rows(in Header->Files) + (number - 1)) : null;

    internal Link LinkAt(int index) => new(this, Rows(in Header->Links) + index);

    /// <summary>The link that a table of the corpus names.</summary>
    /// <exception cref="InvalidDataException">The article has no such link.</exception>
    internal Link LinkOfTable(int index)
    {
        int count = Links.Count;
        return (uint)index < (uint)count ? LinkAt(index) : throw Damage.Exception(
            Read, _index, FormattableString.Invariant($"a table names link {index} of {count}"));
    }

    internal CellRow* CellAt(int index) => Rows(in Header->Cells) + index;

    /// <summary>The target of one of the article's links: its index plus one, or 0.</summary>
    internal int LinkTarget(int link) => _corpus is null ? 0 : _corpus.LinkTargetOf(_index, link);

    /// <summary>See <see cref="LinkAnchors"/>.</summary>
    internal Utf8Text LinkAnchor(int link) => _corpus is null ? default : LinkAnchors.Find(_corpus, _index, link);

    /// <summary>Rows of the record, for a list.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal RowSource Source<TRow>(TRow* first, int count)
        where TRow : unmanaged => RowSource.OfRecord(_corpus, _header, _index, first, count);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Article IRow<Article>.At(in RowSource source, int index) => source.Corpus.ArticleAt(source.Index(index));

    /// <summary>The rows of a section, for a list. All handles of rows come from such a list.</summary>
    RowSource Section<TRow>(in Section<TRow> section)
        where TRow : unmanaged
    {
        _corpus?.CheckBody(_index);
        (int offset, int count) = section.Rows;
        return Source((TRow*)((byte*)Header + offset), count);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static DateTimeOffset? Time(in Moment time)
    {
        (long milliseconds, int offset) = time.Value;
        return milliseconds == 0 ? null : TimeOf(milliseconds, offset);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static DateTimeOffset TimeOf(long milliseconds, int biasedOffset)
    {
        // Of all ways to make a DateTimeOffset this one calls no method, whether or not the compiler knows that it is hot.
        DateTimeOffset utc = new(new DateTime(milliseconds * TimeSpan.TicksPerMillisecond, DateTimeKind.Utc));
        return biasedOffset == Moment.OffsetBias ? utc : ToOffset(utc, biasedOffset);
    }

    // Most times are in UTC; if the rest were inlined, the code of its callers would grow.
    [MethodImpl(MethodImplOptions.NoInlining)]
    static DateTimeOffset ToOffset(DateTimeOffset utc, int biasedOffset) =>
        utc.ToOffset(new TimeSpan((biasedOffset - Moment.OffsetBias) * TimeSpan.TicksPerMinute));
}
