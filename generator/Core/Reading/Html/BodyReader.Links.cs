using AngleSharp.Dom;
using Letterpress.Core.Model;
using Letterpress.Core.Reading.Guards;
using Letterpress.Core.Text;
using Letterpress.Layout;

namespace Letterpress.Core.Reading.Html;

// Links, and elements that are left out.
sealed partial class BodyReader
{
    /// <summary>
    /// Counts the active content of an element, and notes its id. Returns whether the element is left out, with everything in it.
    /// </summary>
    bool IsLeftOut(IElement element)
    {
        int position = PositionOf(element);
        if (_builder.BlockCount > SeedLimits.MaxBlocks)
        {
            throw new SeedLimitException(
                FormattableString.Invariant($"it has more than {SeedLimits.MaxBlocks} blocks (paragraphs, items, cells and the like)")
                    + "; split it into several seeds",
                position);
        }

        if (_builder.IsPreformatted && CodeTables.IsLineNumber(element))
        {
            return true;
        }

        dropped.Inspect(element, position);
        string? kind = ElementNames.IsActive(element.LocalName) ? element.LocalName
            : ElementNames.IsHidden(element) ? "hidden element"
            : null;
        if (kind is not null)
        {
            dropped.Add(kind, position);
            return true;
        }

        if (element.LocalName is not ("h1" or "h2" or "h3" or "h4" or "h5" or "h6") && !OfficeStyles.IsTitle(element))
        {
            _builder.AddAnchor(element.Id);
            _builder.AddAnchor(element.LocalName == "a" ? element.GetAttribute("name") : null);
        }

        return false;
    }

    void ReadLink(IElement element, InlineStyle style)
    {
        (string url, LinkForm form) = LinkTarget.Of(element);
        if (url.Length == 0 || style.Link >= 0 || !UrlText.IsSafeLink(url))
        {
            if (url.Length > 0 && !UrlText.IsSafeLink(url))
            {
                dropped.AddUrl(url, PositionOf(element));
            }

            ReadChildren(element, style);
            return;
        }

        if (_builder.Links.Count >= SeedLimits.MaxLinks)
        {
            throw new SeedLimitException(
                FormattableString.Invariant($"it has more than {SeedLimits.MaxLinks} links; split it into several seeds"),
                PositionOf(element));
        }

        string relation = UrlText.Relation(element.GetAttribute("rel"));

        // A fragment of the same article is not a reference to it.
        string scheme = UrlText.Scheme(url);
        WrittenLinkKind kind = url[0] == '#' ? WrittenLinkKind.Fragment
            : scheme == "mailto" ? WrittenLinkKind.Mail
            : scheme is "tel" or "sms" ? WrittenLinkKind.Phone
            : IsArticleRelation(relation) ? WrittenLinkKind.Article
            : WrittenLinkKind.External;
        int link = _builder.BeginLink(new(kind, form, url, relation, positions.TagOf(element))
        {
            Title = Spaces.Fold(element.GetAttribute("title") ?? ""),
        });
        ReadChildren(element, style with { Link = link });
        _builder.EndLink(link);
        if (kind == WrittenLinkKind.External && link < _builder.Links.Count)
        {
            AddFile(url, element);
        }
    }

    static bool IsArticleRelation(string relation) => relation.Split(' ').Contains("ArticleRef", StringComparer.OrdinalIgnoreCase);
}
