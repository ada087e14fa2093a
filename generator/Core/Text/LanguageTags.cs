namespace Letterpress.Core.Text;

/// <summary>Language tags of BCP 47.</summary>
static class LanguageTags
{
    const int MaxLength = 64;

    /// <summary>Whether a text has the form of a BCP 47 tag.</summary>
    public static bool IsValid(string text) => text.Length is > 0 and <= MaxLength
        && text.All(static c => c is '-' or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9'));
}
