using Letterpress.Layout;

namespace Letterpress.Writing.Snapshots;

/// <summary>Writes what an article's members say, one fact a line; what is empty is left out.</summary>
static class FactLines
{
    public static void Write<TArticle>(ref SnapshotLines lines, TArticle article, scoped ReadOnlySpan<char> identifier)
        where TArticle : struct, ISnapshotArticle
    {
        lines.WriteFact("title"u8, article.Title);
        if (article.IsDraft)
        {
            lines.Start("draft"u8);
            lines.End();
        }

        WriteTime(ref lines, "published"u8, article.PublishedAt);
        WriteTime(ref lines, "byline"u8, article.BylineAt);
        WriteTime(ref lines, "updated"u8, article.UpdatedAt);
        WriteTime(ref lines, "expires"u8, article.Expires);
        lines.WriteFact("author"u8, article.Author);
        for (int i = 0; i < article.AuthorCount; i++)
        {
            WriteOf(ref lines, "mail of "u8, article.AuthorNameAt(i), article.AuthorEmailAt(i));
            WriteOf(ref lines, "url of "u8, article.AuthorNameAt(i), article.AuthorUrlAt(i));
        }

        lines.WriteFact("seed"u8, article.SeedPath);
        lines.WriteFact("path"u8, article.Path);
        lines.WriteFact("slug"u8, article.Slug);
        lines.WriteFact("id"u8, article.Id);
        WriteIdentifier(ref lines, identifier);
        lines.WriteFact("url"u8, article.SourceUrl);
        lines.WriteFact("language"u8, article.Language);
        for (int i = 0; i < article.TagCount; i++)
        {
            lines.WriteFact("tag"u8, article.TagAt(i));
        }

        for (int i = 0; i < article.FieldCount; i++)
        {
            lines.Start("field "u8);
            lines.WriteText(article.FieldNameAt(i), ":"u8);
            lines.EndWith(article.FieldValueAt(i));
            ImageDetails.WriteFile(ref lines, article.FieldFileAt(i));
        }

        lines.WriteFact("excerpt"u8, article.Excerpt);
    }

    static void WriteOf(
        ref SnapshotLines lines, scoped ReadOnlySpan<byte> label, scoped ReadOnlySpan<byte> name, scoped ReadOnlySpan<byte> value)
    {
        if (!value.IsEmpty)
        {
            lines.Start(label);
            lines.WriteText(name, ":"u8);
            lines.EndWith(value);
        }
    }

    static void WriteTime(ref SnapshotLines lines, scoped ReadOnlySpan<byte> label, SnapshotTime time)
    {
        if (time.IsMissing)
        {
            return;
        }

        lines.Start(label);
        lines.StartValue();
        time.Write(ref lines);
        lines.Write(time.Source switch
        {
            TimeSource.ArchiveHeader => ", from the archive header"u8,
            TimeSource.FrontMatter => ", from front matter"u8,
            TimeSource.PageMetadata => ", from the page's metadata"u8,
            TimeSource.Byline => ", from the byline"u8,
            TimeSource.FileName => ", from the file name"u8,
            TimeSource.LinkedData => ", from JSON-LD"u8,
            TimeSource.OpenGraph => ", from Open Graph"u8,
            TimeSource.DublinCore => ", from Dublin Core"u8,
            TimeSource.Citation => ", from the citation metadata"u8,
            TimeSource.Microdata => ", from microdata"u8,
            TimeSource.Microformat => ", from a microformat"u8,
            TimeSource.TimeElement => ", from a time element"u8,
            TimeSource.CanonicalUrl => ", from the canonical URL"u8,
            _ => default,
        });
        lines.End();
    }

    static void WriteIdentifier(ref SnapshotLines lines, scoped ReadOnlySpan<char> identifier)
    {
        if (identifier.IsEmpty)
        {
            return;
        }

        lines.Start("identifier"u8);
        lines.StartValue();
        Span<byte> utf8 = stackalloc byte[4];
        for (int i = 0; i < identifier.Length; i++)
        {
            bool isPair = char.IsHighSurrogate(identifier[i]) && i + 1 < identifier.Length && char.IsLowSurrogate(identifier[i + 1]);
            int codePoint = isPair ? char.ConvertToUtf32(identifier[i], identifier[++i])
                : char.IsSurrogate(identifier[i]) ? 0xFFFD : identifier[i];
            lines.WriteText(utf8.Slice(0, Encode(codePoint, utf8)), default);
        }

        lines.End();
    }

    static int Encode(int codePoint, Span<byte> utf8)
    {
        int length = codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
        for (int i = length - 1; i > 0; i--)
        {
            utf8[i] = (byte)(0x80 | (codePoint & 0x3F));
            codePoint >>= 6;
        }

        utf8[0] = (byte)(length == 1 ? codePoint : (0xF00 >> length) & 0xFF | codePoint);
        return length;
    }
}
