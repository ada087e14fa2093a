using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using AngleSharp.Html.Parser;
using Letterpress.Benchmarks.Corpora;
using MemoryPack;

namespace Letterpress.Benchmarks.Peers;

/// <summary>A process that prints the title of the first article and ends, as <c>tests/scale</c> measures it from outside.</summary>
static class FirstArticle
{
    public const string PrepareCommand = "prepare";
    public const string ReadCommand = "first";

    const string Json = "articles.json";
    const string Packed = "articles.mempack";
    const string Flat = "articles.flat";
    const string Seeds = "seeds";

    /// <summary>Writes the same articles in every form into a folder.</summary>
    public static int Prepare(string folder, string count)
    {
        Seed[] seeds = [.. Seed.Corpus(int.Parse(count, CultureInfo.InvariantCulture))];
        List<ArticleObject> articles = CorpusObject.Copy(Press.Load(seeds, Corpora.Corpora.Written));
        File.WriteAllBytes(
            Path.Combine(folder, Json), JsonSerializer.SerializeToUtf8Bytes(articles, ArticleJson.Default.ListArticleObject));
        File.WriteAllBytes(Path.Combine(folder, Packed), MemoryPackSerializer.Serialize(articles));
        File.WriteAllBytes(Path.Combine(folder, Flat), FlatArticles.Write(articles));
        Directory.CreateDirectory(Path.Combine(folder, Seeds));
        for (int i = 0; i < seeds.Length; i++)
        {
            File.WriteAllText(Path.Combine(folder, Seeds, i.ToString("D6", CultureInfo.InvariantCulture)), seeds[i].Text);
        }

        return 0;
    }

    /// <param name="form">Who reads; <c>nothing</c> shows what the process itself takes.</param>
    public static int Read(string form, string folder)
    {
        Console.WriteLine(form switch
        {
            "nothing" => "none",
            "json" => OfJson(folder),
            "mempack" => OfMemoryPack(folder),
            "flat" => OfFlatBuffer(folder),
            "anglesharp" => OfSeeds(folder),
            _ => throw new ArgumentOutOfRangeException(nameof(form), form, "It is none of those."),
        });
        return 0;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    static string OfJson(string folder) =>
        JsonSerializer.Deserialize(File.ReadAllBytes(Path.Combine(folder, Json)), ArticleJson.Default.ListArticleObject)![0].Title;

    [MethodImpl(MethodImplOptions.NoInlining)]
    static string OfMemoryPack(string folder) =>
        MemoryPackSerializer.Deserialize<List<ArticleObject>>(File.ReadAllBytes(Path.Combine(folder, Packed)))![0].Title;

    [MethodImpl(MethodImplOptions.NoInlining)]
    static string OfFlatBuffer(string folder) =>
        FlatArticles.Read(File.ReadAllBytes(Path.Combine(folder, Flat)))[0].TitleLength.ToString(CultureInfo.InvariantCulture);

    /// <summary>All are parsed, for which is the first nobody knows before.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    static string OfSeeds(string folder)
    {
        HtmlParser parser = new();
        string title = "";
        foreach (string seed in Directory.EnumerateFiles(Path.Combine(folder, Seeds)))
        {
            using AngleSharp.Html.Dom.IHtmlDocument document = parser.ParseDocument(File.ReadAllText(seed));
            title = title.Length > 0 ? title : document.QuerySelector("p")?.TextContent ?? "";
        }

        return title;
    }
}
