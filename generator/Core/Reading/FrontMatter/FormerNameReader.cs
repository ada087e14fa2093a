using Letterpress.Core.Identity;
using Letterpress.Core.Model;

namespace Letterpress.Core.Reading.FrontMatter;

/// <summary>Reads the names that the property of an article had before: a text, or a list of texts.</summary>
sealed class FormerNameReader(FrontKeys keys, FrontProblems problems)
{
    /// <summary>Each is a property, and an alias of YAML may stand for any number.</summary>
    const int MaxCount = 100;

    readonly List<FormerName> _names = [];

    /// <summary>Each once. What a folder gives is no name of an article.</summary>
    public IEnumerable<FormerName> Read()
    {
        foreach (FrontEntry entry in keys.Find(KnownKeys.FormerNames).Where(static entry => entry.Value.Source is null))
        {
            IReadOnlyList<FrontValue> items = entry.Value.OneOrMore;
            if (items.Count > MaxCount)
            {
                problems.Add(entry, "a list of at most 100 names");
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
            problems.Add(entry with { Value = item }, "a name with a letter, or a list of such names");
            return false;
        }

        if (!_names.Exists(other => other.Identifier == name))
        {
            _names.Add(new(name, problems.PlaceOf(item)));
        }

        return true;
    }
}
