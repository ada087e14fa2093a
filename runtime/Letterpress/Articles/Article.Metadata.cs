using System.Buffers;
using Letterpress.Writing.Feeds;

namespace Letterpress;

/// <content>What writes the metadata of a page that shows the article.</content>
public readonly partial struct Article
{
    /// <summary>Writes what search engines read of the article: an object of JSON-LD, in the vocabulary of schema.org.</summary>
    /// <remarks>
    /// <para>It belongs into <c>&lt;script type="application/ld+json"&gt;</c>, which no text of a seed can end. Its type is
    /// <see cref="SiteOptions.ArticleType"/>; title, excerpt, image, times, authors, publisher, language, tags, number of words and URL
    /// are there where the seed or the website states them, with the names that search engines require or recommend.</para>
    /// <para>The image is that of <see cref="SiteOptions.ImageField"/>, else the first of the article, else that of the website. UTF-8; of
    /// <c>default(Article)</c> nothing is written. Allocates nothing but what the first call with a <see cref="SiteOptions"/> makes
    /// for all others.</para>
    /// </remarks>
    /// <param name="writer">Takes UTF-8.</param>
    /// <param name="site">The website.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public void WriteJsonLd(IBufferWriter<byte> writer, SiteOptions site)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(site);
        JsonLd.Write(this, writer, site.Text);
        GC.KeepAlive(_corpus);
    }

    /// <summary>Writes elements for the head of a page that shows the article: what other websites show where somebody links to it.</summary>
    /// <remarks>
    /// They are <c>&lt;link rel="canonical"&gt;</c>, the description and the authors, the properties of Open Graph (ogp.me), and the card of X.
    /// Values are escaped. UTF-8; of <c>default(Article)</c> nothing is written. Allocates nothing but what the first call
    /// with a <see cref="SiteOptions"/> makes for all others.
    /// </remarks>
    /// <param name="writer">Takes UTF-8.</param>
    /// <param name="site">The website.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public void WriteOpenGraph(IBufferWriter<byte> writer, SiteOptions site)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(site);
        OpenGraph.Write(this, writer, site.Text);
        GC.KeepAlive(_corpus);
    }
}
