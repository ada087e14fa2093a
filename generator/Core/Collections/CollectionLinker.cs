using Letterpress.Core.Model;
using Letterpress.Core.Model.Schemas;

namespace Letterpress.Core.Collections;

/// <summary>Joins the rows of all seeds to collections: order, references both ways, groups, and values that must be unique.</summary>
sealed class CollectionLinker
{
    readonly SchemaSet _set;
    readonly RowLayout _layout;
    readonly IReadOnlyList<ArticleKeys> _articles;
    readonly IReadOnlyList<ArticleKeys> _drafts;
    readonly Dictionary<string, (int Article, CollectionRowInput Row)[]> _rows;
    readonly ReferenceResolver _references;
    readonly List<SeedProblem> _problems = [];

    CollectionLinker(
        SchemaSet set, IReadOnlyList<ArticleKeys> articles, IReadOnlyList<ArticleKeys> drafts, IEnumerable<BoundSeed> seeds)
    {
        _set = set;
        _layout = new(set);
        _articles = articles;
        _drafts = drafts;
        Dictionary<string, BoundSeed> bySeed = new(StringComparer.Ordinal);
        foreach (BoundSeed seed in seeds)
        {
            bySeed[seed.SeedPath] = seed;
        }

        var all = from article in Enumerable.Range(0, articles.Count)
                  where bySeed.ContainsKey(articles[article].SeedPath)
                  from row in bySeed[articles[article].SeedPath].Rows
                  select (row.Collection, article, Row: new CollectionRowInput(articles[article].SeedPath, row.Values));
        var byType = all.ToLookup(static one => one.Collection, StringComparer.Ordinal);
        _rows = set.Collections.ToDictionary(
            static type => type.FullName,
            type => byType[type.FullName].Select(static one => (one.article, one.Row)).ToArray(),
            StringComparer.Ordinal);
        _references = new(
            articles,
            drafts,
            _rows.ToDictionary(
                static pair => pair.Key,
                static pair => Array.ConvertAll(pair.Value, static one => one.Article),
                StringComparer.Ordinal));
    }

    /// <param name="set">Usable; see <see cref="SchemaCheck"/>.</param>
    /// <param name="articles">In the order of the corpus.</param>
    /// <param name="drafts">Those that are left out.</param>
    /// <param name="seeds">In any order; those that are no article of the corpus are ignored.</param>
    public static CompiledCollections Link(
        SchemaSet set, IReadOnlyList<ArticleKeys> articles, IReadOnlyList<ArticleKeys> drafts, IEnumerable<BoundSeed> seeds) =>
        new CollectionLinker(set, articles, drafts, seeds).Link();

    CompiledCollections Link()
    {
        EquatableArray<CompiledCollection> collections = _set.Collections.Select(Encode).ToEquatableArray();
        return new(collections, _references.Problems.Concat(_problems).ToEquatableArray());
    }

    CompiledCollection Encode(SchemaType type)
    {
        CollectionEncoder encoder = new(_set, _layout, _references);
        IReadOnlyList<IReadOnlyList<int>>[] inverses =
        [
            .. _layout.Inverses.Where(inverse => inverse.Target == type.FullName).Select(Invert),
        ];
        (int Article, CollectionRowInput Row)[] rows = _rows[type.FullName];
        for (int i = 0; i < rows.Length; i++)
        {
            encoder.AddRow(type, rows[i].Article, rows[i].Row, [.. inverses.Select(inverse => inverse[i])]);
        }

        for (int i = 0; i < type.Properties.Count; i++)
        {
            SchemaProperty property = type.Properties[i];
            if (property.IsGroup)
            {
                encoder.AddGroups(property.Type.Kind, [.. Group(property, i, rows)]);
            }

            if (property.IsUnique)
            {
                CheckUnique(property, i, rows);
            }
        }

        return new(
            type.FullName,
            encoder.Encode(type),
            rows.Select(row => _articles[row.Article].Name).ToEquatableArray())
        {
            HasDrafts = _drafts.Any(draft => SeedPattern.IsMatch(type.Collection!.Seeds, draft.SeedPath)),
        };
    }

    /// <summary>For each row of the target the rows of the source that refer to it, each once.</summary>
    IReadOnlyList<IReadOnlyList<int>> Invert(InverseProperty inverse)
    {
        List<int>[] sources = Array.ConvertAll(_rows[inverse.Target], static _ => new List<int>());
        SchemaType type = _set.Find(inverse.Source)!;
        int column = Enumerable.Range(0, type.Properties.Count).First(i => type.Properties[i].Name == inverse.SourceProperty);
        SchemaValue value = type.Properties[column].Type;
        (int Article, CollectionRowInput Row)[] rows = _rows[inverse.Source];
        for (int row = 0; row < rows.Length; row++)
        {
            foreach (BoundValue reference in ValuesOf(rows[row].Row, column, value))
            {
                int target = _references.Find(value, reference, rows[row].Row.SeedPath);
                if (target >= 0 && (sources[target].Count == 0 || sources[target][sources[target].Count - 1] != row))
                {
                    sources[target].Add(row);
                }
            }
        }

        return sources;
    }

    static IEnumerable<(BoundValue Key, IReadOnlyList<int> Rows)> Group(
        SchemaProperty property, int column, (int Article, CollectionRowInput Row)[] rows)
    {
        SortedDictionary<BoundValue, List<int>> groups = new(new ValueOrder(property.Type.Kind));
        for (int row = 0; row < rows.Length; row++)
        {
            foreach (BoundValue value in ValuesOf(rows[row].Row, column, property.Type))
            {
                if (!groups.TryGetValue(value, out List<int>? members))
                {
                    groups.Add(value, members = []);
                }

                if (members.Count == 0 || members[members.Count - 1] != row)
                {
                    members.Add(row);
                }
            }
        }

        return groups.Select(static pair => (pair.Key, (IReadOnlyList<int>)pair.Value));
    }

    /// <summary>The first seed by path keeps its value.</summary>
    void CheckUnique(SchemaProperty property, int column, (int Article, CollectionRowInput Row)[] rows)
    {
        SortedDictionary<BoundValue, string> owners = new(new ValueOrder(property.Type.Kind));
        foreach (CollectionRowInput row in rows.Select(static row => row.Row).OrderBy(static row => row.SeedPath, StringComparer.Ordinal))
        {
            foreach (BoundValue value in ValuesOf(row, column, property.Type))
            {
                if (!owners.TryGetValue(value, out string? owner))
                {
                    owners.Add(value, row.SeedPath);
                }
                else if (owner != row.SeedPath)
                {
                    string fault = " must be unique, but '" + value.Text + "' is also in '" + owner + "'";
                    _problems.Add(new(row.SeedPath, BoundProblem.Of(DiagnosticIds.FieldRule, value.Node, property.Key, fault)));
                }
            }
        }
    }

    /// <summary>The values of a property; a text of the article that its front matter does not state is not known here.</summary>
    static EquatableArray<BoundValue> ValuesOf(CollectionRowInput row, int column, SchemaValue type)
    {
        BoundValue value = row.Values[column];
        bool isUnknown = value.IsMissing || (value.Offset < 0 && value.Text.Length == 0);
        return isUnknown ? default : type.Shape == ValueShape.Single ? new BoundValue[] { value }.ToEquatableArray() : value.Items;
    }
}
