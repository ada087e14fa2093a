using Letterpress.Core.Model;
using Microsoft.CodeAnalysis.Text;

namespace Letterpress.Generator.Pipeline;

/// <summary>The text of a seed as the compiler provides it.</summary>
sealed class CompilerSource(SourceText text) : SeedSource
{
    readonly SourceText _text = text;

    public override int Length => _text.Length;

    public override bool IsUtf8 => _text.Encoding is not { } encoding || encoding.CodePage == System.Text.Encoding.UTF8.CodePage;

    public override SeedSpan SpanOf(int start, int end)
    {
        LinePositionSpan lines = _text.Lines.GetLinePositionSpan(TextSpan.FromBounds(start, end));
        return new(start, end - start, lines.Start.Line, lines.Start.Character, lines.End.Line, lines.End.Character);
    }

    public override int LineOf(int position) => _text.Lines.GetLineFromPosition(position).LineNumber;

    public override bool ContentEquals(SeedSource other) => other is CompilerSource { _text: { } same }
        && (ReferenceEquals(_text, same) || (_text.ContentEquals(same) && Equals(_text.Encoding, same.Encoding)));

    public override string ToString() => _text.ToString();
}
