namespace Letterpress.Records;

/// <summary>Where the items of a list lie in a collection. Lists without items are equal, wherever they lie.</summary>
readonly unsafe struct ListPlace(CollectionTable table, byte* first, int count) : IEquatable<ListPlace>
{
    readonly CollectionTable? _table = table;

    public CollectionTable Table => _table!;

    public byte* First { get; } = first;

    public int Count { get; } = count;

    public bool Equals(ListPlace other) =>
        Count == other.Count && (Count == 0 || (ReferenceEquals(_table, other._table) && First == other.First));

    public override bool Equals(object? obj) => obj is ListPlace other && Equals(other);

    public override int GetHashCode() => Count == 0 ? 0 : HashCode.Combine((nint)First, Count);
}
