using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Letterpress.Tests.Search;

/// <summary>The public question sets beside the checkout: each question has paragraphs that answer it.</summary>
static partial class QuestionSets
{
    /// <summary>A question, and the indices of the articles that answer it.</summary>
    public sealed record Question(string Text, int[] Answers);

    /// <summary>Articles and questions about them.</summary>
    public sealed record Set(string Name, string Language, MemoryArticle[] Articles, Question[] Questions);

    /// <summary>XQuAD in a language: 240 paragraphs, 1,190 questions.</summary>
    public static Set XQuad(string folder, string language) => Read(Path.Combine(folder, $"xquad.{language}.json"), language);

    /// <summary>CMRC 2018: 848 paragraphs in Chinese, 3,219 questions.</summary>
    public static Set Cmrc(string folder) => Read(Path.Combine(folder, "cmrc2018_dev.json"), "zh");

    /// <summary>Cranfield: 1,400 abstracts, 225 queries, of which each has several answers.</summary>
    public static Set Cranfield(string folder)
    {
        XElement[] documents = [.. Elements(Path.Combine(folder, "cran.all.1400.xml"), "doc")];
        XElement[] queries = [.. Elements(Path.Combine(folder, "cran.qry.xml"), "top")];
        ILookup<int, int> answers = File.ReadLines(Path.Combine(folder, "cranqrel.trec.txt"))
            .Select(static line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Where(static fields => int.Parse(fields[3], null) > 0)
            .ToLookup(static fields => int.Parse(fields[0], null), static fields => int.Parse(fields[2], null) - 1);
        return new(
            "Cranfield",
            "en",
            [.. documents.Select(static document => new MemoryArticle(Line(document, "title"), "en", Line(document, "text")))],
            [.. queries.Select((query, i) => new Question(Line(query, "title"), [.. answers[i + 1]]))]);
    }

    static string Line(XElement of, string name) => Spaces().Replace((string?)of.Element(name) ?? "", " ").Trim();

    static IEnumerable<XElement> Elements(string file, string name)
    {
        string text = File.ReadAllText(file);
        string start = $"<{name}>";
        foreach (string part in text.Split(start).Skip(1))
        {
            yield return XElement.Parse(start + part.Split($"</{name}>")[0] + $"</{name}>");
        }
    }

    static Set Read(string file, string language)
    {
        using FileStream stream = File.OpenRead(file);
        using JsonDocument document = JsonDocument.Parse(stream);
        List<MemoryArticle> articles = [];
        List<Question> questions = [];
        foreach (JsonElement paragraph in document.RootElement.GetProperty("data").EnumerateArray()
            .SelectMany(static page => page.GetProperty("paragraphs").EnumerateArray()))
        {
            questions.AddRange(paragraph.GetProperty("qas").EnumerateArray()
                .Select(question => new Question(question.GetProperty("question").GetString()!, [articles.Count])));
            articles.Add(new("", language, paragraph.GetProperty("context").GetString()!));
        }

        return new(Path.GetFileNameWithoutExtension(file), language, [.. articles], [.. questions]);
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
