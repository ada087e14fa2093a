using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Letterpress.AspNetCore.Tests;

/// <summary>Articles among the endpoints of an app: conventions, names, time.</summary>
public sealed class EndpointTests
{
    [Fact]
    public async Task Conventions_are_those_of_all_endpoints()
    {
        await using AppHost app = await AppHost.StartWithAsync(static app =>
        {
            IEndpointConventionBuilder articles = app.MapArticles(Articles.Corpus);
            articles.WithMetadata("mine");
            articles.AddEndpointFilterFactory(static (_, next) => next);
        });
        Endpoint[] endpoints = [.. app.Services.GetRequiredService<EndpointDataSource>().Endpoints];
        Assert.NotEmpty(endpoints);
        Assert.All(endpoints, static endpoint => Assert.Equal("mine", endpoint.Metadata.GetMetadata<string>()));
        Assert.All(
            endpoints,
            static endpoint => Assert.True(
                endpoint.Metadata.GetMetadata<Microsoft.AspNetCore.Routing.IExcludeFromDescriptionMetadata>()?.ExcludeFromDescription));
    }

    [Fact]
    public async Task Authorization_can_be_required()
    {
        await using AppHost app = await AppHost.StartWithAsync(
            static app => app.MapArticles(Articles.Corpus).RequireAuthorization(),
            static builder =>
            {
                builder.Services.AddAuthentication("none").AddScheme<AuthenticationSchemeOptions, Nobody>("none", null);
                builder.Services.AddAuthorization();
            });
        using HttpResponseMessage response = await app.GetAsync("/articles/first");
        Assert.Equal(401, (int)response.StatusCode);
    }

    [Fact]
    public async Task A_named_endpoint_gives_links()
    {
        await using AppHost app = await AppHost.StartAsync(static options => options.Name = "articles");
        LinkGenerator links = app.Services.GetRequiredService<LinkGenerator>();
        Assert.Equal("/articles/first", links.GetPathByName("articles", new RouteValueDictionary { ["slug"] = "first" }));
    }

    [Fact]
    public async Task Two_corpora_or_paths_do_not_meet()
    {
        await using AppHost app = await AppHost.StartWithAsync(static app =>
        {
            app.MapArticles(Articles.Corpus);
            app.MapArticles(Articles.Corpus, static options => options.Path = "/news/{id}.html");
        });
        Assert.Contains("href=\"/articles/first.md\"", await app.GetTextAsync("/articles/first"), StringComparison.Ordinal);
        Assert.Contains("href=\"/news/first.html.md\"", await app.GetTextAsync("/news/first.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_article_appears_at_its_time()
    {
        Clock clock = new(new DateTimeOffset(2098, 12, 31, 23, 59, 59, TimeSpan.Zero));
        await using AppHost app = await AppHost.StartWithAsync(
            static app => app.MapArticles(Articles.Corpus), builder => builder.Services.AddSingleton<TimeProvider>(clock));
        Assert.Equal((404, ""), await app.SendRawAsync("/articles/scheduled"));
        Assert.Equal((404, ""), await app.SendRawAsync("/articles/Scheduled"));
        Assert.Equal((404, ""), await app.SendRawAsync("/articles/scheduled.md"));
        Assert.Equal((404, ""), await app.SendRawAsync("/early"));
        using (HttpResponseMessage near = await app.GetAsync("/articles/schedulet"))
        {
            Assert.DoesNotContain(
                "scheduled", await near.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }

        clock.Now += TimeSpan.FromSeconds(1);
        Assert.Equal((200, ""), await app.SendRawAsync("/articles/scheduled"));
        Assert.Equal((301, "/articles/scheduled"), await app.SendRawAsync("/early"));
    }

    [Fact]
    public async Task An_article_is_gone_once_it_has_expired()
    {
        Clock clock = new(new(2089, 12, 31, 23, 59, 59, TimeSpan.Zero));
        await using AppHost app = await AppHost.StartAsync(options =>
            (options.TimeProvider, options.BaseUrl) = (clock, new("https://news.example")));
        Assert.Equal((200, ""), await app.SendRawAsync("/articles/expiring"));
        Assert.Contains("articles/expiring", await app.GetTextAsync("/sitemap.xml"), StringComparison.Ordinal);
        clock.Now += TimeSpan.FromSeconds(1);
        Assert.Equal((410, ""), await app.SendRawAsync("/articles/expiring"));
        Assert.Equal((410, ""), await app.SendRawAsync("/articles/expiring.md"));
        Assert.Equal((301, "/articles/expiring"), await app.SendRawAsync("/sale"));
        Assert.DoesNotContain("articles/expiring", await app.GetTextAsync("/sitemap.xml"), StringComparison.Ordinal);
        Assert.DoesNotContain("articles/expiring", await app.GetTextAsync("/feed.json"), StringComparison.Ordinal);
        Assert.DoesNotContain("articles/expiring", await app.GetTextAsync("/llms.txt"), StringComparison.Ordinal);
        using HttpResponseMessage gone = await app.GetAsync("/articles/expiring");
        Assert.Contains(
            "<h1>Gone</h1>", await gone.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        using HttpResponseMessage near = await app.GetAsync("/articles/expirinc");
        Assert.DoesNotContain(
            "expiring", await near.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_preview_has_what_is_scheduled()
    {
        await using AppHost app = await AppHost.StartAsync(static options => options.IncludesUnpublished = true);
        Assert.Equal((200, ""), await app.SendRawAsync("/articles/scheduled"));
    }

    [Fact]
    public async Task An_unknown_URL_names_the_nearest()
    {
        await using AppHost app = await AppHost.StartAsync();
        using HttpResponseMessage response = await app.GetAsync("/articles/frist");
        Assert.Equal((404, "text/html; charset=utf-8"), ((int)response.StatusCode, response.Field("Content-Type")));
        Assert.Equal("Accept", response.Field("Vary"));
        Assert.Contains(
            "<li><a href=\"/articles/first\" lang=\"en\">First &quot;proof&quot; &amp; &lt;more&gt;</a></li>",
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
        using HttpResponseMessage json = await app.GetAsync("/articles/frist", ("Accept", "application/json"));
        Assert.Equal((404, 0), ((int)json.StatusCode, json.Content.Headers.ContentLength));
    }

    sealed class Nobody(
        Microsoft.Extensions.Options.IOptionsMonitor<AuthenticationSchemeOptions> options,
        Microsoft.Extensions.Logging.ILoggerFactory logger,
        System.Text.Encodings.Web.UrlEncoder encoder)
        : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
    {
        protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(AuthenticateResult.NoResult());
    }
}
