using Markdig.Helpers;
using Markdig.Syntax;

namespace Letterpress.Core.Reading.Markdown;

/// <summary>Measures the parser's search for the ends of comments, declarations, instructions and sections.</summary>
static class MarkupEnds
{
    /// <summary>How many times as fast as other ends the end of a comment is searched for.</summary>
    const int CommentSpeed = 8;

    /// <returns>How many characters the parser searches, from each begin to the next end.</returns>
    public static long Searched(LeafBlock leaf)
    {
        // Backwards, so that one pass knows the distance to the next end of each kind.
        long searched = 0;
        int toTag = 0;
        int toComment = 0;
        int toInstruction = 0;
        int toSection = 0;
        for (int i = leaf.Lines.Count - 1; i >= 0; i--)
        {
            StringSlice line = leaf.Lines.Lines[i].Slice;
            for (int at = line.End; at >= line.Start; at--)
            {
                char next = at < line.End ? line.Text[at + 1] : '\0';
                char third = at + 1 < line.End ? line.Text[at + 2] : '\0';
                toTag++;
                toComment++;
                toInstruction++;
                toSection++;
                switch (line.Text[at])
                {
                    case '>':
                        toTag = 0;
                        break;
                    case '-' when next == '-' && third == '>':
                        toComment = 0;
                        break;
                    case '?' when next == '>':
                        toInstruction = 0;
                        break;
                    case ']' when next == ']' && third == '>':
                        toSection = 0;
                        break;
                    case '<' when next == '?':
                        searched += toInstruction;
                        break;
                    case '<' when next == '!':
                        searched += third == '[' ? toSection : third == '-' ? toComment / CommentSpeed : toTag;
                        break;
                }
            }
        }

        return searched;
    }
}
