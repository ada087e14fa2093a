using System.Text;
using System.Text.Json;

namespace Letterpress.Sample.Reader.Searching;

/// <summary>The texts of all articles, for the search of a website without a program: the browser searches them.</summary>
/// <param name="Ideographs">The ideographs that are folded to others; what browsers cannot fold themselves.</param>
/// <param name="SimplifiedIdeographs">What each of <paramref name="Ideographs"/> is folded to.</param>
/// <param name="Articles">The articles, newest first.</param>
sealed record SearchData(string Ideographs, string SimplifiedIdeographs, IReadOnlyList<SearchedArticle> Articles)
{
    /// <summary>Where it is.</summary>
    public const string Path = "/texts.json";

    // The unified ideographs of the basic plane.
    const char FirstIdeograph = '\u3400';
    const char LastIdeograph = '\u9FFF';

    static readonly JsonSerializerOptions s_options = new(JsonSerializerDefaults.Web)
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static IResult Answer() => Results.Json(OfAll(), s_options);

    public static SearchData OfAll()
    {
        StringBuilder ideographs = new();
        StringBuilder simplified = new();
        for (char ideograph = FirstIdeograph; ideograph <= LastIdeograph; ideograph++)
        {
            // One that becomes several, or one outside the basic plane, would make the lists differ in length.
            if (SearchText.Fold([ideograph]) is [char one] && one != ideograph)
            {
                ideographs.Append(ideograph);
                simplified.Append(one);
            }
        }

        IEnumerable<Article> searched = Shown.All.Where(static article => article.IsSearchable);
        return new(ideographs.ToString(), simplified.ToString(), [.. searched.Select(SearchedArticle.Of)]);
    }
}
