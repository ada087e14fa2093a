using System.Text;

namespace Letterpress.Writing;

/// <summary>Words of an attribute, separated by white space.</summary>
static class Words
{
    /// <summary>Whether a word is among others, whatever the case of its letters.</summary>
    public static bool Has(ReadOnlySpan<byte> words, ReadOnlySpan<byte> word)
    {
        foreach (Range range in words.SplitAny((byte)' ', (byte)'\t', (byte)'\n', (byte)'\r', (byte)'\f'))
        {
            if (Ascii.EqualsIgnoreCase(words[range], word))
            {
                return true;
            }
        }

        return false;
    }
}
