using System.Globalization;
using AngleSharp.Dom;
using Letterpress.Core.Model;
using Letterpress.Core.Text;

namespace Letterpress.Core.Reading.Html;

/// <summary>The sizes of an image in a <c>srcset</c>, read as browsers do.</summary>
static class SourceSet
{
    const int Thousandths = 1000;

    /// <summary>No image is larger, and a record has no room for more.</summary>
    const int MaxNumber = 10_000_000;

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

    /// <summary>The images of the first attribute of an element that has some, in their order, as far as they can be loaded.</summary>
    public static EquatableArray<CandidateModel> CandidatesOf(IElement element) =>
        Attributes.Select(name => ModelsOf(element.GetAttribute(name) ?? "")).FirstOrDefault(static models => models.Count > 0);

    static EquatableArray<CandidateModel> ModelsOf(string set) => Candidates(set)
        .Select(static candidate => (Url: UrlText.Clean(candidate.Url), Descriptor: FirstOf(candidate.Descriptors)))
        .Where(static candidate => candidate.Url.Length > 0 && UrlText.IsSafeSource(candidate.Url))
        .Select(static candidate => new CandidateModel(
            candidate.Url,
            candidate.Descriptor.EndsWith("w", StringComparison.Ordinal) ? NumberOf(candidate.Descriptor, 1) : 0,
            candidate.Descriptor.EndsWith("x", StringComparison.Ordinal) ? NumberOf(candidate.Descriptor, Thousandths) : 0))
        .ToEquatableArray();

    /// <summary>The number of a descriptor; 0 where it is invalid.</summary>
    static int NumberOf(string descriptor, int factor) =>
        SizeOf(descriptor) * factor is > 0 and <= MaxNumber and double number ? (int)Math.Round(number) : 0;

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
    static double SizeOf(string descriptors) => double.TryParse(
        FirstOf(descriptors).TrimEnd('w', 'x', 'h'), NumberStyles.Float, CultureInfo.InvariantCulture, out double size) ? size : 0;

    static string FirstOf(string descriptors) =>
        descriptors.Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries).FirstOrDefault() ?? "";
}
