using System.Buffers;
using Letterpress.Core.Model;
using Letterpress.Writing.Snapshots;

namespace Letterpress.Core.Storage.Snapshots;

/// <summary>The snapshots of a corpus: one for each article, and one for all of them together.</summary>
sealed class SnapshotSet
{
    readonly BlobReader _blob;
    readonly EquatableArray<NamedArticle> _names;

    SnapshotSet(BlobReader blob, EquatableArray<NamedArticle> names)
    {
        _blob = blob;
        _names = names;
    }

    /// <summary>Gets the number of articles.</summary>
    public int Count => _names.Count;

    /// <param name="blob">A whole blob.</param>
    /// <param name="manifest">Its manifest.</param>
    /// <returns>Null where the corpus is larger than its tables can say, and so has no articles.</returns>
    public static SnapshotSet? Of(byte[] blob, CorpusManifest manifest)
    {
        BlobReader reader = new(blob);
        return reader.ArticleCount == manifest.Articles.Count ? new(reader, manifest.Articles) : null;
    }

    /// <summary>Gets the seed path of an article.</summary>
    public string SeedPath(int article) => _names[article].Documentation.SeedPath;

    /// <summary>Gets the identifier of an article's property.</summary>
    public string Identifier(int article) => _names[article].Identifier;

    /// <summary>Gets the text of an article's snapshot.</summary>
    public byte[] Article(int article)
    {
        TextBuffer buffer = new();
        ArticleSnapshotWriter.Write(new BlobArticle(_blob, article), _names[article].Identifier.AsSpan(), buffer);
        return buffer.ToArray();
    }

    /// <summary>Gets the text of the corpus' snapshot.</summary>
    public byte[] Corpus()
    {
        TextBuffer buffer = new();
        CorpusSnapshotWriter.Write(new BlobCorpus(_blob), buffer);
        return buffer.ToArray();
    }

    /// <summary>A text that grows.</summary>
    sealed class TextBuffer : IBufferWriter<byte>
    {
        byte[] _bytes = new byte[1 << 14];
        int _used;

        public void Advance(int count) => _used += count;

        public Memory<byte> GetMemory(int sizeHint = 0)
        {
            if (_bytes.Length - _used < Math.Max(sizeHint, 1))
            {
                Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _used + sizeHint));
            }

            return _bytes.AsMemory(_used);
        }

        public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

        public byte[] ToArray() => _bytes.AsSpan(0, _used).ToArray();
    }
}
