using Letterpress.Core.Model;
using Letterpress.Core.Text;
using Letterpress.Layout;

namespace Letterpress.Core.Encoding;

/// <summary>Lengths that the tables of a corpus cannot say: checked where the seed is known whose fault it is.</summary>
static class NameLimits
{
    /// <summary>Room for what keeps two equal slugs apart.</summary>
    const int Suffix = 32;

    /// <exception cref="EncodingLimitException">A name of the article is too long.</exception>
    public static void Check(ArticleModel article)
    {
        Check(article.SlugCandidate, "the length of the slug");
        Check(article.SeedPath, "the length of the path");
        foreach (string tag in article.Tags)
        {
            Check(tag, "the length of a tag");
        }

        foreach (string alias in article.Aliases)
        {
            Check(alias, "the length of an alias");
        }
    }

    static void Check(string name, string what)
    {
        long longest = Digits.MaxValue(2) - Suffix;
        if (Utf8.Length(name) is var length && length > longest)
        {
            throw new EncodingLimitException(what, length, longest);
        }
    }
}
