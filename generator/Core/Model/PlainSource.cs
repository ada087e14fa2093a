namespace Letterpress.Core.Model;

/// <summary>A text without a compiler. Its lines end where the compiler's do, so that diagnostics point to the same places.</summary>
sealed class PlainSource(string text, bool isUtf8 = true) : SeedSource
{
    int[]? _lineStarts;

    public override int Length => text.Length;

    public override bool IsUtf8 => isUtf8;

    int[] LineStarts => _lineStarts ??= FindLines(text);

    /// <summary>Decodes the bytes of a file as the compiler does.</summary>
    public static PlainSource Of(byte[] bytes)
    {
        if (IsUtf16Or32(bytes))
        {
            return new(System.Text.Encoding.Unicode.GetString(bytes), isUtf8: false);
        }

        int start = bytes.Length >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? 3 : 0;
        try
        {
            return new(s_strict.GetString(bytes, start, bytes.Length - start));
        }
        catch (System.Text.DecoderFallbackException)
        {
            // Which encoding it is does not matter: such a seed is an error.
            return new(new string(Array.ConvertAll(bytes, static b => (char)b)), isUtf8: false);
        }
    }

    public override SeedSpan SpanOf(int start, int end)
    {
        int first = LineOf(start);
        int last = LineOf(end);
        return new(start, end - start, first, start - LineStarts[first], last, end - LineStarts[last]);
    }

    public override int LineOf(int position)
    {
        int found = Array.BinarySearch(LineStarts, position);
        return found >= 0 ? found : ~found - 1;
    }

    public override bool ContentEquals(SeedSource other) => other is PlainSource && isUtf8 == other.IsUtf8 && text == other.ToString();

    public override string ToString() => text;

    static readonly System.Text.UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    static bool IsUtf16Or32(byte[] bytes) =>
        bytes.Length >= 2 && ((bytes[0] == 0xFF && bytes[1] == 0xFE) || (bytes[0] == 0xFE && bytes[1] == 0xFF));

    static int IndexOfBreak(string text, int start) => text.AsSpan(start).IndexOfAny("\n\r\u0085\u2028\u2029".AsSpan());

    static int[] FindLines(string text)
    {
        List<int> starts = [0];
        int i = 0;
        for (int found = IndexOfBreak(text, i); found >= 0; found = IndexOfBreak(text, i))
        {
            i += found + 1;
            if (text[i - 1] != '\r' || i == text.Length || text[i] != '\n')
            {
                starts.Add(i);
            }
        }

        return [.. starts];
    }
}
