namespace Letterpress.Core.Identity;

/// <remarks>Names that C# or the generated class has taken.</remarks>
static partial class Identifiers
{
    /// <summary>
    /// Keywords, and the words that are one somewhere: an <c>@</c> too many is only ugly, one too few does not compile
    /// with tomorrow's compiler.
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

    /// <summary>Members of the generated class, and those that every class has.</summary>
    static readonly HashSet<string> s_reserved = new(
        """
        Corpus Count All Links TryFind Find Tags
        Equals GetHashCode ToString GetType ReferenceEquals MemberwiseClone Finalize
        """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries),
        StringComparer.Ordinal);

    /// <summary>The identifier as it stands in code.</summary>
    public static string Escape(string identifier) => s_keywords.Contains(identifier) ? "@" + identifier : identifier;

    /// <summary>Whether a property of the class cannot have this name.</summary>
    public static bool IsReserved(string name, string className) =>
        s_reserved.Contains(name) || string.Equals(name, className, StringComparison.Ordinal);
}
