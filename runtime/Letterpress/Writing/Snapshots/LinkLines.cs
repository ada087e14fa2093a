using Letterpress.Layout;

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
        if (link.TargetSlug.IsEmpty)
        {
            lines.Write(link.Kind switch
            {
                WrittenLinkKind.Article => " -> unresolved "u8,
                WrittenLinkKind.Fragment => " -> fragment "u8,
                WrittenLinkKind.Mail => " -> mail "u8,
                WrittenLinkKind.Phone => " -> phone "u8,
                _ => " -> external "u8,
            });
        }
        else
        {
            lines.Write(" -> article "u8);
            lines.WriteText(link.TargetSlug, " "u8);
            lines.Write((byte)' ');
        }

        lines.WriteQuoted(link.Url);
        if (!link.Relation.IsEmpty)
        {
            lines.Write(" rel "u8);
            lines.WriteQuoted(link.Relation);
        }

        if (!link.Title.IsEmpty)
        {
            lines.Write(" title "u8);
            lines.WriteQuoted(link.Title);
        }

        if (!link.File.IsEmpty)
        {
            lines.Write(" file "u8);
            lines.WriteQuoted(link.File);
        }

        lines.End();
    }
}
