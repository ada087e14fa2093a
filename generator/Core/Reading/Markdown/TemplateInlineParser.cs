using Markdig.Helpers;
using Markdig.Parsers;

namespace Letterpress.Core.Reading.Markdown;

/// <summary>Parses tags of template languages, which are text as written: nothing in them is Markdown.</summary>
sealed class TemplateInlineParser : InlineParser
{
    public TemplateInlineParser() => OpeningCharacters = ['{'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() is not ('{' or '%') || TemplateTag.At(slice.Text, slice.Start, slice.End + 1) is not { } tag)
        {
            return false;
        }

        TemplateInline template = new(slice.Text.Substring(slice.Start, tag.End - slice.Start), tag);
        InlinePlace.Set(processor, template, slice.Start, tag.End);
        slice.Start = tag.End;
        return true;
    }
}
