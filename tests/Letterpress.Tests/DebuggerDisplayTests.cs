extern alias core;
using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using core::Letterpress.Core.Model;
using Letterpress.Tests.Graphs;

namespace Letterpress.Tests;

/// <summary>A debugger shows what every handle and list is, and never an exception.</summary>
public sealed partial class DebuggerDisplayTests
{
    static readonly Type[] s_types = [typeof(ArticleCorpus), .. PublicStructs.All];

    [Fact]
    public void Every_handle_and_list_has_one()
    {
        Assert.True(s_types.Length > 30, "The types are not where they were.");
        Assert.All(s_types, static type => Assert.True(type.IsDefined(typeof(DebuggerDisplayAttribute)), type.Name));
    }

    [Fact]
    public void Default_values_are_shown() =>
        Assert.All(s_types.Where(static type => type.IsValueType), static type => Show(Activator.CreateInstance(type)!));

    [Fact]
    public void Values_of_a_corpus_are_shown()
    {
        Dictionary<Type, object> values = [];
        Visit(Sample.Corpus, values);
        foreach (Article article in Sample.Corpus.All)
        {
            Visit(article, values);
        }

        // The sample has no ids and no files, and links to no other host.
        Visit(FileTests.Corpus[0].Figures[0].Image.Candidates[0], values);
        ArticleModel anchored = Models.Plain("a") with { Anchors = Models.Many(new AnchorModel(0, "here")) };
        Visit(Models.Press(anchored)[0].Anchors[0], values);
        LinkGraph graph = new RandomCorpus([[-6]]).Corpus.Graph;
        Visit(graph.Hosts[0], values);
        graph = Sample.Corpus.Graph;
        Visit(graph.References(Sample.Rich), values);
        foreach (ReachedArticle reached in graph.BreadthFirst(Sample.Rich))
        {
            Visit(reached, values);
        }

        values.TryAdd(typeof(BreadthFirstSearch), graph.BreadthFirst(Sample.Rich));

        SearchResults found = Sample.Corpus.Search("press tpye", new() { IncludeCounts = true });
        Visit(found, values);
        Visit(found[0].Snippet(40), values);
        values.TryAdd(typeof(SearchOptions), default(SearchOptions));
        values.TryAdd(typeof(SearchSuggestion), new SearchSuggestion("press"u8));

        // Only generated code makes others of these.
        values.TryAdd(typeof(ArticleReferences), default(ArticleReferences));
        values.TryAdd(typeof(CollectionRow), default(CollectionRow));
        Assert.All(s_types, type => Assert.True(values.Keys.Any(type.IsAssignableFrom), type.Name));
        Assert.All(values.Values, static value => Assert.NotEqual("", Show(value)));
    }

    /// <summary>Keeps one value of each type, and follows properties and lists.</summary>
    static void Visit(object value, Dictionary<Type, object> values)
    {
        bool isNew = s_types.Any(type => type.IsInstanceOfType(value)) && values.TryAdd(value.GetType(), value);
        foreach (object item in isNew && value is System.Collections.IEnumerable list ? list.Cast<object>() : [])
        {
            Visit(item, values);
        }

        foreach (PropertyInfo property in isNew ? value.GetType().GetProperties() : [])
        {
            bool isRead = property.GetIndexParameters().Length == 0 && !property.PropertyType.IsByRefLike;
            if (isRead && property.GetValue(value) is { } next)
            {
                Visit(next, values);
            }
        }
    }

    /// <summary>What a debugger makes of the attribute's text: each member in braces is read, and shown as its own type says.</summary>
    static string Show(object value)
    {
        DebuggerDisplayAttribute display = value.GetType().GetCustomAttribute<DebuggerDisplayAttribute>(inherit: true)!;
        return Member().Replace(display.Value, match =>
        {
            object? read = match.Groups[1].Value.Split('.').Aggregate((object?)value, static (on, name) => Read(on!, name));
            return read is not null && read.GetType().IsDefined(typeof(DebuggerDisplayAttribute))
                ? Show(read)
                : Convert.ToString(read, CultureInfo.InvariantCulture)!;
        });
    }

    static object? Read(object on, string name)
    {
        const BindingFlags Any = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;
        return name == "ToString()" ? on.ToString()
            : on.GetType().GetProperty(name, Any) is { } property ? property.GetValue(on)
            : on.GetType().GetField(name, Any)!.GetValue(on);
    }

    [GeneratedRegex(@"\{([^,}]+)(?:,nq)?\}")]
    private static partial Regex Member();
}
