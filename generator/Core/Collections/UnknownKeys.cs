using Letterpress.Core.Model;
using Letterpress.Core.Model.Schemas;
using Letterpress.Core.Reading.FrontMatter;
using Letterpress.Keys;

namespace Letterpress.Core.Collections;

/// <summary>Finds keys that no property reads: one that is nearly a property's is probably misspelled.</summary>
static class UnknownKeys
{
    const int MaxDistance = 2;

    /// <summary>No key of a property is longer.</summary>
    const int MaxLength = 200;

    /// <param name="keys">The nodes of the keys that nothing reads.</param>
    /// <param name="isStrict">Whether each of them is a mistake.</param>
    public static IEnumerable<BoundProblem> Find(SchemaType type, NodeReader nodes, IEnumerable<int> keys, bool isStrict)
    {
        EditDistance distance = new();
        foreach (int node in keys)
        {
            string key = nodes[node].Key;
            string near = key.Length > MaxLength ? "" : Nearest(type, key, distance);
            if (near.Length > 0 || isStrict)
            {
                string[] arguments = [key, type.Name, near.Length > 0 ? "; did you mean '" + near + "'?" : ""];
                yield return new(DiagnosticIds.FieldUnknown, node, true, arguments.ToEquatableArray());
            }
        }
    }

    static string Nearest(SchemaType type, string key, EditDistance distance)
    {
        string normalized = KeyNames.Normalize(key);
        (string found, int best) = ("", Math.Min(MaxDistance, normalized.Length / 3) + 1);
        foreach (SchemaProperty property in type.Properties)
        {
            int edits = distance.Between(KeyNames.Normalize(property.Key).AsSpan(), normalized.AsSpan(), best);
            if (edits < best)
            {
                (found, best) = (property.Key, edits);
            }
        }

        return found;
    }
}
