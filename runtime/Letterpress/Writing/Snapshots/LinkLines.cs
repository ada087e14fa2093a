namespace Letterpress.Writing.Snapshots;

/// <summary>Writes the links of each block below it: text, kind, resolved target, and the URL as the seed writes it.</summary>
struct LinkLines<TArticle>(TArticle article)
    where TArticle : struct, ISnapshotArticle
{
    int _next;

    /// <summary>Writes the links that stand in a block, or in one before it.</summary>
    public void WriteUpTo(ref SnapshotLines lines, int block)
    {
        for (; _next < article.LinkCount && article.LinkAt(_next).Block <= block; _next++)
        {
            Write(ref lines, article.LinkAt(_next));
        }
    }

    static void Write(ref SnapshotLines lines, scoped in SnapshotLink link)
    {
        lines.StartDetail("link "u8);
        lines.WriteQuoted(link.Text);
        lines.Write(link.Kind switch
        {
            LinkKind.Article => " -> article "u8,
            LinkKind.ArticleUnresolved => " -> unresolved "u8,
            LinkKind.Fragment => " -> fragment "u8,
            LinkKind.Mail => " -> mail "u8,
            _ => " -> external "u8,
        });
        if (!link.TargetSlug.IsEmpty)
        {
            lines.WriteText(link.TargetSlug, " "u8);
            lines.Write((byte)' ');
        }

        lines.WriteQuoted(link.Url);
        if (!link.Relation.IsEmpty)
        {
            lines.Write(" rel "u8);
            lines.WriteQuoted(link.Relation);
        }

        lines.End();
    }
}
