using Letterpress.Core;
using Letterpress.Core.Model;
using Kind = Letterpress.Layout.BlockKind;

namespace Letterpress.Generator.Tests.Reading;

/// <summary>What is read of a body, a line a block, so that a test shows all of it.</summary>
static class BlockText
{
    public static ArticleModel Article(string body) => Press(body).Article ?? throw new InvalidOperationException("The body was not read.");

    public static CompiledSeed Press(string body) => SeedCompiler.Compile(
        new Seed("/x.txt", "x.txt", new PlainSource("<!--1700000000000-->\n[X](https://example.com/x)\n------\n" + body)),
        SeedOptions.Default,
        TestContext.Current.CancellationToken);

    /// <summary>Each block as its kind, its level or place, and its text; indented by its containers; line feeds as ¶.</summary>
    public static string[] Of(string body)
    {
        ArticleModel article = Article(body);
        return [.. article.Blocks.Select(block => Indentation(article, block) + Line(article, block))];
    }

    static string Indentation(ArticleModel article, BlockModel block) =>
        block.Container < 0 ? "" : "  " + Indentation(article, article.Blocks[block.Container]);

    static string Line(ArticleModel article, BlockModel block)
    {
        string text = block.Text.Of(article.PlainText).Replace('\n', '¶');
        return block.Kind switch
        {
            Kind.Paragraph => text,
            Kind.Heading => $"h{block.Level}{(article.Headings[block.Number].IsInferred ? "?" : "")} {text}",
            Kind.Quote => $"{new string('>', block.Level)} {text}",
            Kind.ListItem => $"{(block.Flags.HasFlag(Layout.BlockFlags.StartsGroup) ? "*" : "-")}{block.Level}"
                + $"{(block.Flags.HasFlag(Layout.BlockFlags.Ordered) ? $"#{block.Number}" : "")} {text}",
            Kind.Code => $"code({block.Detail}) {text}",
            Kind.TableCell when article.Cells[block.Number] is var cell =>
                $"{(block.Flags.HasFlag(Layout.BlockFlags.StartsGroup) ? "+" : "|")}"
                    + $"{(block.Flags.HasFlag(Layout.BlockFlags.HeaderCell) ? "th" : "td")}({cell.Row},{cell.Column})"
                    + $"{(cell.RowSpan * cell.ColumnSpan > 1 ? $" {cell.RowSpan}x{cell.ColumnSpan}" : "")} {text}",
            Kind.Figure when article.Figures[block.Number] is var figure =>
                $"img {figure.Image.Url} \"{figure.Image.AlternativeText}\" [{figure.Title.Of(article.PlainText)}] "
                    + $"{figure.Caption.Of(article.PlainText).Replace('\n', '¶')}",
            Kind.Embed => $"embed {block.Flags} {block.Detail} {text}".TrimEnd(),
            Kind.Divider => "---",
            _ => $"{block.Kind} {text}",
        };
    }
}
