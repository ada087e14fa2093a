using Letterpress.Core.Text;

namespace Letterpress.Core;

/// <summary>The members of the generated class that depend on no seed, as C#.</summary>
/// <remarks>
/// The package's targets have them in a file that the project compiles as its own: other generators see such files, and nothing that a
/// generator adds. Without the targets the generator adds them.
/// </remarks>
static class FixedMembers
{
    const string Article = "global::Letterpress.Article";
    const string Tag = "global::Letterpress.Tag";
    const string Utf8 = "global::System.ReadOnlySpan<byte>";
    const string Utf16 = "global::System.ReadOnlySpan<char>";

    const string Members = $$"""
        {
            /// <summary>All articles, for code that takes any corpus.</summary>
            public static global::Letterpress.ArticleCorpus {{GeneratedMembers.Corpus}} => {{GeneratedMembers.CompiledCorpus}}.Instance;

            /// <summary>How many articles there are.</summary>
            public static int {{GeneratedMembers.Count}} => {{GeneratedMembers.Corpus}}.Count;

            /// <summary>All articles, newest first, then those without a time; equal times are ordered by seed path.</summary>
            public static global::Letterpress.RowList<{{Article}}> {{GeneratedMembers.All}} => {{GeneratedMembers.Corpus}}.All;

            /// <summary>Every tag, most used first.</summary>
            public static global::Letterpress.RowList<{{Tag}}> {{GeneratedMembers.Tags}} => {{GeneratedMembers.Corpus}}.Tags;

            /// <summary>The references between the articles.</summary>
            public static global::Letterpress.LinkGraph {{GeneratedMembers.Graph}} => {{GeneratedMembers.Corpus}}.Graph;

            /// <summary>Finds an article by its id, its slug or any form of its URL; allocates nothing.</summary>
            public static bool {{GeneratedMembers.TryFind}}({{Utf16}} key, {{FoundArticle}}

            /// <summary>Finds an article by its id, its slug or any form of its URL in UTF-8; allocates nothing.</summary>
            public static bool {{GeneratedMembers.TryFind}}({{Utf8}} key, {{FoundArticle}}

            /// <summary>The article with this id, slug or URL.</summary>
            /// <exception cref="global::System.Collections.Generic.KeyNotFoundException">{{NotFound}}</exception>
            public static {{Article}} {{GeneratedMembers.Find}}(string key) => {{GeneratedMembers.Corpus}}.Find(key);

            /// <summary>Finds a tag by its name or its slug; allocates nothing.</summary>
            public static bool {{GeneratedMembers.TryFindTag}}({{Utf16}} name, {{FoundTag}}

            /// <summary>Finds a tag by its name or its slug in UTF-8; allocates nothing.</summary>
            public static bool {{GeneratedMembers.TryFindTag}}({{Utf8}} name, {{FoundTag}}

            /// <summary>Finds the ten articles that fit a query best; allocates nothing.</summary>
            {{QuerySyntax}}
            public static {{Results}} {{GeneratedMembers.Search}}({{Utf16}} query) => {{SearchAll}}

            /// <summary>Finds the ten articles that fit a query in UTF-8 best; allocates nothing.</summary>
            {{QuerySyntax}}
            public static {{Results}} {{GeneratedMembers.Search}}({{Utf8}} query) => {{SearchAll}}

            /// <summary>Finds the articles that fit a query and options best; allocates nothing.</summary>
            {{QuerySyntax}}
            public static {{Results}} {{GeneratedMembers.Search}}({{Utf16}} query, {{SearchSome}}

            /// <summary>Finds the articles that fit a query in UTF-8 and options best; allocates nothing.</summary>
            {{QuerySyntax}}
            public static {{Results}} {{GeneratedMembers.Search}}({{Utf8}} query, {{SearchSome}}
        }
        """;

    const string FoundArticle = $"out {Article} article) => {GeneratedMembers.Corpus}.TryFind(key, out article);";
    const string FoundTag = $"out {Tag} tag) => {GeneratedMembers.Corpus}.TryFindTag(name, out tag);";
    const string Results = "global::Letterpress.SearchResults";
    const string SearchAll = $"{GeneratedMembers.Corpus}.Search(query);";
    const string SearchSome = $"in global::Letterpress.SearchOptions options) => {GeneratedMembers.Corpus}.Search(query, options);";
    const string QuerySyntax =
        "/// <remarks>A query has words, phrases between quotation marks, and <c>-words</c> that no hit has.</remarks>";
    const string NotFound = "There is none; the message names the nearest slugs.";

    /// <summary>The declaration of the class with these members.</summary>
    public static string Class(CompilerOptions options) =>
        "/// <summary>The articles that were compiled into this assembly.</summary>\n"
        + (options.IsPublic ? "public" : "internal") + " static partial class " + options.ClassName + "\n"
        + Members.Replace("\r", "");

    /// <summary>A file of C# 11 or later that has nothing else.</summary>
    public static string File(CompilerOptions options)
    {
        string name = CSharpNames.Qualified(options.Namespace);
        string declaration = name.Length > 0 ? "namespace " + name + ";\n\n" : "";
        return "// <auto-generated/>\n#nullable enable\n\n" + declaration + Class(options) + "\n";
    }
}
