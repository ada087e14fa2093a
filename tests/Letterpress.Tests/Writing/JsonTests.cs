using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Letterpress.Tests.Writing;

/// <summary>Articles and texts as JSON, by reflection and by generated contexts.</summary>
public sealed partial class JsonTests
{
    static readonly JsonWriterOptions s_readable =
        new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The README has this schema.</summary>
    [Fact]
    public void An_article_is_an_object_with_all_its_properties() => Assert.Equal(
        """
        {
          "slug": "rich",
          "path": "",
          "id": "69033553",
          "seedPath": "seeds/rich.txt",
          "sourceUrl": "https://www.letterpress.example/en/Bücher/a-69033553?maca=en-rss",
          "title": "Ein \"Titel\" \uD835\uDD18",
          "language": "de",
          "publishedAt": "2024-05-06T09:04:00.123+02:00",
          "bylineAt": "1969-12-31T18:29:59.999-05:30",
          "updatedAt": null,
          "expires": "2030-03-17T16:16:40.001-01:30",
          "isDraft": true,
          "author": "Zoë",
          "authors": [
            {
              "name": "Zoë",
              "email": "zoe@press.example",
              "url": "https://zoe.example/"
            },
            {
              "name": "Ada Setter",
              "email": "",
              "url": ""
            }
          ],
          "excerpt": "Über \uD835\uDD18nicode",
          "plainText": "…",
          "wordCount": 1234,
          "readingTime": 371,
          "contentHash": "0123456789abcdef",
          "copyrightNotice": "© 2026 Us",
          "tags": [
            {
              "name": "印刷",
              "slug": "yin-shua"
            },
            {
              "name": "Presse & Druck",
              "slug": "presse-druck"
            }
          ],
          "fields": [
            {
              "name": "layout",
              "value": "wide"
            },
            {
              "name": "größe",
              "value": "12"
            }
          ],
          "headings": [
            {
              "level": 2,
              "text": "Überschrift",
              "anchor": "uberschrift"
            }
          ],
          "images": [
            {
              "url": "https://images.weserv.nl/?url=img.example/a.jpg",
              "originalUrl": "img.example/a.jpg",
              "alternativeText": "A caption",
              "title": "",
              "caption": "A caption",
              "width": null,
              "height": null,
              "file": null
            }
          ],
          "links": [
            {
              "kind": "article",
              "url": "https://www.letterpress.example/a-2",
              "text": "the other",
              "fragment": "",
              "host": "letterpress.example",
              "relation": "ArticleRef",
              "title": "",
              "file": null,
              "target": "citing",
              "seedLine": 7
            },
            {
              "kind": "external",
              "url": "https://WWW.Example.ORG/x",
              "text": "Third item",
              "fragment": "",
              "host": "example.org",
              "relation": "",
              "title": "",
              "file": null,
              "target": null,
              "seedLine": 9
            },
            {
              "kind": "articleUnresolved",
              "url": "https://www.letterpress.example/a-404",
              "text": "",
              "fragment": "",
              "host": "letterpress.example",
              "relation": "",
              "title": "",
              "file": null,
              "target": null,
              "seedLine": 10
            },
            {
              "kind": "article",
              "url": "#top",
              "text": "",
              "fragment": "top",
              "host": "",
              "relation": "",
              "title": "",
              "file": null,
              "target": "rich",
              "seedLine": 11
            },
            {
              "kind": "fragment",
              "url": "#uberschrift",
              "text": "",
              "fragment": "uberschrift",
              "host": "",
              "relation": "",
              "title": "",
              "file": null,
              "target": null,
              "seedLine": 11
            },
            {
              "kind": "mail",
              "url": "mailto:a@example.org",
              "text": "",
              "fragment": "",
              "host": "",
              "relation": "",
              "title": "",
              "file": null,
              "target": null,
              "seedLine": 12
            }
          ],
          "references": [
            "citing"
          ],
          "referencedBy": [
            "citing"
          ],
          "translations": [],
          "collections": {}
        }
        """,
        Written(Sample.Rich.WriteJson).Replace(s_plainText, "…", StringComparison.Ordinal));

    [Fact]
    public void Images_in_lines_are_written_in_reading_order()
    {
        using JsonDocument json = JsonDocument.Parse(Written(RendererDrafts.All["images in lines"].Press().WriteJson));
        Assert.Equal(
            ["i.png", "j.png", "k.png", "javascript:x", "n.png p"],
            json.RootElement.GetProperty("images").EnumerateArray()
                .Select(static image => $"{image.GetProperty("url")} {image.GetProperty("caption")}".TrimEnd()));
    }

    [Fact]
    public void Default_is_null()
    {
        Assert.Equal("null", Written(default(Article).WriteJson));
        Assert.Throws<ArgumentNullException>(static () => Sample.Rich.WriteJson(null!));
    }

    /// <summary>With another encoder than that of this test, nothing in it ends a script element.</summary>
    [Fact]
    public void Hostile_text_stays_in_its_string()
    {
        string hostile = "</script><!-- \" \\ \u2028 \0 \uD800 𝔘";
        Article article = new Draft().Paragraph(hostile).Press();
        string json = JsonSerializer.Serialize(article);
        using JsonDocument document = JsonDocument.Parse(json);

        Assert.Equal(article.PlainText.ToString(), document.RootElement.GetProperty("plainText").GetString());
        Assert.DoesNotContain("<", json, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_is_a_string()
    {
        Assert.Equal("\"Zoë\"", JsonSerializer.Serialize(Sample.Rich.Author, s_relaxed));
        Assert.Equal("\"\"", JsonSerializer.Serialize(default(Utf8Text)));
        Assert.Equal(
            """{"Title":"Ein \u0022Titel\u0022 \uD835\uDD18","Note":null,"Counts":{"Zo\u00EB":1}}""", JsonSerializer.Serialize(s_card));
    }

    [Fact]
    public void Generated_contexts_write_and_read_the_same()
    {
        string json = JsonSerializer.Serialize(s_card, Cards.Default.Card);
        Assert.Equal(JsonSerializer.Serialize(s_card), json);
        Card read = JsonSerializer.Deserialize(json, Cards.Default.Card)!;

        Assert.Equal(s_card.Title, read.Title);
        Assert.Null(read.Note);
        Assert.Equal(1, read.Counts[Sample.Rich.Author]);
        Assert.Equal(
            JsonSerializer.Serialize<IEnumerable<Article>>(Sample.Corpus.All),
            JsonSerializer.Serialize<IEnumerable<Article>>(Sample.Corpus.All, Cards.Default.IEnumerableArticle));
    }

    /// <summary>Such a text lies in no assembly, but in an array that it keeps.</summary>
    [Fact]
    public void A_text_that_was_read_stays()
    {
        Utf8Text[] texts = JsonSerializer.Deserialize<Utf8Text[]>("""["a\u00FC\n", "", "𝔘"]""")!;
        GC.Collect();
        Assert.Equal(["aü\n", "", "𝔘"], texts.Select(static text => text.ToString()));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("1")]
    [InlineData("{\"Length\":10}")]
    [InlineData("\"\\uD800\"")]
    public void What_is_no_text_is_refused(string json) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Utf8Text>(json));

    [Fact]
    public void Articles_are_not_read() =>
        Assert.Throws<NotSupportedException>(static () => JsonSerializer.Deserialize<Article>("{}"));

    static readonly JsonSerializerOptions s_relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    static readonly string s_plainText = JsonSerializer.Serialize(Sample.Rich.PlainText.ToString(), s_relaxed)[1..^1];

    static readonly Card s_card = new(Sample.Rich.Title, null, new() { [Sample.Rich.Author] = 1 });

    static string Written(Action<Utf8JsonWriter> write)
    {
        ArrayBufferWriter<byte> output = new();
        using (Utf8JsonWriter writer = new(output, s_readable))
        {
            write(writer);
        }

        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    sealed record Card(Utf8Text Title, Utf8Text? Note, Dictionary<Utf8Text, int> Counts);

    [JsonSerializable(typeof(Card))]
    [JsonSerializable(typeof(IEnumerable<Article>))]
    sealed partial class Cards : JsonSerializerContext;
}
