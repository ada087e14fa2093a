namespace Letterpress.Layout;

/// <summary>The version of everything in this folder: what one version writes, no other reads.</summary>
static class LayoutVersion
{
    /// <summary>Increased whenever a row, a column, a table or the meaning of a number changes.</summary>
    /// <remarks>At most 9: it is one digit of <see cref="BlobHeader.Magic"/>.</remarks>
    public const int Current = 3;
}
