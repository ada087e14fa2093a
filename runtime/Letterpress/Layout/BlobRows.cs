using System.Runtime.InteropServices;

namespace Letterpress.Layout;

/// <summary>
/// The first bytes of a blob: a corpus as one piece of bytes, for an embedded resource. The header is followed by a directory, a
/// <see cref="PieceRow"/> for each shard, then for each table, then for the search index, and by these pieces: shards and tables as
/// literals hold them, and the index, which has no bytes where the project wants none.
/// </summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
struct BlobHeader
{
    /// <summary>The name of the embedded resource.</summary>
    public const string ResourceName = "Letterpress.Articles";

    /// <summary>The <see cref="Magic"/> of blobs of any layout: <c>LPPRESS</c>, and then the digit of the layout.</summary>
    public const ulong AnyLayout = 0x53_53_45_52_50_50_4C;

    /// <summary>Where the digit of the layout stands in <see cref="Magic"/>, in bits.</summary>
    public const int LayoutShift = 56;

    /// <summary>The <see cref="Magic"/> of blobs of this layout.</summary>
    public const ulong ThisLayout = AnyLayout | ((ulong)('0' + LayoutVersion.Current) << LayoutShift);

    /// <summary>Who wrote it, and the <see cref="LayoutVersion"/>.</summary>
    public required EightBytes Magic;

    /// <summary>The first 128 bits of SHA-256 over everything after the header.</summary>
    public required HashBytes Hash;
    public required FourBytes ShardCount;
    public required FourBytes TableCount;
}

/// <summary>Where a shard, a table or the search index lies in a blob.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
struct PieceRow
{
    /// <summary>From the blob's first byte.</summary>
    public required FourBytes Offset;
    public required FourBytes Length;
}
