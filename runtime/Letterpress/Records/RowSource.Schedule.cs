using System.Runtime.CompilerServices;

namespace Letterpress.Records;

// Lists that show articles by time: the rows of another list, of which some are skipped.
readonly unsafe partial record struct RowSource
{
    /// <summary>Whether some rows are skipped. Then the places of items are not the positions of their rows.</summary>
    public bool IsScheduled
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => !IsRecord && (_header != 0 || _article != 0);
    }

    /// <summary>By what a list skips rows. The rows of a table have no record, so that its columns are free.</summary>
    ArticleSchedule Schedule => new((int)_header, _article);

    /// <summary>Whether the articles are ordered as in the corpus.</summary>
    bool IsInOrder => _rowSize == Counted
        || Corpus.Tables.TagArticles.Holds(_first) || Corpus.Tables.References.Holds(_first) || Corpus.Tables.ReferencedBy.Holds(_first);

    /// <summary>The position of the row of an item; its place in the list was checked.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int PositionOf(int place) => IsScheduled ? Schedule.PositionOf(in this, place) : place;

    /// <summary>The position of the row of the item after another; -1 is before the first. The list has one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int PositionAfter(int position) => IsScheduled ? Schedule.PositionAfter(in this, position) : position + 1;

    int IArticlePlaces.ArticleAt(int position) => Index(position);

    /// <summary>The items of a list of articles that are to be shown.</summary>
    public RowSource On(ArticleSchedule schedule)
    {
        if (Count == 0 || schedule.IsAll)
        {
            return this;
        }

        if (IsScheduled || !IsInOrder)
        {
            ArticleSchedule both = IsScheduled ? schedule.And(Schedule) : schedule;
            int shown = CountShown(both);
            return shown == Count ? this : With(both, 0, shown);
        }

        int first = FirstPublished(schedule.FirstPublished);
        RowSource published = Slice(first, Count - first);
        ArticleSchedule expired = schedule with { FirstPublished = 0 };
        int count = published.Count == 0 || expired.IsAll ? published.Count
            : _rowSize == Counted
                ? Math.Max(0, published.Count - expired.CountExpired(Corpus, published.Index(0), published.Index(published.Count)))
                : published.CountShown(expired);
        return count == published.Count ? published : With(expired, first, count);
    }

    /// <summary>The place of the first article that is not before another in the corpus.</summary>
    int FirstPublished(int article) =>
        Bisection.First(Count, (List: this, Article: article), static (wanted, place) => wanted.List.Index(place) < wanted.Article);

    int CountShown(ArticleSchedule schedule) => Schedule.CountShown(in this, Count, schedule);

    RowSource With(ArticleSchedule schedule, int position, int count) => new(
        isRecord: false,
        _corpus,
        schedule.FirstPublished,
        schedule.ExpiredCount,
        _first + ((nint)position * _rowSize),
        _rowSize,
        count);
}
