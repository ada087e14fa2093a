namespace Letterpress.Core.Identity;

/// <remarks>Names that the generated class uses itself.</remarks>
static partial class Identifiers
{
    /// <summary>Members of the generated class, and those that every class has.</summary>
    static readonly HashSet<string> s_reserved = new(
        """
        Corpus Count All Graph TryFind Find Tags
        Equals GetHashCode ToString GetType ReferenceEquals MemberwiseClone Finalize
        """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries),
        StringComparer.Ordinal);

    /// <summary>Whether a property of the class cannot have this name.</summary>
    public static bool IsReserved(string name, string className) =>
        s_reserved.Contains(name) || string.Equals(name, className, StringComparison.Ordinal);
}
