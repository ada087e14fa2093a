namespace Letterpress.Records;

/// <summary>Checks one row of a section of a record.</summary>
unsafe interface IRowCheck<TRow>
    where TRow : unmanaged
{
    /// <summary>Whether the row points to texts and to rows of the same record only.</summary>
    bool IsGood(TRow* row);
}
