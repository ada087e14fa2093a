using Letterpress.Core;

namespace Letterpress.Generator.Emitting;

static partial class ArticlesEmitter
{
    /// <summary>Bytes of the index in one literal: three become four digits.</summary>
    const int BytesPerPiece = 96 * 1024;

    /// <summary>The search index, in digits of base 64 in pieces that the compiler takes.</summary>
    public static IndentedWriter SearchIndex(CompilerOptions options, byte[] index) => Write(options, (writer, options) =>
    {
        using (Class(writer, options))
        {
            writer.WriteLine($"private sealed partial class {Compiled}");
            using (writer.Block())
            {
                int count = (index.Length + BytesPerPiece - 1) / BytesPerPiece;
                Switch(writer, $"protected override {Bytes} GetSearchDigits(int piece) => piece switch",
                    Enumerable.Range(0, count).Select(static piece => (piece, PieceMember(piece))));
                for (int piece = 0; piece < count; piece++)
                {
                    int start = piece * BytesPerPiece;
                    string digits = Convert.ToBase64String(index, start, Math.Min(BytesPerPiece, index.Length - start));
                    writer.WriteLine();
                    Literal(writer, options, PieceMember(piece), digits, isIndented: false);
                }
            }
        }
    });

    static string PieceMember(int piece) => FormattableString.Invariant($"SearchDigits{piece}");
}
