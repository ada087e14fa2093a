using System.Collections.Immutable;
using System.Security.Cryptography;
using Letterpress.Contract;
using Letterpress.Generator.Emitting;
using Letterpress.Generator.Encoding;
using Letterpress.Generator.Identity;
using Letterpress.Generator.Linking;
using Letterpress.Generator.Model;

namespace Letterpress.Generator.Storing;

/// <summary>A corpus as the bytes of an embedded resource, see <see cref="ImageLayout"/>, with what the generator must know of it.</summary>
sealed class CorpusImage
{
    readonly StoredArticle[][] _shards;
    readonly byte[][] _directories;
    readonly byte[][] _tables;

    CorpusImage(StoredArticle[][] shards, byte[][] tables)
    {
        _shards = shards;
        _tables = tables;
        _directories = Array.ConvertAll(shards, static shard => Utf8.Bytes(ShardEncoder.Directory([.. shard.Select(static article => new RecordSize(article.Record.Length, article.HeaderOffset))]).ToString()));
    }

    /// <summary>Links the seeds, writes their image, and tells what the generator must know.</summary>
    /// <param name="output">Writable and seekable, empty; longer than 2 GB where the corpus is.</param>
    /// <remarks>A corpus that is too large for its tables becomes an empty one, and the digest says why.</remarks>
    public static CorpusDigest Write(IReadOnlyList<StoredSeed> seeds, string className, ProjectRules rules, Stream output)
    {
        StoredArticle[] articles = [.. seeds.Where(static seed => seed.Article is not null).Select(static seed => seed.Article!)];
        ArticleSummary[] summaries = Array.ConvertAll(articles, static article => article.Summary);
        LinkedCorpus linked = CorpusLinker.Link(summaries.ToImmutableArray(), className).With(rules);
        IEnumerable<SeedDiagnostic> diagnostics = seeds.SelectMany(static seed => seed.Diagnostics)
            .Concat(CorpusReport.Of(Array.ConvertAll(articles, static article => article.Sites), summaries, linked));
        Dictionary<string, Headline> headlines = articles.ToDictionary(static article => article.Headline.SeedPath, static article => article.Headline, StringComparer.Ordinal);
        NamedHeadline[] names = [.. linked.Names.Select(name => new NamedHeadline(name.Identifier, headlines[name.SeedPath]))];
        try
        {
            CorpusImage image = Of(articles, linked.Corpus);
            return new(image.Write(output), image._shards.Length, names.ToEquatableArray(), diagnostics.ToEquatableArray());
        }
        catch (EncodingLimitException exception)
        {
            output.SetLength(0);
            CorpusImage empty = Of([], CorpusLinker.Link(ImmutableArray<ArticleSummary>.Empty, className).Corpus);
            return new(empty.Write(output), 0, names.ToEquatableArray(), diagnostics.Concat(CorpusLimits.Of(exception, articles.Length)).ToEquatableArray());
        }
    }

    /// <exception cref="EncodingLimitException">The corpus is larger than its tables can say.</exception>
    static CorpusImage Of(StoredArticle[] articles, CorpusModel corpus)
    {
        (IReadOnlyList<string> members, RecordPlace[] places) = ShardPlan.PlacesOf(corpus.Articles);
        return new(Deal(articles, corpus.Articles, members.Count, places), Array.ConvertAll(TableEncoder.Encode(corpus, places), Utf8.Bytes));
    }

    static StoredArticle[][] Deal(StoredArticle[] articles, EquatableArray<CorpusArticle> order, int shardCount, RecordPlace[] places)
    {
        int[] sizes = new int[shardCount];
        foreach (RecordPlace place in places)
        {
            sizes[place.Shard]++;
        }

        StoredArticle[][] shards = Array.ConvertAll(sizes, static size => new StoredArticle[size]);
        Dictionary<string, StoredArticle> bySeed = articles.ToDictionary(static article => article.Summary.SeedPath, StringComparer.Ordinal);
        for (int i = 0; i < places.Length; i++)
        {
            shards[places[i].Shard][places[i].Position] = bySeed[order[i].SeedPath];
        }

        return shards;
    }

    /// <summary>The hash in an image's header, in hexadecimal digits; null where it is not that of what is behind the header.</summary>
    public static string? HashOf(Stream image)
    {
        byte[] header = new byte[ImageLayout.HeaderSize];
        if (image.Read(header, 0, header.Length) < header.Length || BitConverter.ToUInt64(header, 0) != ImageLayout.Magic)
        {
            return null;
        }

        using SHA256 sha = SHA256.Create();
        string hash = Hexadecimal(header.Skip(ImageLayout.Hash).Take(ImageLayout.HashSize));
        return hash == Hexadecimal(sha.ComputeHash(image).Take(ImageLayout.HashSize)) ? hash : null;
    }

    static string Hexadecimal(IEnumerable<byte> bytes) => string.Concat(bytes.Select(static b => b.ToString("x2", System.Globalization.CultureInfo.InvariantCulture)));

    /// <returns>The hash in the header, in hexadecimal digits.</returns>
    string Write(Stream output)
    {
        using SHA256 sha = SHA256.Create();
        byte[] header = new byte[ImageLayout.HeaderSize];
        output.Position = 0;
        output.Write(header, 0, header.Length);
        foreach (byte[] piece in Pieces())
        {
            sha.TransformBlock(piece, 0, piece.Length, null, 0);
            output.Write(piece, 0, piece.Length);
        }

        sha.TransformFinalBlock([], 0, 0);
        using (BinaryWriter writer = new(new MemoryStream(header)))
        {
            writer.Write(ImageLayout.Magic);
            writer.Write(sha.Hash, 0, ImageLayout.HashSize);
            writer.Write(_shards.Length);
            writer.Write(_tables.Length);
        }

        output.Position = 0;
        output.Write(header, 0, header.Length);
        return Hexadecimal(sha.Hash.Take(ImageLayout.HashSize));
    }

    IEnumerable<byte[]> Pieces()
    {
        yield return Directory();
        for (int i = 0; i < _shards.Length; i++)
        {
            yield return _directories[i];
            foreach (StoredArticle article in _shards[i])
            {
                yield return article.Record;
            }
        }

        foreach (byte[] table in _tables)
        {
            yield return table;
        }
    }

    byte[] Directory()
    {
        byte[] directory = new byte[(_shards.Length + _tables.Length) * ImageLayout.RowSize];
        using BinaryWriter writer = new(new MemoryStream(directory));
        uint offset = (uint)(ImageLayout.HeaderSize + directory.Length);
        for (int i = 0; i < _shards.Length; i++)
        {
            Add(_directories[i].Length + _shards[i].Sum(static article => (long)article.Record.Length));
        }

        foreach (byte[] table in _tables)
        {
            Add(table.Length);
        }

        return directory;

        void Add(long length)
        {
            // The compiler takes no larger resource than that.
            if (length > int.MaxValue - offset)
            {
                throw new EncodingLimitException("the size of all articles in bytes", offset + length, int.MaxValue);
            }

            writer.Write(offset);
            writer.Write((uint)length);
            offset += (uint)length;
        }
    }
}
