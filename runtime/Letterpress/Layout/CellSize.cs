namespace Letterpress.Layout;

/// <summary>How many characters the values of a collection have in its rows.</summary>
static class CellSize
{
    /// <summary>Before a value that may be missing.</summary>
    public const int Presence = 1;
    public const int Boolean = 1;

    /// <summary>In <see cref="HalfBytes"/>.</summary>
    public const int Int32 = 8;

    /// <summary>Also numbers with binary fractions, times of day, durations and values of enumerations.</summary>
    public const int Int64 = 16;
    public const int Decimal = 2 * Int64;
    public const int Date = 4;

    /// <summary>Ticks in UTC, and the offset as in <see cref="Layout.Moment"/>.</summary>
    public const int Moment = Int64 + 2;
    public const int Guid = 2 * Int64;

    /// <summary>A <see cref="TextSource"/>, the offset in it and the length, both in bytes.</summary>
    public const int Text = 2 + 4 + 4;

    /// <summary>The index of an article, or the row of an article in its collection, plus one; 0 for none.</summary>
    public const int Reference = 4;

    /// <summary>The offset in the collection's items, and how many there are.</summary>
    public const int List = 5 + 4;
}
