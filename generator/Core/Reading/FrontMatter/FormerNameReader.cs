using Letterpress.Core.Identity;
using Letterpress.Core.Model;

namespace Letterpress.Core.Reading.FrontMatter;

/// <summary>Reads the names that the property of an article had before: a text, or a list of texts.</summary>
/// <param name="placeOf">Finds a value in the seed.</param>
/// <param name="report">Reports an item, and what was wanted in its place.</param>
sealed class FormerNameReader(FrontKeys keys, Func<FrontValue, TextSlice> placeOf, Action<FrontEntry, string> report)
{
    /// <summary>Each is a property, and an alias of YAML may stand for any number.</summary>
    const int MaxCount = 100;

    readonly List<FormerName> _names = [];

    /// <summary>Each once.</summary>
    public IEnumerable<FormerName> Read()
    {
        foreach (FrontEntry entry in keys.Find(KnownKeys.FormerNames))
        {
            IReadOnlyList<FrontValue> items = entry.Value.Kind == FrontKind.List ? entry.Value.Items : [entry.Value];
            if (items.Count > MaxCount)
            {
                report(entry, "a list of at most 100 names");
            }
            else if (items.Select(item => Add(entry, item)).ToArray().All(static isName => isName))
            {
                keys.Use(entry);
            }
        }

        return _names;
    }

    bool Add(FrontEntry entry, FrontValue item)
    {
        string name = item.Kind == FrontKind.Text ? Identifiers.FromText(item.Text) : "";
        if (name.Length == 0)
        {
            report(entry with { Value = item }, "a name with a letter, or a list of such names");
            return false;
        }

        if (!_names.Exists(other => other.Identifier == name))
        {
            _names.Add(new(name, placeOf(item)));
        }

        return true;
    }
}
