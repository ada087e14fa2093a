using Letterpress.Layout;

namespace Letterpress.Records;

/// <summary>Where a list of articles lies in a collection, and which of them it skips by time.</summary>
/// <param name="table">The collection.</param>
/// <param name="first">The first of the numbers; null where they are those of all rows.</param>
/// <param name="count">How many articles the list has.</param>
/// <param name="areRows">Whether the numbers are those of rows; otherwise they are indices of articles.</param>
readonly unsafe struct ReferencePlace(CollectionTable table, byte* first, int count, bool areRows)
    : IArticlePlaces, IEquatable<ReferencePlace>
{
    readonly CollectionTable? _table = table;
    readonly byte* _first = first;
    readonly bool _areRows = areRows;

    public CollectionTable Table => _table!;

    ArticleCorpus IArticlePlaces.Corpus => Table.Corpus;

    public int Count { get; private init; } = count;

    /// <summary>Of all rows the position of the first.</summary>
    int Start { get; init; }

    ArticleSchedule Schedule { get; init; }

    /// <summary>The number at a position.</summary>
    public int NumberAt(int position) => _first is null ? Start + position : ((FourDigits*)_first)[position].Value;

    /// <summary>The index of the article at a position.</summary>
    public int ArticleAt(int position) => _areRows ? Table.ArticleOf(NumberAt(position)) : NumberAt(position);

    /// <summary>The position of an item; its place in the list was checked.</summary>
    public int PositionOf(int place) => Schedule.PositionOf(in this, place);

    /// <summary>The position of the item after another; -1 is before the first. The list has one.</summary>
    public int PositionAfter(int position) => Schedule.PositionAfter(in this, position);

    /// <summary>The articles that are to be shown at an instant.</summary>
    public ReferencePlace AsOf(DateTimeOffset instant)
    {
        if (Count == 0)
        {
            return this;
        }

        ArticleSchedule schedule = ArticleSchedule.Of(Table.Corpus, instant);
        if (_first is null && Schedule.IsAll)
        {
            int first = FirstPublished(schedule.FirstPublished);
            ReferencePlace published = this with { Start = Start + first, Count = Count - first };
            return published.On(schedule with { FirstPublished = 0 });
        }

        return On(schedule.And(Schedule));
    }

    public bool Equals(ReferencePlace other) => Count == other.Count && (Count == 0 || (ReferenceEquals(_table, other._table)
        && _first == other._first && Start == other.Start && Schedule == other.Schedule));

    public override bool Equals(object? obj) => obj is ReferencePlace other && Equals(other);

    public override int GetHashCode() => Count == 0 ? 0 : HashCode.Combine((nint)_first, Start, Count, Schedule);

    ReferencePlace On(ArticleSchedule schedule)
    {
        if (schedule.IsAll)
        {
            return this;
        }

        int count = Schedule.CountShown(in this, Count, schedule);
        return count == Count ? this : this with { Schedule = schedule, Count = count };
    }

    /// <summary>The place of the first article that is not before another in the corpus.</summary>
    int FirstPublished(int article) =>
        Bisection.First(Count, (List: this, Article: article), static (wanted, place) => wanted.List.ArticleAt(place) < wanted.Article);
}
