using System.Text;
using Letterpress.Core.Model;
using Microsoft.CodeAnalysis.Text;

namespace Letterpress.Generator.Pipeline;

/// <summary>The text of a seed as the compiler provides it.</summary>
sealed class CompilerSource(SourceText text) : SeedSource
{
    readonly SourceText _text = text;

    public override int Length => _text.Length;

    public override bool IsUtf8 =>
        (_text.Encoding is not { } encoding || encoding.CodePage == Encoding.UTF8.CodePage) && !HasReplacedBytes(_text);

    public override SeedSpan SpanOf(int start, int end)
    {
        LinePositionSpan lines = _text.Lines.GetLinePositionSpan(TextSpan.FromBounds(start, end));
        return new(start, end - start, lines.Start.Line, lines.Start.Character, lines.End.Line, lines.End.Character);
    }

    public override int LineOf(int position) => _text.Lines.GetLineFromPosition(position).LineNumber;

    public override bool ContentEquals(SeedSource other) => other is CompilerSource { _text: { } same }
        && (ReferenceEquals(_text, same) || (_text.ContentEquals(same) && Equals(_text.Encoding, same.Encoding)));

    public override string ToString() => _text.ToString();

    /// <summary>
    /// Whether the compiler has written replacement characters (U+FFFD) for bytes that are not UTF-8, as it does on Linux. A seed may hold
    /// such characters itself: then its checksum, which is that of the bytes of the file, is the checksum of the text in UTF-8.
    /// </summary>
    static bool HasReplacedBytes(SourceText text)
    {
        string content = text.ToString();
        return content.IndexOf('\uFFFD') >= 0
            && !HasChecksumOf(text, content, hasMark: false)
            && !HasChecksumOf(text, content, hasMark: true);
    }

    static bool HasChecksumOf(SourceText text, string content, bool hasMark) =>
        SourceText.From(content, new UTF8Encoding(hasMark), text.ChecksumAlgorithm).GetChecksum().SequenceEqual(text.GetChecksum());
}
