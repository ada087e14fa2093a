using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Letterpress.Core.Model;
using Letterpress.Indexing;
using Letterpress.Layout;

namespace Letterpress.Core.Storage;

/// <summary>Reads what <see cref="StoredSeedWriter"/> wrote.</summary>
/// <param name="filePath">See <see cref="Seed.FilePath"/>.</param>
/// <param name="seedPath">See <see cref="Seed.Path"/>.</param>
/// <param name="defaults">The files of defaults above the seed, the nearest first.</param>
sealed class StoredSeedReader(BinaryReader reader, string filePath, string seedPath, IReadOnlyList<Seed> defaults)
{
    public StoredSeed Read()
    {
        EquatableArray<SeedDiagnostic> diagnostics = ReadAll(ReadDiagnostic);
        EquatableArray<SeedDiagnostic> inherited = ReadAll(ReadInherited);
        return new(reader.ReadBoolean() ? ReadArticle() : null, diagnostics)
        {
            Draft = reader.ReadBoolean() ? ReadSummary() : null,
            Inherited = inherited,
            Files = ReadAll(ReadFile),
        };
    }

    AnsweredQuery ReadFile()
    {
        FileQuery query = new(ReadText(reader), ReadTexts(), ReadText(reader), reader.ReadBoolean(), default);
        string problem = ReadText(reader);
        EquatableArray<string> arguments = ReadTexts();
        FileModel? file = reader.ReadBoolean()
            ? new(
                ReadText(reader), ReadText(reader), reader.ReadInt64(), reader.ReadInt32(), reader.ReadInt32(), ReadText(reader),
                ReadText(reader))
            : null;
        return new(query, new(file, problem, arguments));
    }

    public static string ReadText(BinaryReader reader)
    {
        int length = ReadCount(reader);
        if (length == 0)
        {
            return "";
        }

        byte[] bytes = reader.ReadBytes(length * sizeof(char));
        return bytes.Length == length * sizeof(char) ? MemoryMarshal.Cast<byte, char>(bytes).ToString() : throw new InvalidDataException();
    }

    /// <exception cref="InvalidDataException">The number is invalid.</exception>
    public static int ReadCount(BinaryReader reader)
    {
        int count = reader.ReadInt32();
        bool isPossible = count >= 0 && count <= Math.Min(reader.BaseStream.Length, int.MaxValue / sizeof(char));
        return isPossible ? count : throw new InvalidDataException();
    }

    public static SeedTerms? ReadTerms(BinaryReader reader) => reader.ReadBoolean()
        ? new(Length: reader.ReadInt32(), HasSpaces: reader.ReadBoolean(), Buckets: ReadBytes(reader), Words: ReadBytes(reader))
        : null;

    static byte[] ReadBytes(BinaryReader reader)
    {
        int length = ReadCount(reader);
        byte[] bytes = reader.ReadBytes(length);
        return bytes.Length == length ? bytes : throw new InvalidDataException();
    }

    SeedDiagnostic ReadDiagnostic()
    {
        string id = ReadText(reader);
        bool isWarning = reader.ReadBoolean();
        return new(id, filePath, ReadSpan(), ReadTexts()) { IsWarning = isWarning };
    }

    SeedDiagnostic ReadInherited()
    {
        int origin = ReadOrigin();
        SeedDiagnostic diagnostic = ReadDiagnostic();
        return (origin == 0 ? diagnostic : diagnostic with { FilePath = defaults[origin - 1].FilePath })
            .InheritedBy(new(filePath, seedPath), origin);
    }

    int ReadOrigin()
    {
        int origin = reader.ReadInt32();
        return origin >= 0 && origin <= defaults.Count ? origin : throw new InvalidDataException();
    }

    StoredArticle ReadArticle()
    {
        ArticleSummary summary = ReadSummary();
        PropertyDocumentation documentation = ReadDocumentation();
        HeadingNames headings = new(seedPath, ReadTexts());
        LinkSpans spans = new(filePath, seedPath, ReadSpan(), ReadAll(ReadSpan), ReadAnchors()) { FormerNames = ReadAll(ReadSpan) };
        int headerOffset = reader.ReadInt32();
        StoredArticle article = new(summary, documentation, headings, spans, ReadBytes(reader), headerOffset) { Terms = ReadTerms(reader) };
        if (!reader.ReadBoolean())
        {
            return article;
        }

        FrontMatterValues values = new(seedPath, documentation.Title, documentation.PublishedAt, ReadAll(ReadNode))
        {
            Defaults = defaults.Select(static file => file.Path).ToEquatableArray(),
        };
        return article with
        {
            FrontMatter = values,
            FrontMatterSpans = new(filePath, seedPath, ReadSpan(), ReadAll(ReadSpan), ReadAll(ReadSpan))
            {
                Defaults = defaults.Select(static file => file.FilePath).ToEquatableArray(),
                Origins = FrontMatterSpans.OriginsOf(values),
            },
        };
    }

    FrontNode ReadNode() => new(
        (FrontKind)reader.ReadInt32(), ReadText(reader), ReadText(reader), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32())
    {
        Origin = ReadOrigin(),
    };

    ArticleSummary ReadSummary() => new(
        seedPath, ReadText(reader), ReadText(reader), reader.ReadBoolean(), ReadText(reader), ReadNumber(), ReadKeys(), ReadTexts(),
        ReadAll(() => new LinkSummary(
            (WrittenLinkKind)reader.ReadInt32(), ReadKeys(), ReadText(reader), (LinkForm)reader.ReadInt32(), ReadText(reader))))
    {
        Aliases = ReadTexts(),
        Path = ReadText(reader),
        Title = ReadText(reader),
        Language = ReadText(reader),
        ShownLanguage = ReadText(reader),
        TranslationKey = ReadText(reader),
        IsNameExplicit = reader.ReadBoolean(),
        Permalink = ReadText(reader),
        FormerNames = ReadTexts(),
        IsDraft = reader.ReadBoolean(),
        IsSearched = reader.ReadBoolean(),
        ExpiresAt = ReadNumber(),
    };

    PropertyDocumentation ReadDocumentation() =>
        new(seedPath, ReadText(reader), ReadTime(), ReadText(reader), ReadText(reader));

    ArticleAnchors ReadAnchors() =>
        new(seedPath, ReadTexts(), ReadAll(() => new MadeAnchor(ReadText(reader), ReadText(reader))), ReadText(reader));

    Timestamp? ReadTime()
    {
        long? milliseconds = ReadNumber();
        int offset = reader.ReadInt32();
        return milliseconds is { } known ? new Timestamp(known, offset) : null;
    }

    long? ReadNumber()
    {
        bool isKnown = reader.ReadBoolean();
        long number = reader.ReadInt64();
        return isKnown ? number : null;
    }

    LinkKeys ReadKeys() => new(ReadText(reader), ReadText(reader));

    SeedSpan ReadSpan() =>
        new(reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32());

    EquatableArray<string> ReadTexts() => ReadAll(() => ReadText(reader));

    EquatableArray<T> ReadAll<T>(Func<T> read)
        where T : IEquatable<T>
    {
        int count = ReadCount(reader);
        if (count == 0)
        {
            return default;
        }

        ImmutableArray<T>.Builder items = ImmutableArray.CreateBuilder<T>(count);
        for (int i = 0; i < count; i++)
        {
            items.Add(read());
        }

        return new(items.MoveToImmutable());
    }
}
