using System.Text.RegularExpressions;
using Markdig.Helpers;
using Markdig.Parsers;

namespace Letterpress.Core.Reading.Markdown;

/// <summary>
/// Parses the icons of Material for MkDocs, <c>:material-clock:{ .lg }</c>, which are drawings and not text.
/// </summary>
sealed class IconParser : InlineParser
{
    static readonly Regex s_icon = new(
        "\\G:(?<set>material|fontawesome|octicons|simple)-[a-z0-9]+(?:-[a-z0-9]+)*:(?:\\{:?[^{}\\n]*\\})?", RegexOptions.CultureInvariant);

    public IconParser() => OpeningCharacters = [':'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (s_icon.Match(slice.Text, slice.Start) is not { Success: true } icon || icon.Index + icon.Length > slice.End + 1)
        {
            return false;
        }

        InlinePlace.Set(processor, new HiddenInline(":" + icon.Groups["set"].Value + "-…:"), slice.Start, slice.Start + icon.Length);
        slice.Start += icon.Length;
        return true;
    }
}
