using System.Text;

namespace Letterpress.Writing;

/// <summary>The delimiters between which Markdown has a formula as it is.</summary>
readonly ref struct FormulaMarks
{
    FormulaMarks(ReadOnlySpan<byte> begin, ReadOnlySpan<byte> end)
    {
        Begin = begin;
        End = end;
    }

    /// <summary>Empty where no delimiters would do: the formula is written as text.</summary>
    public ReadOnlySpan<byte> Begin { get; }

    public ReadOnlySpan<byte> End { get; }

    public static FormulaMarks Of(RowList<TextRun> runs, int index, ReadOnlySpan<byte> tex, MarkdownContext context)
    {
        // A tick begins code. Not every reader takes a backslash before a cell's bar out of a formula. A bracket may end a link's text.
        if (tex.Contains((byte)'`') || (context == MarkdownContext.Cell && tex.Contains((byte)'|')) || tex.IndexOf("]("u8) >= 0)
        {
            return default;
        }

        if (!IsBesideWord(runs, index))
        {
            bool isPlain = !tex.Contains((byte)'$') && tex[^1] != '\\' && !MayHoldHtml(tex);
            return isPlain ? new("$"u8, "$"u8) : new("$`"u8, "`$"u8);
        }

        return !MayHoldHtml(tex) && tex.IndexOf("\\\\("u8) < 0 && tex.IndexOf("\\\\)"u8) < 0 ? new("\\\\("u8, "\\\\)"u8) : default;
    }

    /// <summary>
    /// Whether a reader without formulas could see a tag or a link in angle brackets, which may end in a later formula if a quote is open.
    /// </summary>
    public static bool MayHoldHtml(ReadOnlySpan<byte> tex)
    {
        while (tex.IndexOf((byte)'<') is >= 0 and int start)
        {
            tex = tex[(start + 1)..];
            if (!tex.IsEmpty && (char.IsAsciiLetter((char)tex[0]) || tex[0] is (byte)'/' or (byte)'!' or (byte)'?')
                && tex.ContainsAny((byte)'>', (byte)'"', (byte)'\''))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a dollar sign would not be a delimiter because of what is beside the run.</summary>
    static bool IsBesideWord(RowList<TextRun> runs, int index)
    {
        Rune before = default;
        Rune after = default;
        bool isBesideFormula = false;
        if (index > 0)
        {
            _ = Rune.DecodeLastFromUtf8(runs[index - 1].Text.Utf8, out before, out _);
            isBesideFormula = (runs[index - 1].Styles & TextStyles.Math) != 0;
        }

        if (index + 1 < runs.Count)
        {
            _ = Rune.DecodeFromUtf8(runs[index + 1].Text.Utf8, out after, out _);
            isBesideFormula |= (runs[index + 1].Styles & TextStyles.Math) != 0;
        }

        return isBesideFormula || IsWord(before) || IsWord(after);
    }

    static bool IsWord(Rune rune) => Rune.IsLetterOrDigit(rune) || rune.Value is '$' or '`';
}
