using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using System.Text.Encodings.Web;

namespace Letterpress.AspNetCore.Tests;

/// <summary>Articles in Razor and Blazor.</summary>
public sealed class ComponentTests
{
    [Fact]
    public async Task A_component_shows_the_body()
    {
        Article article = Articles.Corpus.Find("second");
        await using ServiceProvider services = new ServiceCollection().BuildServiceProvider();
        await using HtmlRenderer renderer = new(services, NullLoggerFactory.Instance);
        string html = await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<ArticleContent>(
            ParameterView.FromDictionary(new Dictionary<string, object?>
            {
                ["Article"] = article,
                ["Options"] = new HtmlOptions { ArticleUrl = "/a/{slug}" },
            }))).ToHtmlString());
        Assert.Equal("<p>It links back to <a href=\"/a/first#paper\">paper</a>.</p>", html.Trim());
        string nothing = await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<ArticleContent>(ParameterView.Empty)).ToHtmlString());
        Assert.Equal("", nothing);
    }

    [Fact]
    public void Razor_writes_the_body_without_escaping_it_again()
    {
        Article article = Articles.Corpus.Find("first");
        using StringWriter writer = new();
        article.ToHtmlContent().WriteTo(writer, HtmlEncoder.Default);
        Assert.Equal(article.ToHtml(), writer.ToString());
        Assert.Equal(article.ToHtml(), article.ToHtmlContent().ToString());
        Assert.Equal("", default(Article).ToHtmlContent().ToString());
    }
}
