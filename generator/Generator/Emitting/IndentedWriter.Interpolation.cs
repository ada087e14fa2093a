using System.ComponentModel;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace Letterpress.Generator.Emitting;

/// <remarks>
/// Writes interpolated strings with the invariant culture. As ordinary strings they would be formatted with the current culture: in
/// Swedish a negative number starts with U+2212, and the code would not compile.
/// </remarks>
sealed partial class IndentedWriter
{
#pragma warning disable IDE0060, CA1822 // The handler has written to this writer already.
    public void Write([InterpolatedStringHandlerArgument("")] ref Interpolation text)
    {
    }
#pragma warning restore IDE0060, CA1822

    public void WriteLine([InterpolatedStringHandlerArgument("")] ref Interpolation text)
    {
        Write(ref text);
        WriteLine();
    }

    [EditorBrowsable(EditorBrowsableState.Never)]
    [InterpolatedStringHandler]
    internal readonly ref struct Interpolation
    {
        readonly IndentedWriter _writer;

#pragma warning disable IDE0060 // The compiler passes these.
        public Interpolation(int literalLength, int formattedCount, IndentedWriter writer) => _writer = writer;
#pragma warning restore IDE0060

        public void AppendLiteral(string text) => _writer.Write(text);

        public void AppendFormatted(string? text) => _writer.Write(text ?? "");

        public void AppendFormatted(char c) => _writer.Write(c);

        public void AppendFormatted<T>(T value, string? format = null) =>
            _writer.Write(value is IFormattable formattable
                ? formattable.ToString(format, CultureInfo.InvariantCulture)
                : value?.ToString() ?? "");
    }
}
