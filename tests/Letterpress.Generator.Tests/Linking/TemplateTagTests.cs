using Letterpress.Generator.Tests.Articles;

namespace Letterpress.Generator.Tests.Linking;

/// <summary>The tags by which Hugo, Jekyll, Eleventy and Zola write the target of a link.</summary>
public class TemplateTagTests
{
    static readonly string[] s_site =
    [
        "seeds/content/docs/setup.md", "seeds/content/docs/guide/_index.md", "seeds/content/about.md", "seeds/_posts/2016-07-26-name.md",
        "seeds/_docs/start.md",
    ];

    [Theory]
    [InlineData("[x]({{< ref \"setup.md\" >}})", "content/docs/setup.md")]
    [InlineData("[x]({{< ref \"setup\" >}})", "content/docs/setup.md")]
    [InlineData("[x]({{% relref \"../about.md#part\" %}})", "content/about.md")]
    [InlineData("[x]({{< relref \"/docs/guide\" >}})", "content/docs/guide/_index.md")]
    [InlineData("[x]({{< ref path=\"/about\" lang=\"en\" >}})", "content/about.md")]
    [InlineData("[x]({{< ref about >}}#part)", "content/about.md")]
    [InlineData("[x]({{<ref `about.md`>}})", "content/about.md")]
    [InlineData("[x][a]\n\n[a]: {{< ref \"about.md\" >}}", "content/about.md")]
    [InlineData("<a href=\"{{< ref \"about.md\" >}}\">x</a>", "content/about.md")]
    [InlineData("[x]({% link _docs/start.md %})", "_docs/start.md")]
    [InlineData("[x]({{ site.baseurl }}{% link _posts/2016-07-26-name.md %})", "_posts/2016-07-26-name.md")]
    [InlineData("[x]({% post_url 2016-07-26-name %})", "_posts/2016-07-26-name.md")]
    [InlineData("[x]({{ site.baseurl }}{% post_url 2016-07-26-name %}){:target=\"_blank\"}", "_posts/2016-07-26-name.md")]
    [InlineData("[x]({{ site.baseurl }}/docs/setup/)", "content/docs/setup.md")]
    [InlineData("[x]({{site.url}}{{site.baseurl}}/docs/setup.html)", "content/docs/setup.md")]
    [InlineData("[x]({{ '/docs/setup/' | relative_url }})", "content/docs/setup.md")]
    [InlineData("[x]({{ \"/docs/setup/\" | url }})", "content/docs/setup.md")]
    [InlineData("[x]({{ get_url(path=\"@/docs/setup.md\") }})", "content/docs/setup.md")]
    [InlineData("| a |\n|---|\n| [x]({{ '/about/' | relative_url }}) |", "content/about.md")]
    public void A_tag_leads_to_the_page(string body, string to) =>
        Assert.Equal("seeds/" + to, Site.TargetOf("seeds/content/docs/from.md", body, s_site, "seeds/content"));

    [Theory]
    [InlineData("[x]({{< ref \"missing.md\" >}})")]
    [InlineData("[x]({% post_url 2017-01-01-missing %})")]
    public void A_page_that_is_missing_is_a_dead_link(string body) =>
        Assert.Equal("LP0304", Assert.Single(Press.Run(Site.Page("seeds/a.md", "", body)).Diagnostics).Id);

    [Theory]
    [InlineData("Write `[x]({{< ref \"a.md\" >}})` here.", "Write [x]({{< ref \"a.md\" >}}) here.")]
    [InlineData("    {% link a.md %} <b>", "{% link a.md %} <b>")]
    [InlineData("A {% post_url 2016-07-26-name %} and {{ site.baseurl }}.", "A {% post_url 2016-07-26-name %} and {{ site.baseurl }}.")]
    [InlineData("{{ page.title | upcase }}", "{{ page.title | upcase }}")]
    public void Elsewhere_it_stays_text(string body, string text)
    {
        using PressedArticles articles = Press.Load(Site.Page("seeds/about.md", "", body));
        Assert.Equal(text, articles["About"].PlainText.ToString());
        Assert.Empty(articles["About"].Links);
    }

    [Fact]
    public void The_output_has_the_path_and_not_the_tag()
    {
        using PressedArticles articles = Press.Load(
            Site.Page("seeds/about.md", "", "[x]({{ site.baseurl }}/a/)\n\n![p]({{ \"/a.png\" | relative_url }})"));
        Assert.Equal("/a/", Assert.Single(articles["About"].Links).Url.ToString());
        Assert.Equal("/a.png", Assert.Single(articles["About"].Figures).Image.Url.ToString());
    }
}
