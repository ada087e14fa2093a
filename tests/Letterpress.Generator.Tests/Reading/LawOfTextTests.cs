using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Letterpress.Core;
using Letterpress.Core.Model;
using Letterpress.Generator.Tests.Harness;

namespace Letterpress.Generator.Tests.Reading;

/// <summary>The law of text: every visible character of a body is in exactly one place of the record, in reading order.</summary>
public partial class LawOfTextTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("seeds", 1)]
    [InlineData("corpus", 4)]
    public void Law_holds_for_all_real_seeds(string folder, int stepOfShortForm)
    {
        string root = Repository.Shared(folder);
        string[] files =
        [
            .. LongForm.AllOrEvery(
                stepOfShortForm,
                Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)),
        ];
        int articles = 0;
        List<string> broken = [];
        foreach (string file in files)
        {
            string text = File.ReadAllText(file);
            if (Press(file, text) is not { } article)
            {
                continue;
            }

            articles++;
            if (Breach(text, article) is { } breach)
            {
                broken.Add($"{Path.GetRelativePath(root, file)}: {breach}");
            }
        }

        broken.ForEach(output.WriteLine);
        output.WriteLine($"{articles} articles of {files.Length} seeds obey the law but {broken.Count}");
        Assert.Empty(broken);
        Assert.NotEqual(0, articles);
    }

    static ArticleModel? Press(string file, string text) =>
        SeedCompiler.Compile(
            new Seed(file, Path.GetFileName(file), new PlainSource(text)),
            SeedOptions.Default,
            TestContext.Current.CancellationToken).Article;

    /// <summary>Where the text of the record leaves that of the body; null where it does not.</summary>
    static string? Breach(string text, ArticleModel article)
    {
        string seen = VisibleText.Of(new HtmlParser().ParseDocument(text[Header().Match(text).Length..]));
        string read = VisibleText.WithoutSpace(string.Concat(article.Blocks.Select(block => block.Text.Of(article.PlainText))));
        if (article.BylineAt is { } byline)
        {
            int length = BylineLength(seen, VisibleText.WithoutSpace(article.Author), byline);
            if (length < 0)
            {
                return "the byline";
            }

            seen = seen[length..];
        }

        if (seen == read)
        {
            return null;
        }

        int same = seen.Zip(read).TakeWhile(static pair => pair.First == pair.Second).Count();
        return $"at {same}: seen {Around(seen, same)} read {Around(read, same)}";
    }

    /// <summary>How much of the text is the byline's author, where it has one, and its time; -1 where that is not its start.</summary>
    static int BylineLength(string seen, string author, Timestamp byline)
    {
        int start = seen.StartsWith(author, StringComparison.Ordinal) ? author.Length : 0;
        if (Day().Match(seen, start) is { Success: true } day && day.Index == start)
        {
            // A time element says the clock in its attribute.
            DateTimeOffset stated = DateTimeOffset.FromUnixTimeMilliseconds(byline.UnixMilliseconds);
            return day.Result("${y}-${m}-${d}") == stated.ToString("yyyy-M-d", CultureInfo.InvariantCulture) ? start + day.Length : -1;
        }

        if (Mail().Match(seen, start) is { Success: true } mail && mail.Index == start)
        {
            return TimeOf(mail.Result("${d} ${m} ${y} ${c} ${z}")) == byline.UnixMilliseconds ? start + mail.Length : -1;
        }

        for (int end = start + 10; end <= Math.Min(seen.Length, start + 30); end++)
        {
            // Between date and time there may have been a space.
            string time = seen[start..end];
            time = end - start > 10 && char.IsAsciiDigit(time[10]) ? time.Insert(10, " ") : time;
            if (TimeOf(time) == byline.UnixMilliseconds)
            {
                // The longest text that says this time: "10:00", "10:00:00" and "10:00:00Z" do.
                while (end < seen.Length && (seen[end] is ':' or '.' or '0' or 'Z' or '+'))
                {
                    end++;
                }

                return end;
            }
        }

        return -1;
    }

    static long? TimeOf(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset parsed)
            ? parsed.ToUnixTimeMilliseconds()
            : null;

    [GeneratedRegex("(?<y>[0-9]{4})年(?<m>[0-9]{1,2})月(?<d>[0-9]{1,2})日")]
    private static partial Regex Day();

    /// <summary>RFC 1123, without its spaces.</summary>
    [GeneratedRegex(@"[A-Z][a-z]{2},(?<d>[0-9]{2})(?<m>[A-Z][a-z]{2})(?<y>[0-9]{4})(?<c>[0-9]{2}:[0-9]{2}:[0-9]{2})(?<z>GMT)")]
    private static partial Regex Mail();

    static string Around(string text, int place) =>
        $"({text.Length}) …{text[Math.Max(0, place - 10)..place]}|{text[place..Math.Min(text.Length, place + 30)]}…";

    /// <summary>Front matter, and the three lines of the archive.</summary>
    [GeneratedRegex(
        @"\A\uFEFF?\s*(---[ \t]*\r?\n.*?\r?\n---[ \t]*(\r?\n|\z))?\s*(<!--[^\r\n]{0,26}?-->)?\s*"
            + @"(\[[^\n]*\]\([^\n]*\)[ \t]*(\r?\n|\z))?\s*(-{3,}[ \t]*(\r?\n|\z))?",
        RegexOptions.Singleline)]
    private static partial Regex Header();
}
