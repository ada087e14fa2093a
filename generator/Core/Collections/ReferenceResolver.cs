using Letterpress.Core.Model;
using Letterpress.Core.Model.Schemas;

namespace Letterpress.Core.Collections;

/// <summary>Which articles references lead to, and which rows these have in their collections.</summary>
sealed class ReferenceResolver
{
    readonly IReadOnlyList<ArticleKeys> _articles;
    readonly IReadOnlyList<ArticleKeys> _drafts;
    readonly ReferenceIndex _index;
    readonly ReferenceIndex _indexOfDrafts;
    readonly Dictionary<string, Dictionary<int, int>> _rows;
    readonly List<SeedProblem> _problems = [];

    /// <param name="drafts">Those that are left out.</param>
    /// <param name="members">Of each collection, the indices of its articles in the order of its rows.</param>
    public ReferenceResolver(
        IReadOnlyList<ArticleKeys> articles, IReadOnlyList<ArticleKeys> drafts, IReadOnlyDictionary<string, int[]> members)
    {
        _articles = articles;
        _drafts = drafts;
        _index = new(articles);
        _indexOfDrafts = new(drafts);
        _rows = members.ToDictionary(
            static pair => pair.Key,
            static pair => pair.Value.Select(static (article, row) => (article, row)).ToDictionary(
                static one => one.article, static one => one.row),
            StringComparer.Ordinal);
    }

    public IReadOnlyList<SeedProblem> Problems => _problems;

    /// <summary>The row of the article in the collection that the type names, or its index; -1 where it has none.</summary>
    public int Find(SchemaValue type, BoundValue value, string seedPath)
    {
        int article = value.IsMissing || value.Text.Length == 0 ? -1 : _index.Find(value.Text, FileOf(value, seedPath));
        return article < 0 || type.Kind == ValueKind.Article ? article
            : _rows[type.TypeName].TryGetValue(article, out int row) ? row
            : -1;
    }

    /// <summary>The same; a reference that leads nowhere is reported.</summary>
    public int FindOrReport(SchemaValue type, BoundValue value, string seedPath)
    {
        int found = Find(type, value, seedPath);
        if (found < 0 && !value.IsMissing)
        {
            Report(type, value, seedPath);
        }

        return found;
    }

    /// <summary>The file from which a reference may have a path.</summary>
    static string FileOf(BoundValue value, string seedPath) => value.Defaults.Length > 0 ? value.Defaults : seedPath;

    void Report(SchemaValue type, BoundValue value, string seedPath)
    {
        bool isOfCollection = type.Kind == ValueKind.Collection;
        string collection = type.TypeName.Substring(type.TypeName.LastIndexOf('.') + 1);
        int article = _index.Find(value.Text, FileOf(value, seedPath));
        if (article >= 0)
        {
            Add(DiagnosticIds.OtherCollection, value, seedPath, value.Text, _articles[article].SeedPath, collection);
            return;
        }

        int draft = _indexOfDrafts.Find(value.Text, FileOf(value, seedPath));
        if (draft >= 0)
        {
            ReportDraft(type, value, seedPath, _drafts[draft].SeedPath);
            return;
        }

        string near = isOfCollection
            ? _index.Nearest(value.Text, type.TypeName, _rows[type.TypeName].Keys)
            : _index.Nearest(value.Text, "", Enumerable.Range(0, _articles.Count));
        string wanted = isOfCollection ? "article of the collection '" + collection + "'" : "article";
        string hint = near.Length > 0 ? "; did you mean '" + near + "'?" : "";
        Add(DiagnosticIds.DanglingReference, value, seedPath, wanted, value.Text, hint);
    }

    /// <summary>Where something must be referred to, the draft that is missing is an error.</summary>
    void ReportDraft(SchemaValue type, BoundValue value, string seedPath, string draft)
    {
        if (type is { Shape: ValueShape.Single, IsNullable: false })
        {
            string hint = ": it is the draft '" + draft + "', which this build leaves out";
            Add(DiagnosticIds.DanglingReference, value, seedPath, "article", value.Text, hint);
        }
        else
        {
            Add(DiagnosticIds.ReferenceToDraft, value, seedPath, value.Text, draft);
        }
    }

    void Add(string id, BoundValue value, string seedPath, params string[] arguments) =>
        _problems.Add(new(seedPath, BoundProblem.Of(id, value.Node, arguments)));
}
