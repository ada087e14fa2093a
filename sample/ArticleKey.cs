using Letterpress.Sample.Printing;

namespace Letterpress.Sample;

/// <summary>Finds the article that the user names on the command line.</summary>
static class ArticleKey
{
    /// <summary>Finds an article by id, slug or URL, or says on standard error which slugs come nearest.</summary>
    public static bool TryFind(string key, out Article article)
    {
        try
        {
            article = Articles.Find(key);
            return true;
        }
        catch (KeyNotFoundException exception)
        {
            Console.Error.WriteLine(Printable.Of(exception.Message));
            article = default;
            return false;
        }
    }
}
