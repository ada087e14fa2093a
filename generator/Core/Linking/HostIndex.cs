using Letterpress.Core.Model;
using Letterpress.Layout;

namespace Letterpress.Core.Linking;

/// <summary>The hosts to which articles link, references apart.</summary>
static class HostIndex
{
    /// <summary>Longer names are invalid (RFC 1035, section 2.3.4).</summary>
    const int MaxNameLength = 253;

    /// <param name="articles">In corpus order.</param>
    /// <param name="targets">For each article the targets of its links.</param>
    public static HostModel[] Of(ArticleSummary[] articles, int[][] targets)
    {
        Dictionary<string, List<int>> byName = new(StringComparer.Ordinal);
        for (int source = 0; source < articles.Length; source++)
        {
            for (int link = 0; link < targets[source].Length; link++)
            {
                LinkSummary summary = articles[source].Links[link];
                string host = targets[source][link] < 0 && summary.Kind == WrittenLinkKind.External ? summary.Keys.Host : "";
                if (host.Length is 0 or > MaxNameLength)
                {
                    continue;
                }

                if (!byName.TryGetValue(host, out List<int>? sources))
                {
                    byName.Add(host, sources = []);
                }

                sources.Add(source);
            }
        }

        return [.. byName
            .Select(static pair => new HostModel(pair.Key, pair.Value.Count, pair.Value.Distinct().ToEquatableArray()))
            .OrderByDescending(static host => host.LinkCount)
            .ThenBy(static host => host.Name, StringComparer.Ordinal)];
    }
}
