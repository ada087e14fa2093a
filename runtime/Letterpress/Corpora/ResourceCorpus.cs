using System.ComponentModel;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Letterpress.Layout;
using Letterpress.Records;

namespace Letterpress;

/// <summary>For generated code: a corpus that lies in an embedded resource of its assembly.</summary>
/// <remarks>Read in place, from the pages of the assembly's file; nothing is copied.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract unsafe class ResourceCorpus : ArticleCorpus
{
    readonly Assembly _assembly;
    readonly string _resource;
    readonly string _hash;
    readonly bool _isVerified;
    readonly Lock _opening = new();
    volatile Blob? _blob;

    /// <summary>For generated code.</summary>
    /// <param name="layout">The version of the layout that the generator wrote.</param>
    /// <param name="assembly">The assembly of the generated class.</param>
    /// <param name="resource">The name of the resource.</param>
    /// <param name="hash">The hash that the resource must have: that of the corpus for which the code was generated, in hexadecimal
    /// digits.</param>
    /// <param name="shardCount">How many shards the resource has.</param>
    /// <param name="isVerified">Whether the bytes of the resource are compared with <paramref name="hash"/> when it is opened, as debug
    /// builds do.</param>
    protected ResourceCorpus(int layout, Assembly assembly, string resource, string hash, int shardCount, bool isVerified)
        : base(layout, shardCount)
    {
        _assembly = assembly;
        _resource = resource;
        _hash = hash;
        _isVerified = isVerified;
    }

    /// <summary>No edit reaches an embedded resource.</summary>
    internal sealed override bool CanChange => false;

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The assembly has no such resource, or one of another build.</exception>
    /// <exception cref="InvalidDataException">The resource is damaged.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected sealed override ReadOnlySpan<byte> GetTable(int table) =>
        (uint)table < CorpusLayout.TableCount ? Piece(ShardCount + table) : throw new ArgumentOutOfRangeException(nameof(table));

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The assembly has no such resource, or one of another build.</exception>
    /// <exception cref="InvalidDataException">The resource is damaged.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected sealed override ReadOnlySpan<byte> GetShard(int shard) =>
        (uint)shard < (uint)ShardCount ? Piece(shard) : throw new ArgumentOutOfRangeException(nameof(shard));

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The assembly has no such resource, or one of another build.</exception>
    /// <exception cref="InvalidDataException">The resource is damaged.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected sealed override ReadOnlySpan<byte> GetSearchIndex() => Piece(ShardCount + CorpusLayout.TableCount);

    ReadOnlySpan<byte> Piece(int row) => Piece(_blob ?? Open(), row);

    ReadOnlySpan<byte> Piece(Blob blob, int row)
    {
        PieceRow* piece = (PieceRow*)(blob.Start + sizeof(BlobHeader)) + row;
        long offset = piece->Offset.Value;
        long length = piece->Length.Value;
        return offset <= blob.Length - length && length <= int.MaxValue
            ? new(blob.Start + offset, (int)length)
            : throw Damage.Exception(FormattableString.Invariant(
                $"piece {row} of the embedded resource of {AssemblyName} lies outside of it"));
    }

    /// <inheritdoc/>
    internal sealed override void VerifyChecksum()
    {
        CheckLayout();
        VerifyChecksum(_blob ?? Open());
    }

    void VerifyChecksum(Blob blob)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        ReadOnlySpan<byte> hashed = new(blob.Start + sizeof(BlobHeader), (int)(blob.Length - sizeof(BlobHeader)));
        SHA256.HashData(hashed, hash);
        if (new HashBytes(hash).ToString() != _hash)
        {
            throw Damage.Exception($"the embedded resource of {AssemblyName} does not have its checksum");
        }
    }

    Blob Open()
    {
        lock (_opening)
        {
            return _blob ??= Check(Blob.Of(_assembly.GetManifestResourceStream(_resource) ?? throw Mismatch("is missing")));
        }
    }

    /// <summary>
    /// Code and resource are built together; should a tool have put others together, articles would be mistaken for each other.
    /// </summary>
    Blob Check(Blob blob)
    {
        BlobHeader* header = (BlobHeader*)blob.Start;
        ulong layout = 0;
        if (blob.Length < sizeof(BlobHeader) || ((layout = header->Magic.Value) << 8 >> 8) != BlobHeader.AnyLayout)
        {
            throw Mismatch("has other contents");
        }

        if (layout != BlobHeader.ThisLayout)
        {
            throw OtherLayout((int)(layout >> BlobHeader.LayoutShift) - '0');
        }

        if (header->Hash.ToString() != _hash
            || header->ShardCount.Value != ShardCount || header->TableCount.Value != CorpusLayout.TableCount)
        {
            throw Mismatch("is of another build");
        }

        // After shards and tables, the search index.
        long pieces = (long)ShardCount + CorpusLayout.TableCount + 1;
        if (blob.Length - sizeof(BlobHeader) < pieces * sizeof(PieceRow) || blob.Length > int.MaxValue)
        {
            throw Damage.Exception($"the embedded resource of {AssemblyName} is cut");
        }

        if (_isVerified)
        {
            VerifyChecksum(blob);
        }

        // Where the file is cut, the last piece is, which few programs read.
        Piece(blob, (int)pieces - 1);
        return blob;
    }

    InvalidOperationException Mismatch(string what) => new(
        $"The embedded resource '{_resource}' of {AssemblyName}, which holds its articles, {what}: build it again.");

    /// <summary>Bytes that stay where they are as long as this object lives.</summary>
    sealed class Blob
    {
        /// <summary>What keeps the bytes: the stream of a mapped assembly, or an array.</summary>
        readonly object _owner;

        Blob(object owner, byte* start, long length)
        {
            _owner = owner;
            Start = start;
            Length = length;
        }

        public byte* Start { get; }

        public long Length { get; }

        public static Blob Of(Stream stream)
        {
            if (stream is UnmanagedMemoryStream mapped)
            {
                return new(mapped, mapped.PositionPointer, mapped.Length);
            }

            // No host of today does that.
            using (stream)
            {
                byte[] copy = GC.AllocateUninitializedArray<byte>(checked((int)stream.Length), pinned: true);
                stream.ReadExactly(copy);
                return new(copy, (byte*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(copy)), copy.Length);
            }
        }
    }
}
