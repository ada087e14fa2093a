using System.ComponentModel;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Letterpress.Layout;

namespace Letterpress;

/// <summary>For generated code: a corpus that lies in an embedded resource of its assembly.</summary>
/// <remarks>Read in place, from the pages of the assembly's file; nothing is copied.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract unsafe class ResourceCorpus : ArticleCorpus
{
    readonly Assembly _assembly;
    readonly string _resource;
    readonly string _hash;
    readonly int _shardCount;
    readonly Lock _opening = new();
    volatile Blob? _blob;

    /// <summary>For generated code.</summary>
    /// <param name="assembly">The assembly of the generated class.</param>
    /// <param name="resource">The name of the resource.</param>
    /// <param name="hash">The hash that the resource must have: that of the corpus for which the code was generated, in hexadecimal
    /// digits.</param>
    /// <param name="shardCount">How many shards the resource has.</param>
    protected ResourceCorpus(Assembly assembly, string resource, string hash, int shardCount)
        : base(shardCount)
    {
        _assembly = assembly;
        _resource = resource;
        _hash = hash;
        _shardCount = shardCount;
    }

    /// <summary>No edit reaches an embedded resource.</summary>
    internal sealed override bool CanChange => false;

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The assembly has no such resource, or one of another build.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected sealed override ReadOnlySpan<byte> GetTable(int table) =>
        (uint)table < CorpusLayout.TableCount ? Piece(_shardCount + table) : throw new ArgumentOutOfRangeException(nameof(table));

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The assembly has no such resource, or one of another build.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected sealed override ReadOnlySpan<byte> GetShard(int shard) =>
        (uint)shard < (uint)_shardCount ? Piece(shard) : throw new ArgumentOutOfRangeException(nameof(shard));

    ReadOnlySpan<byte> Piece(int row)
    {
        byte* start = (_blob ?? Open()).Start;
        PieceRow* piece = (PieceRow*)(start + sizeof(BlobHeader)) + row;
        return new(start + piece->Offset.Value, (int)piece->Length.Value);
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
        bool isKnown = blob.Length >= sizeof(BlobHeader) && header->Magic.Value == BlobHeader.ThisLayout;
        bool isSame = isKnown
            && header->Hash.ToString() == _hash
            && header->ShardCount.Value == _shardCount
            && header->TableCount.Value == CorpusLayout.TableCount;
        return isSame ? blob : throw Mismatch(isKnown ? "is of another build" : "cannot be read by this version of Letterpress");
    }

    InvalidOperationException Mismatch(string what) => new(
        $"The embedded resource '{_resource}' of {_assembly.GetName().Name}, which holds its articles, {what}: build it again.");

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
