using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Letterpress.Tests.Damage;

enum Heat : short
{
    Low = 0,
    High = -1,
}

/// <summary>What the generator writes for a collection, with the columns of <see cref="TypedSchema"/>.</summary>
readonly struct Sheet(CollectionRow row) : IArticleCollection<Sheet>
{
    static ArticleCorpus IArticleCollection<Sheet>.Corpus => TypedCorpus.InUse;

    static int IArticleCollection<Sheet>.Number => 0;

    static int IArticleFields<Sheet>.RowSize => TypedSchema.SheetSize;

    public static ArticleGroups<Utf8Text, Sheet> ByText => ArticleCollections.Groups<Utf8Text, Sheet>(0, FieldReaders.Texts);

    public static ArticleGroups<DateOnly, Sheet> ByDay => ArticleCollections.Groups<DateOnly, Sheet>(1, FieldReaders.Dates);

    public static ArticleGroups<Utf8Text, Sheet> ByTexts => ArticleCollections.Groups<Utf8Text, Sheet>(2, FieldReaders.Texts);

    public Article Article => row.Article;

    public Utf8Text Text => row.GetText(Column());

    public bool Boolean => row.GetBoolean(Column());

    public int Int32 => row.GetInt32(Column());

    public long Int64 => row.GetInt64(Column());

    public double Double => row.GetDouble(Column());

    public decimal Decimal => row.GetDecimal(Column());

    public DateOnly Day => row.GetDate(Column());

    public TimeOnly Clock => row.GetTime(Column());

    public DateTimeOffset Moment => row.GetMoment(Column());

    public TimeSpan Duration => row.GetDuration(Column());

    public Guid Guid => row.GetGuid(Column());

    public Heat? Heat => row.Has(Column()) ? row.GetEnum<Heat>(Column() + 1) : null;

    public Part Part => row.GetFields<Part>(Column());

    public FieldValues<Utf8Text> Texts => row.GetValues(Column(), FieldReaders.Texts);

    public FieldValues<Part> Parts => row.GetValues(Column(), FieldReaders.Fields<Part>());

    public FieldValues<decimal> Decimals => row.GetValues(Column(), FieldReaders.Decimals);

    public FieldValues<DateOnly> Days => row.GetValues(Column(), FieldReaders.Dates);

    public FieldValues<DateTimeOffset> Moments => row.GetValues(Column(), FieldReaders.Moments);

    public FieldValues<TimeOnly> Clocks => row.GetValues(Column(), FieldReaders.Times);

    public FieldValues<Guid> Guids => row.GetValues(Column(), FieldReaders.Guids);

    public FieldValues<Heat> Heats => row.GetValues(Column(), FieldReaders.Enums<Heat>());

    public FieldValues<bool> Booleans => row.GetValues(Column(), FieldReaders.Booleans);

    public Article? Other => row.GetReference(Column());

    public ArticleReferences Others => row.GetReferences(Column());

    public Sheet? Next => row.GetReference<Sheet>(Column());

    public ArticleReferences<Sheet> SeeAlso => row.GetReferences<Sheet>(Column());

    public ArticleReferences<Sheet> SeenFrom => row.GetReferences<Sheet>(Column());

    public Utf8Text? Title => row.Has(Column()) ? row.GetText(Column() + 1) : null;

    public Utf8Text? Mood => row.Has(Column()) ? row.GetText(Column() + 1) : null;

    static Sheet IArticleFields<Sheet>.At(CollectionRow row) => new(row);

    void IArticleFields<Sheet>.WriteJson(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WritePropertyName("title");
        FieldJson.Write(writer, Title);
        writer.WritePropertyName("clock");
        FieldJson.Write(writer, Clock);
        writer.WritePropertyName("other");
        FieldJson.Write(writer, Other);
        writer.WritePropertyName("part");
        FieldJson.WriteFields<Part>(writer, Part);
        writer.WriteEndObject();
    }

    static int Column([CallerMemberName] string name = "") => TypedSchema.ColumnOf("Sheet." + name);
}

/// <summary>What the generator writes for nested keys.</summary>
readonly struct Part(CollectionRow row) : IArticleFields<Part>
{
    static int IArticleFields<Part>.RowSize => TypedSchema.PartSize;

    public Utf8Text Name => row.GetText(Column());

    public FieldValues<int> Sizes => row.GetValues(Column(), FieldReaders.Int32s);

    public FieldValues<Part> Parts => row.GetValues(Column(), FieldReaders.Fields<Part>());

    public decimal Weight => row.GetDecimal(Column());

    static Part IArticleFields<Part>.At(CollectionRow row) => new(row);

    void IArticleFields<Part>.WriteJson(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WritePropertyName("weight");
        FieldJson.Write(writer, Weight);
        writer.WriteStartArray("parts");
        foreach (Part part in Parts)
        {
            FieldJson.WriteFields<Part>(writer, part);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    static int Column([CallerMemberName] string name = "") => TypedSchema.ColumnOf("Part." + name);
}
