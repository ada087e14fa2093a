namespace Letterpress.Core.Text;

/// <summary>
/// The names of all members of the generated class but the articles' properties: what emits the class takes them from here.
/// </summary>
static class GeneratedMembers
{
    public const string Corpus = "Corpus";
    public const string Count = "Count";
    public const string All = "All";
    public const string Tags = "Tags";
    public const string Graph = "Graph";
    public const string TryFind = "TryFind";
    public const string Find = "Find";
    public const string TryFindTag = "TryFindTag";
    public const string Search = "Search";

    /// <summary>The nested class of the corpus.</summary>
    public const string CompiledCorpus = "CompiledCorpus";

    /// <summary>The constant that hot reload watches.</summary>
    public const string Watched = "Watched";

    /// <summary>The nested class with a class for each article, which has its headings.</summary>
    public const string Headings = "Headings";

    /// <summary>The nested class of tags.</summary>
    public const string TagSymbols = "TagSymbols";

    static readonly HashSet<string> s_declared = new(
        [Corpus, Count, All, Tags, Graph, TryFind, Find, TryFindTag, Search, CompiledCorpus, Watched, Headings, TagSymbols],
        StringComparer.Ordinal);

    /// <summary>The members that every class has.</summary>
    static readonly HashSet<string> s_inherited = new(
        ["Equals", "GetHashCode", "ToString", "GetType", "ReferenceEquals", "MemberwiseClone", "Finalize"], StringComparer.Ordinal);

    /// <summary>Whether the class declares a member of this name, so that neither an article nor the class can have it.</summary>
    public static bool IsDeclared(string name) => s_declared.Contains(name);

    /// <summary>Whether a property of the class cannot have this name.</summary>
    public static bool IsReserved(string name, string className) =>
        IsDeclared(name) || s_inherited.Contains(name) || string.Equals(name, className, StringComparison.Ordinal);
}
