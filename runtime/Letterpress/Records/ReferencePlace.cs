using Letterpress.Layout;

namespace Letterpress.Records;

/// <summary>Where a list of articles lies in a collection, and which of them it skips by time.</summary>
/// <param name="table">The collection.</param>
/// <param name="first">The first of the numbers; null where they are those of all rows.</param>
/// <param name="count">How many articles the list has.</param>
/// <param name="areRows">Whether the numbers are those of rows; otherwise they are indices of articles.</param>
readonly unsafe struct ReferencePlace(CollectionTable table, byte* first, int count, bool areRows) : IEquatable<ReferencePlace>
{
    readonly CollectionTable? _table = table;
    readonly byte* _first = first;
    readonly bool _areRows = areRows;

    public CollectionTable Table => _table!;

    public int Count { get; private init; } = count;

    /// <summary>Of all rows the position of the first.</summary>
    int Start { get; init; }

    ArticleSchedule Schedule { get; init; }

    /// <summary>The number at a position.</summary>
    public int NumberAt(int position) => _first is null ? Start + position : ((FourDigits*)_first)[position].Value;

    /// <summary>The position of an item; its place in the list was checked.</summary>
    public int PositionOf(int place)
    {
        if (Schedule.IsAll)
        {
            return place;
        }

        int position = -1;
        for (int i = 0; i <= place; i++)
        {
            position = PositionAfter(position);
        }

        return position;
    }

    /// <summary>The position of the item after another; -1 is before the first. The list has one.</summary>
    public int PositionAfter(int position)
    {
        position++;
        if (!Schedule.IsAll)
        {
            while (!Schedule.Shows(Table.Corpus, ArticleAt(position)))
            {
                position++;
            }
        }

        return position;
    }

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

    int ArticleAt(int position) => _areRows ? Table.ArticleOf(NumberAt(position)) : NumberAt(position);

    ReferencePlace On(ArticleSchedule schedule)
    {
        if (schedule.IsAll)
        {
            return this;
        }

        int count = 0;
        int position = -1;
        for (int i = 0; i < Count; i++)
        {
            position = PositionAfter(position);
            count += schedule.Shows(Table.Corpus, ArticleAt(position)) ? 1 : 0;
        }

        return count == Count ? this : this with { Schedule = schedule, Count = count };
    }

    /// <summary>The place of the first article that is not before another in the corpus.</summary>
    int FirstPublished(int article)
    {
        (int low, int high) = (0, Count);
        while (low < high)
        {
            int middle = (int)(((uint)low + (uint)high) / 2);
            (low, high) = ArticleAt(middle) < article ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
