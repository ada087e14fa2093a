using System.Text.Json;

namespace Letterpress.Tests.Damage;

/// <summary>A corpus as generated code declares it for a project with a collection, whose values are any bytes.</summary>
sealed unsafe class TypedCorpus(UnmanagedMemoryStream blob, string hash, int shardCount, UnmanagedMemoryStream values)
    : DamagedCorpus(blob, hash, shardCount)
{
    /// <summary>The one that the types read.</summary>
    public static TypedCorpus InUse { get; set; } = null!;

    protected internal override int CollectionCount => 1;

    protected override ReadOnlySpan<byte> GetCollection(int collection) => new(values.PositionPointer, (int)values.Length);

    protected override void WriteCollections(Utf8JsonWriter writer, Article article) =>
        FieldJson.WriteMember<Sheet>(writer, "Sheet"u8, article);
}
