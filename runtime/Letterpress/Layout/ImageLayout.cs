namespace Letterpress.Layout;

/// <summary>
/// A corpus as one piece of bytes, for an embedded resource: header, directory, then shards and tables as literals hold them.
/// </summary>
/// <remarks>Numbers are 4 bytes, least significant first.</remarks>
static class ImageLayout
{
    /// <summary>The name of the embedded resource.</summary>
    public const string ResourceName = "Letterpress.Articles";

    /// <summary>The first 8 bytes: who wrote it, and the version of all that is said here.</summary>
    public const ulong Magic = 0x31_53_53_45_52_50_50_4C;

    /// <summary>The first 128 bits of SHA-256 over everything after the header.</summary>
    public const int Hash = 8;
    public const int HashSize = 16;

    public const int ShardCount = 24;
    public const int TableCount = 28;
    public const int HeaderSize = 32;

    /// <summary>A row of the directory, first of the shards, then of the tables: offset from the first byte, length.</summary>
    public const int RowSize = 8;
}
