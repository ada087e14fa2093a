using Letterpress.Core.Model;
using Letterpress.Core.Model.Schemas;
using Letterpress.Core.Reading.FrontMatter;
using Letterpress.Core.Reading.Seeds;
using Letterpress.Layout;

namespace Letterpress.Core.Collections;

/// <summary>Binds the front matter of a seed to the properties of a type: one row, and what is wrong with it.</summary>
/// <param name="set">Usable; see <see cref="SchemaCheck"/>.</param>
/// <param name="seed">The front matter.</param>
/// <param name="collections">All to which the seed belongs: a key that one of them reads is no mistake in another.</param>
sealed class RowBinder(SchemaSet set, FrontMatterValues seed, IReadOnlyList<SchemaType> collections)
{
    readonly NodeReader _nodes = new(seed);
    readonly List<BoundProblem> _problems = [];
    readonly HashSet<FieldName> _inherited = [];
    bool _isStrict;

    public BoundRow Bind(SchemaType type)
    {
        _problems.Clear();
        _inherited.Clear();
        _isStrict = type.Collection is { IsStrict: true };
        EquatableArray<BoundValue> values = Bind(type, [.. _nodes.Root], -1);
        return new(type.FullName, values, _problems.ToEquatableArray()) { Inherited = _inherited.ToEquatableArray() };
    }

    /// <param name="keys">The nodes of the keys.</param>
    /// <param name="parent">The node that has the keys; -1 for all of the front matter.</param>
    EquatableArray<BoundValue> Bind(SchemaType type, int[] keys, int parent)
    {
        HashSet<int> used = [];
        BoundField[] fields = [.. type.Properties.Select(property => Bind(type, property, keys, parent, used))];
        foreach (FieldFault fault in FieldRules.Check(type.Properties, fields))
        {
            Report(DiagnosticIds.FieldRule, fault.Node, isKey: false, fault.Key, fault.Fault);
        }

        IEnumerable<int> unread = keys.Where(key => !used.Contains(key) && !(parent < 0 && IsKnown(_nodes[key].Key)));
        _problems.AddRange(UnknownKeys.Find(type, _nodes, unread, _isStrict));
        return fields.Select(static field => field.Value).ToEquatableArray();
    }

    /// <summary>Whether articles know a key without any collection, or a collection of the seed reads it.</summary>
    bool IsKnown(string key) => KnownMember.IsKnown(key)
        || collections.Any(type => type.Properties.Any(property => KeyNames.AreEqual(property.Key, key)));

    BoundField Bind(SchemaType type, SchemaProperty property, int[] keys, int parent, HashSet<int> used)
    {
        int[] nodes = [.. NodeReader.WithKey(keys, _nodes, property.Key)];
        used.UnionWith(nodes);
        foreach (int node in nodes.Skip(1))
        {
            Report(DiagnosticIds.FieldRepeated, node, isKey: true, _nodes[node].Key, _nodes[nodes[0]].Key);
        }

        if (nodes.Length == 0 && parent < 0)
        {
            nodes = [.. KnownMember.Synonyms(property).SelectMany(key => NodeReader.WithKey(keys, _nodes, key))];
        }

        if (nodes.Length > 0 && _nodes[nodes[0]].Origin > 0)
        {
            _inherited.Add(new(type.FullName, property.Name));
        }

        bool isThere = nodes.Length > 0 && !_nodes.IsNothing(nodes[0], property.Type.Kind == ValueKind.Text);
        BoundValue? value = property.Type.Kind == ValueKind.Unsupported ? BoundValue.Missing
            : isThere && ShowsMember(property, nodes[0]) ? new(-1) { Source = (int)KnownMember.TextOf(property), Offset = -1 }
            : isThere ? BindValue(property, nodes[0])
            : Otherwise(property, parent);
        int place = nodes.Length > 0 ? nodes[0] : parent;
        if (value is null)
        {
            ReportMissing(type, property, place);
        }

        Check(property, value ?? BoundValue.Missing, place);
        bool isBad = value is null || (isThere && (value.IsMissing || !IsWhole(property, value)));
        return new(value ?? BoundValue.Missing, nodes.Length > 0 ? nodes[0] : -1, parent, isBad);
    }

    /// <summary>Whether a key that means the same has another form, such as a list of authors: the article has it as a text.</summary>
    bool ShowsMember(SchemaProperty property, int node) => KnownMember.TextOf(property) != TextSource.Collection
        && _nodes[node].Kind != FrontKind.Text && !KeyNames.AreEqual(_nodes[node].Key, property.Key);

    /// <summary>What a property has where the seed says nothing; null where it must.</summary>
    BoundValue? Otherwise(SchemaProperty property, int parent)
    {
        bool isRequired = property.Rules.Any(static rule => rule.Name == "Required");
        TextSource known = parent < 0 ? KnownMember.TextOf(property) : TextSource.Collection;
        if (parent < 0 && KnownMember.IsPublicationTime(property) && seed.PublishedAt is { } published)
        {
            return TimeOf(property.Type.Kind, published);
        }

        if (known != TextSource.Collection && (KnownMember.IsAlwaysThere(known) || !isRequired))
        {
            string text = known == TextSource.Title ? seed.Title : "";
            return new(-1) { Source = (int)known, Offset = -1, Text = text };
        }

        if (property.Default is { } stated && new RuleCheck(property).Parse(stated) is { } value)
        {
            return property.Type.Shape == ValueShape.Single ? value : new(-1) { Items = new[] { value }.ToEquatableArray() };
        }

        return isRequired || (!property.Type.IsNullable && property.Type.Shape == ValueShape.Single) ? null
            : property.Type.IsNullable ? BoundValue.Missing
            : new(-1);
    }

    static BoundValue TimeOf(ValueKind kind, Timestamp time)
    {
        BoundValue moment = ScalarParser.OfMoment(new(-1), time);
        long local = moment.Low + (time.OffsetMinutes * TimeSpan.TicksPerMinute);
        string text = Times.Format(time);
        return kind == ValueKind.Moment
            ? moment with { Text = text }
            : new(-1) { Low = local / TimeSpan.TicksPerDay, Text = text.Substring(0, 10) };
    }

    BoundValue BindValue(SchemaProperty property, int node)
    {
        if (property.Type.Shape == ValueShape.Single)
        {
            return BindItem(property, node) ?? BoundValue.Missing;
        }

        return new(node)
        {
            Items = ItemsOf(node).Select(item => BindItem(property, item)).Where(static item => item is not null)
                .Select(static item => item!).ToEquatableArray(),
        };
    }

    /// <summary>A value that is no list is a list of one.</summary>
    IEnumerable<int> ItemsOf(int node) => _nodes[node].Kind == FrontKind.List ? _nodes.Children(node) : [node];

    /// <returns>Null where an error was reported.</returns>
    BoundValue? BindItem(SchemaProperty property, int node)
    {
        SchemaValue type = property.Type.Item;
        FrontNode found = _nodes[node];
        switch (type.Kind)
        {
            case ValueKind.Fields when found.Kind == FrontKind.Keys && set.Find(type.TypeName) is { } fields:
                return new(node) { Items = Bind(fields, [.. _nodes.Children(node)], node) };
            case ValueKind.Enum when type.IsFlags && found.Kind == FrontKind.List:
                return BindFlags(property, node);
            case ValueKind.Fields:
                break;
            default:
                bool isText = found.Kind == FrontKind.Text || found.Kind == FrontKind.Null;
                bool isValue = isText && !_nodes.IsNothing(node, type.Kind == ValueKind.Text);
                if (isValue && ScalarParser.Parse(type, found.Text, node) is { } value)
                {
                    bool isReference = type.Kind is ValueKind.Article or ValueKind.Collection;
                    string defaults = isReference && found.Origin > 0 ? seed.Defaults[found.Origin - 1] : "";
                    return value with { Source = found.Source, Offset = found.Offset, Defaults = defaults };
                }

                break;
        }

        string wanted = ScalarParser.Wanted(type);
        Report(DiagnosticIds.FieldType, node, isKey: false, property.Key, wanted, Seen(found));
        return null;
    }

    /// <summary>A list of names is one value.</summary>
    BoundValue? BindFlags(SchemaProperty property, int node)
    {
        long flags = 0;
        foreach (int item in _nodes.Children(node))
        {
            if (_nodes[item].Kind != FrontKind.Text || ScalarParser.MemberOf(property.Type, _nodes[item].Text.Trim()) is not { } member)
            {
                Report(DiagnosticIds.FieldType, item, isKey: false, property.Key, ScalarParser.Wanted(property.Type), Seen(_nodes[item]));
                return null;
            }

            flags |= member.Value;
        }

        return new(node) { Low = flags };
    }

    /// <param name="place">The node where a fault is that has none.</param>
    void Check(SchemaProperty property, BoundValue value, int place)
    {
        // What is missing was reported where it must not be; defaults are checked with the type. A list that is not stated is empty.
        bool isList = property.Type.Shape != ValueShape.Single;
        bool isEmptyList = isList && value.Items.Count == 0;
        if (value.IsMissing || (value.Node < 0 && !isEmptyList && (value.Text.Length == 0 || value.Source == 0)))
        {
            return;
        }

        foreach ((BoundValue one, string fault) in new RuleCheck(property).Check(value, IsWhole(property, value)))
        {
            Report(DiagnosticIds.FieldRule, one.Node < 0 ? place : one.Node, isKey: false, property.Key, fault);
        }
    }

    /// <summary>An item that cannot be read was reported; the list is not too short as well.</summary>
    bool IsWhole(SchemaProperty property, BoundValue value) =>
        property.Type.Shape == ValueShape.Single || value.Node < 0 || value.Items.Count == ItemsOf(value.Node).Count();

    void ReportMissing(SchemaType type, SchemaProperty property, int node)
    {
        string kind = type.IsCollection ? "collection" : "type";
        Report(DiagnosticIds.FieldMissing, node, isKey: false, property.Key, kind, type.Name, ScalarParser.Wanted(property.Type.Item));
    }

    static string Seen(FrontNode node) => node.Kind switch
    {
        FrontKind.Text => "'" + node.Text + "'",
        FrontKind.Null => "empty",
        FrontKind.List => "a list",
        FrontKind.Keys => "nested keys",
        _ => "too large: aliases repeat it too often",
    };

    void Report(string id, int node, bool isKey, params string[] arguments) =>
        _problems.Add(new(id, node, isKey, arguments.ToEquatableArray()));
}
