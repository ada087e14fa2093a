using Letterpress.Layout;

namespace Letterpress.Keys;

/// <summary>
/// The rules that a project adds to <see cref="PublisherRules"/>: a name, and a pattern whose capture group holds what
/// the publisher calls an article by. Two URLs in which a rule captures the same text are the same article.
/// </summary>
/// <remarks>
/// The rules travel in <see cref="CorpusTable.IdentityRules"/>, one after the other: length of the name (2 digits), rows
/// of the program (2 digits), the name, the program (<see cref="PatternLayout"/>), a line feed.
/// </remarks>
static class IdentityRules
{
    /// <summary>Bytes of a rule's name.</summary>
    public const int MaxNameLength = 64;

    /// <summary>Bytes that a group may capture; more is no number or id of an article.</summary>
    public const int MaxCapturedLength = 256;

    /// <summary>Digits of each of the two lengths before a rule.</summary>
    public const int LengthSize = 2;

    /// <summary>Writes <c>name/captured text</c> of the first rule that matches a canonical URL.</summary>
    /// <param name="rules">The table.</param>
    /// <param name="canonicalUrl">A URL in the form of <see cref="CanonicalUrl"/>.</param>
    /// <param name="destination">At least <see cref="PublisherRules.MaxKeyLength"/> bytes.</param>
    /// <returns>The key's length in bytes, or 0 where no rule matches.</returns>
    public static int TryWriteKey(ReadOnlySpan<byte> rules, ReadOnlySpan<byte> canonicalUrl, Span<byte> destination)
    {
        while (!rules.IsEmpty)
        {
            int nameLength = NumberAt(rules, 0);
            int programLength = NumberAt(rules, LengthSize) * PatternLayout.Size;
            ReadOnlySpan<byte> name = rules.Slice(LengthSize * 2, nameLength);
            ReadOnlySpan<byte> program = rules.Slice((LengthSize * 2) + nameLength, programLength);
            rules = rules.Slice((LengthSize * 2) + nameLength + programLength + 1);
            if (PatternMachine.TryMatch(program, canonicalUrl, out int start, out int length) && length is > 0 and <= MaxCapturedLength)
            {
                name.CopyTo(destination);
                destination[nameLength] = (byte)'/';
                canonicalUrl.Slice(start, length).CopyTo(destination.Slice(nameLength + 1));
                return nameLength + 1 + length;
            }
        }

        return 0;
    }

    static int NumberAt(ReadOnlySpan<byte> digits, int at) =>
        (digits[at] - Digits.Zero) | ((digits[at + 1] - Digits.Zero) << Digits.BitsPerDigit);
}
