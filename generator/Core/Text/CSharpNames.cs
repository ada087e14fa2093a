using System.Globalization;

namespace Letterpress.Core.Text;

/// <summary>Keywords and identifiers of C#.</summary>
static class CSharpNames
{
    /// <summary>
    /// Keywords, and contextual keywords of any context: an unnecessary <c>@</c> is only ugly, a missing one does not compile with
    /// a later compiler.
    /// </summary>
    static readonly HashSet<string> s_keywords = new(
        """
        abstract as base bool break byte case catch char checked class const continue decimal default delegate do
        double else enum event explicit extern false finally fixed float for foreach goto if implicit in int interface
        internal is lock long namespace new null object operator out override params private protected public readonly
        ref return sbyte sealed short sizeof stackalloc static string struct switch this throw true try typeof uint
        ulong unchecked unsafe ushort using virtual void volatile while
        __arglist __makeref __reftype __refvalue _
        add alias allows and annotations args ascending assembly async await by checksum closed descending disable
        dynamic enable equals extension field file from get global group hidden init into join let line managed method
        module nameof nint not notnull nuint on or orderby param partial pragma property record remove required restore
        safe scoped select set type typevar unmanaged union value var warning warnings when where with yield
        """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries),
        StringComparer.Ordinal);

    /// <summary>The identifier as it is written in code: with <c>@</c> where it is a keyword.</summary>
    public static string Escape(string identifier) => IsKeyword(identifier) ? "@" + identifier : identifier;

    /// <summary>A name with dots, or a namespace, as it is written in code.</summary>
    public static string Qualified(string name) => string.Join(".", name.Split('.').Select(Escape));

    /// <summary>Whether a text is a keyword, in any context and in any version of C#.</summary>
    public static bool IsKeyword(string text) => s_keywords.Contains(text);

    /// <summary>Whether a text is an identifier or a keyword, without <c>@</c>, by the rules of the compiler.</summary>
    public static bool IsIdentifier(string text) => text.Length > 0 && IsStart(text[0]) && text.All(IsPart);

    static bool IsStart(char c) => c == '_' || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.UppercaseLetter
        or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter
        or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber;

    static bool IsPart(char c) => IsStart(c) || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.DecimalDigitNumber
        or UnicodeCategory.ConnectorPunctuation or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
        or UnicodeCategory.Format;
}
