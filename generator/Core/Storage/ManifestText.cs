using System.Globalization;
using Letterpress.Core.Model;
using Letterpress.Core.Text;

namespace Letterpress.Core.Storage;

/// <summary>
/// A manifest as text, the only input that a compiler gives generators: a line for each article and each diagnostic, then the symbols.
/// </summary>
static partial class ManifestText
{
    const string Head = "letterpress";
    const string Version = "3";
    const string Symbols = "symbols";
    const string End = "end";
    const int FieldsOfSpan = 6;

    public static void Write(CorpusManifest manifest, TextWriter writer)
    {
        WriteLine(writer, Head, Version, manifest.Hash, Number(manifest.ShardCount));
        for (int i = 0; i < manifest.Articles.Count; i++)
        {
            WriteLine(writer, FieldsOf(manifest.Articles[i], i < manifest.Keys.Count ? manifest.Keys[i] : null));
        }

        foreach (ArticleKeys draft in manifest.Drafts)
        {
            WriteLine(writer, FieldsOf(draft));
        }

        for (int i = 0; i < manifest.FrontMatter.Count; i++)
        {
            WriteLine(writer, FieldsOf(manifest.FrontMatter[i], manifest.FrontMatterSpans[i]));
        }

        foreach (SeedDiagnostic diagnostic in manifest.Diagnostics)
        {
            WriteLine(writer, FieldsOf(diagnostic));
        }

        foreach (string line in manifest.KeyLines)
        {
            writer.Write(line);
            writer.Write('\n');
        }

        WriteLine(writer, Symbols);
        writer.Write(manifest.Symbols);
        WriteLine(writer, End);
    }

    /// <param name="hasCollections">Whether types of the project read front matter; otherwise it is not parsed.</param>
    /// <returns>Null where the text is incomplete, or of another version.</returns>
    public static CorpusManifest? Parse(string text, bool hasCollections = true)
    {
        const string BeginOfSymbols = "\n" + Symbols + "\n";
        const string EndOfText = "\n" + End + "\n";
        int symbols = text.IndexOf(BeginOfSymbols, StringComparison.Ordinal);
        if (symbols < 0 || !text.EndsWith(EndOfText, StringComparison.Ordinal))
        {
            return null;
        }

        string[] lines = text.Substring(0, symbols).Split('\n');
        string[] head = lines[0].Split('\t');
        if (head.Length != 4 || head[0] != Head || head[1] != Version)
        {
            return null;
        }

        try
        {
            List<NamedArticle> articles = [];
            List<ArticleKeys> keys = [];
            List<ArticleKeys> drafts = [];
            List<FrontMatterValues> values = [];
            List<FrontMatterSpans> spans = [];
            List<SeedDiagnostic> diagnostics = [];
            List<string> keyLines = [];
            for (int i = 1; i < lines.Length; i++)
            {
                if (IsOf(lines[i], KeyLines.Article) || IsOf(lines[i], KeyLines.Tag))
                {
                    keyLines.Add(lines[i]);
                    continue;
                }

                if (!hasCollections && lines[i].StartsWith(FrontMatterLine + "\t", StringComparison.Ordinal))
                {
                    continue;
                }

                string[] fields = Array.ConvertAll(
                    lines[i].Split('\t'), static field => EscapedText.Read(field) ?? throw new FormatException());
                if (fields[0] == ArticleLine)
                {
                    NamedArticle article = ArticleOf(fields);
                    articles.Add(article);
                    if (fields.Length > FieldsOfArticle)
                    {
                        keys.Add(KeysOf(article.Name, fields, FieldsOfArticle) with { Title = article.Documentation.Title });
                    }
                }
                else if (fields[0] == DraftLine)
                {
                    drafts.Add(DraftOf(fields));
                }
                else if (fields[0] == FrontMatterLine)
                {
                    PropertyDocumentation documentation = articles[values.Count].Documentation;
                    values.Add(ValuesOf(fields, documentation));
                    spans.Add(SpansOf(fields, values[values.Count - 1]));
                }
                else
                {
                    diagnostics.Add(DiagnosticOf(fields));
                }
            }

            symbols += BeginOfSymbols.Length;
            return new(head[2], Int(head[3]), articles.ToEquatableArray(), diagnostics.ToEquatableArray())
            {
                Symbols = text.Substring(symbols, text.Length + 1 - EndOfText.Length - symbols),
                KeyLines = keyLines.ToEquatableArray(),
                Keys = keys.ToEquatableArray(),
                Drafts = drafts.ToEquatableArray(),
                FrontMatter = values.ToEquatableArray(),
                FrontMatterSpans = spans.ToEquatableArray(),
            };
        }
        catch (Exception exception) when (
            exception is FormatException or OverflowException or IndexOutOfRangeException or ArgumentOutOfRangeException)
        {
            return null;
        }
    }

    static bool IsOf(string line, string kind) => line.StartsWith(kind, StringComparison.Ordinal) && line.IndexOf(' ') == kind.Length;

    static void WriteLine(TextWriter writer, params string[] fields)
    {
        for (int i = 0; i < fields.Length; i++)
        {
            if (i > 0)
            {
                writer.Write('\t');
            }

            EscapedText.Write(writer, fields[i]);
        }

        writer.Write('\n');
    }

    static IEnumerable<string> FieldsOf(SeedSpan span) =>
    [
        Number(span.Start), Number(span.Length), Number(span.StartLine), Number(span.StartColumn), Number(span.EndLine),
        Number(span.EndColumn),
    ];

    static SeedSpan Span(string[] fields, int i) => new(
        Int(fields[i]), Int(fields[i + 1]), Int(fields[i + 2]), Int(fields[i + 3]), Int(fields[i + 4]), Int(fields[i + 5]));

    static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    static int Int(string text) => int.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
}
