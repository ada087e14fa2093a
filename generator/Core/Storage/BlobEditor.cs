using Letterpress.Core.Model;
using Letterpress.Layout;

namespace Letterpress.Core.Storage;

/// <summary>Replaces the records of edited seeds, and the search index, in a blob; its tables and all other records stay.</summary>
sealed class BlobEditor
{
    /// <summary>Below the limit of <see cref="BlobWriter"/>.</summary>
    const int MaxBytes = int.MaxValue - (1 << 20);

    readonly ArraySegment<byte>[] _shards;
    readonly ArraySegment<byte>[] _tables;
    readonly ArraySegment<byte> _searchIndex;

    BlobEditor(byte[] blob, byte[]? searchIndex)
    {
        BlobDirectory directory = new(blob);
        _shards = [.. Enumerable.Range(0, directory.ShardCount).Select(directory.Shard)];
        _tables = [.. Enumerable.Range(0, directory.TableCount).Select(table => directory.Table((CorpusTable)table))];
        _searchIndex = searchIndex is null ? directory.SearchIndex : new(searchIndex);
    }

    /// <param name="blob">Its hash was verified.</param>
    /// <param name="seedPaths">Of all articles, in the order of the corpus.</param>
    /// <param name="searchIndex">Of the edited articles; null where it stays.</param>
    /// <returns>Null where it cannot be edited: it has other articles, or would be too large.</returns>
    public static BlobEditor? Of(
        byte[] blob, IReadOnlyList<string> seedPaths, IReadOnlyCollection<EditedSeed> edits, byte[]? searchIndex)
    {
        try
        {
            BlobEditor edited = new(blob, searchIndex);
            return edited.Replace(seedPaths, edits) ? edited : null;
        }
        catch (EncodingLimitException)
        {
            return null;
        }
    }

    /// <param name="output">Writable and seekable, empty.</param>
    /// <returns>See <see cref="BlobWriter.Write"/>.</returns>
    public string Write(Stream output) =>
        BlobWriter.Write([.. _shards.Select(static shard => new[] { shard })], _tables, _searchIndex, output);

    bool Replace(IReadOnlyList<string> seedPaths, IReadOnlyCollection<EditedSeed> edits)
    {
        Dictionary<string, EditedSeed> byPath = edits.ToDictionary(static edit => edit.New.Summary.SeedPath, StringComparer.Ordinal);
        RecordPlace[] places = ShardPlan.PlacesOf(seedPaths).Places;
        int replaced = 0;
        for (int i = 0; i < places.Length; i++)
        {
            if (byPath.TryGetValue(seedPaths[i], out EditedSeed? edit))
            {
                if (places[i].Shard >= _shards.Length
                    || ShardEditor.Replace(_shards[places[i].Shard], places[i].Position, edit.Old, edit.New) is not { } shard)
                {
                    return false;
                }

                _shards[places[i].Shard] = new(shard);
                replaced++;
            }
        }

        return replaced == byPath.Count && _shards.Concat(_tables).Append(_searchIndex).Sum(static piece => (long)piece.Count) < MaxBytes;
    }
}
