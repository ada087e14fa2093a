using System.Globalization;
using Letterpress.Core.Text;

namespace Letterpress.Core.Reading.Html;

/// <summary>The sizes of an image in a <c>srcset</c>, read as browsers do.</summary>
static class SourceSet
{
    /// <summary>The attributes that have one; scripts copy the latter to the first.</summary>
    public static readonly string[] Attributes = ["srcset", "data-srcset", "data-lazy-srcset"];

    /// <summary>The URL with the largest width or density; empty where there is none.</summary>
    public static string Largest(string? set)
    {
        string largest = "";
        double size = -1;
        foreach ((string written, string descriptors) in Candidates(set ?? ""))
        {
            string url = UrlText.Clean(written);
            double candidateSize = SizeOf(descriptors);
            if (url.Length > 0 && candidateSize > size && UrlText.IsSafeSource(url))
            {
                largest = url;
                size = candidateSize;
            }
        }

        return largest;
    }

    /// <summary>The same with other URLs.</summary>
    public static string Map(string set, Func<string, string> url) =>
        string.Join(", ", Candidates(set).Select(candidate => (url(candidate.Url) + " " + candidate.Descriptors).TrimEnd()));

    /// <summary>
    /// A URL ends at white space, or at commas before white space; a descriptor follows it, which ends at a comma that is in no brackets.
    /// </summary>
    static IEnumerable<(string Url, string Descriptors)> Candidates(string set)
    {
        for (int i = 0; i < set.Length;)
        {
            if (set[i] == ',' || char.IsWhiteSpace(set[i]))
            {
                i++;
                continue;
            }

            int start = i;
            while (i < set.Length && !char.IsWhiteSpace(set[i]))
            {
                i++;
            }

            string url = set.Substring(start, i - start);
            string descriptors = "";
            if (url[url.Length - 1] != ',')
            {
                start = i;
                bool isInBrackets = false;
                while (i < set.Length && (isInBrackets || set[i] != ','))
                {
                    isInBrackets = set[i] == '(' || (isInBrackets && set[i] != ')');
                    i++;
                }

                descriptors = set.Substring(start, i - start).Trim();
            }

            yield return (url.TrimEnd(','), descriptors);
        }
    }

    /// <summary>The number of a descriptor such as <c>640w</c> or <c>2x</c>; 0 where it is invalid.</summary>
    static double SizeOf(string descriptors)
    {
        string first = descriptors.Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries).FirstOrDefault() ?? "";
        return double.TryParse(first.TrimEnd('w', 'x', 'h'), NumberStyles.Float, CultureInfo.InvariantCulture, out double size) ? size : 0;
    }
}
