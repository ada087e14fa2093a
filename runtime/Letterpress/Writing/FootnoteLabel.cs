namespace Letterpress.Writing;

/// <summary>The labels of footnotes.</summary>
static class FootnoteLabel
{
    /// <summary>The label that a reference consists of, without the brackets that the seed may have.</summary>
    public static ReadOnlySpan<byte> Of(TextRun reference) => reference.Text.Utf8.Trim("[]()"u8);
}
