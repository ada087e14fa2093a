using System.Runtime.InteropServices;
using Letterpress.Layout;

namespace Letterpress.Keys;

/// <summary>
/// The rules that a project adds to <see cref="PublisherRules"/>: a name, and a pattern whose capture group holds what
/// the publisher calls an article by. Two URLs in which a rule captures the same text are the same article.
/// </summary>
/// <remarks>
/// The rules travel in <see cref="CorpusTable.IdentityRules"/>, one after the other: an <see cref="IdentityRuleHeader"/>, the
/// name, the program (rows of <see cref="PatternRow"/>), a line feed.
/// </remarks>
static unsafe class IdentityRules
{
    /// <summary>Bytes of a rule's name.</summary>
    public const int MaxNameLength = 64;

    /// <summary>Bytes that a group may capture; more is no number or id of an article.</summary>
    public const int MaxCapturedLength = 256;

    /// <summary>Writes <c>name/captured text</c> of the first rule that matches a canonical URL.</summary>
    /// <param name="rules">The table.</param>
    /// <param name="canonicalUrl">A URL in the form of <see cref="CanonicalUrl"/>.</param>
    /// <param name="destination">At least <see cref="PublisherRules.MaxKeyLength"/> bytes.</param>
    /// <returns>The key's length in bytes, or 0 where no rule matches.</returns>
    public static int TryWriteKey(ReadOnlySpan<byte> rules, ReadOnlySpan<byte> canonicalUrl, Span<byte> destination)
    {
        while (!rules.IsEmpty)
        {
            IdentityRuleHeader header = MemoryMarshal.Read<IdentityRuleHeader>(rules);
            int nameLength = header.NameLength.Value;
            int programLength = header.RowCount.Value * sizeof(PatternRow);
            ReadOnlySpan<byte> name = rules.Slice(sizeof(IdentityRuleHeader), nameLength);
            ReadOnlySpan<byte> program = rules.Slice(sizeof(IdentityRuleHeader) + nameLength, programLength);
            rules = rules.Slice(sizeof(IdentityRuleHeader) + nameLength + programLength + 1);
            bool isMatch = PatternMachine.TryMatch(
                MemoryMarshal.Cast<byte, PatternRow>(program), canonicalUrl, out int start, out int length);
            if (isMatch && length is > 0 and <= MaxCapturedLength)
            {
                name.CopyTo(destination);
                destination[nameLength] = (byte)'/';
                canonicalUrl.Slice(start, length).CopyTo(destination.Slice(nameLength + 1));
                return nameLength + 1 + length;
            }
        }

        return 0;
    }
}
