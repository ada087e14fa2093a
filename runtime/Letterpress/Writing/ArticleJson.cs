using System.Text.Json;

namespace Letterpress.Writing;

/// <summary>An article as a JSON object; the README has its schema.</summary>
static class ArticleJson
{
    public static void Write(Article article, Utf8JsonWriter writer)
    {
        if (article.IsDefault)
        {
            writer.WriteNullValue();
            return;
        }

        writer.WriteStartObject();
        writer.WriteString("slug"u8, article.Slug.Utf8);
        writer.WriteString("path"u8, article.Path.Utf8);
        writer.WriteString("id"u8, article.Id.Utf8);
        writer.WriteString("seedPath"u8, article.SeedPath.Utf8);
        writer.WriteString("sourceUrl"u8, article.SourceUrl.Utf8);
        writer.WriteString("title"u8, article.Title.Utf8);
        writer.WriteString("language"u8, article.Language.Utf8);
        WriteTime(writer, "publishedAt"u8, article.PublishedAt);
        WriteTime(writer, "bylineAt"u8, article.BylineAt);
        WriteTime(writer, "updatedAt"u8, article.UpdatedAt);
        WriteTime(writer, "expires"u8, article.Expires);
        writer.WriteBoolean("isDraft"u8, article.IsDraft);
        writer.WriteString("author"u8, article.Author.Utf8);
        WriteAuthors(writer, article.Authors);
        writer.WriteString("excerpt"u8, article.Excerpt.Utf8);
        writer.WriteString("plainText"u8, article.PlainText.Utf8);
        writer.WriteNumber("wordCount"u8, article.WordCount);
        writer.WriteNumber("readingTime"u8, article.ReadingTime.Ticks / TimeSpan.TicksPerSecond);
        writer.WriteString("contentHash"u8, article.ContentHash.Utf8);
        writer.WriteString("copyrightNotice"u8, article.CopyrightNotice.Utf8);
        WriteTags(writer, article.Tags);
        WriteFields(writer, article.Fields);
        WriteHeadings(writer, article.Headings);
        WriteImages(writer, article.Blocks);
        WriteLinks(writer, article.Links);
        WriteSlugs(writer, "references"u8, article.References);
        WriteSlugs(writer, "referencedBy"u8, article.ReferencedBy);
        WriteSlugs(writer, "translations"u8, article.Translations);
        writer.WriteStartObject("collections"u8);
        article.WriteCollections(writer);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    static void WriteTime(Utf8JsonWriter writer, ReadOnlySpan<byte> name, DateTimeOffset? time)
    {
        writer.WritePropertyName(name);
        FieldJson.Write(writer, time);
    }

    static void WriteAuthors(Utf8JsonWriter writer, RowList<Author> authors)
    {
        writer.WriteStartArray("authors"u8);
        foreach (Author author in authors)
        {
            writer.WriteStartObject();
            writer.WriteString("name"u8, author.Name.Utf8);
            writer.WriteString("email"u8, author.Email.Utf8);
            writer.WriteString("url"u8, author.Url.Utf8);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    static void WriteTags(Utf8JsonWriter writer, RowList<Tag> tags)
    {
        writer.WriteStartArray("tags"u8);
        foreach (Tag tag in tags)
        {
            writer.WriteStartObject();
            writer.WriteString("name"u8, tag.Name.Utf8);
            writer.WriteString("slug"u8, tag.Slug.Utf8);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    /// <summary>A list, not an object: a lenient seed may have a key twice.</summary>
    static void WriteFields(Utf8JsonWriter writer, RowList<Field> fields)
    {
        writer.WriteStartArray("fields"u8);
        foreach (Field field in fields)
        {
            writer.WriteStartObject();
            writer.WriteString("name"u8, field.Name.Utf8);
            writer.WriteString("value"u8, field.Value.Utf8);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    static void WriteHeadings(Utf8JsonWriter writer, RowList<Heading> headings)
    {
        writer.WriteStartArray("headings"u8);
        foreach (Heading heading in headings)
        {
            writer.WriteStartObject();
            writer.WriteNumber("level"u8, heading.Level);
            writer.WriteString("text"u8, heading.Text.Utf8);
            writer.WriteString("anchor"u8, heading.Anchor.Utf8);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    static void WriteImages(Utf8JsonWriter writer, RowList<Block> blocks)
    {
        writer.WriteStartArray("images"u8);
        foreach (Block block in blocks)
        {
            if (block.Figure is { } figure)
            {
                WriteImage(writer, figure.Image, figure.Caption);
            }

            foreach (TextRun run in block.Runs)
            {
                if (run.Image is { } image)
                {
                    WriteImage(writer, image, caption: default);
                }
            }
        }

        writer.WriteEndArray();
    }

    static void WriteImage(Utf8JsonWriter writer, Image image, Utf8Text caption)
    {
        writer.WriteStartObject();
        writer.WriteString("url"u8, image.Url.Utf8);
        writer.WriteString("originalUrl"u8, image.OriginalUrl.Utf8);
        writer.WriteString("alternativeText"u8, image.AlternativeText.Utf8);
        writer.WriteString("title"u8, image.Title.Utf8);
        writer.WriteString("caption"u8, caption.Utf8);
        WriteNumber(writer, "width"u8, image.Width);
        WriteNumber(writer, "height"u8, image.Height);
        WriteFile(writer, image.File);
        writer.WriteEndObject();
    }

    static void WriteFile(Utf8JsonWriter writer, ArticleFile? file)
    {
        if (file is not { } known)
        {
            writer.WriteNull("file"u8);
            return;
        }

        writer.WriteStartObject("file"u8);
        writer.WriteString("path"u8, known.Path.Utf8);
        writer.WriteString("url"u8, known.Url.Utf8);
        writer.WriteString("mediaType"u8, known.MediaType.Utf8);
        writer.WriteNumber("length"u8, known.Length);
        WriteNumber(writer, "width"u8, known.Width);
        WriteNumber(writer, "height"u8, known.Height);
        writer.WriteString("hash"u8, known.Hash.Utf8);
        writer.WriteEndObject();
    }

    static void WriteNumber(Utf8JsonWriter writer, ReadOnlySpan<byte> name, int? number)
    {
        writer.WritePropertyName(name);
        FieldJson.Write(writer, number);
    }

    static void WriteLinks(Utf8JsonWriter writer, RowList<Link> links)
    {
        writer.WriteStartArray("links"u8);
        foreach (Link link in links)
        {
            writer.WriteStartObject();
            writer.WriteString("kind"u8, NameOf(link.Kind));
            writer.WriteString("url"u8, link.Url.Utf8);
            writer.WriteString("text"u8, link.Text.Utf8);
            writer.WriteString("fragment"u8, link.Fragment.Utf8);
            writer.WriteString("host"u8, link.Host.Utf8);
            writer.WriteString("relation"u8, link.Relation.Utf8);
            writer.WriteString("title"u8, link.Title.Utf8);
            WriteFile(writer, link.File);
            writer.WritePropertyName("target"u8);
            FieldJson.Write(writer, link.Target);
            writer.WriteNumber("seedLine"u8, link.SeedLine);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    static ReadOnlySpan<byte> NameOf(LinkKind kind) => kind switch
    {
        LinkKind.Article => "article"u8,
        LinkKind.ArticleUnresolved => "articleUnresolved"u8,
        LinkKind.Fragment => "fragment"u8,
        LinkKind.Mail => "mail"u8,
        LinkKind.Phone => "phone"u8,
        _ => "external"u8,
    };

    static void WriteSlugs(Utf8JsonWriter writer, ReadOnlySpan<byte> name, RowList<Article> articles)
    {
        writer.WriteStartArray(name);
        foreach (Article article in articles)
        {
            writer.WriteStringValue(article.Slug.Utf8);
        }

        writer.WriteEndArray();
    }
}
