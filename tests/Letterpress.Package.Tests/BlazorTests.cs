namespace Letterpress.Package.Tests;

/// <summary>Articles in the browser: the SDK compiles Blazor WebAssembly without a workload.</summary>
public class BlazorTests(Package package)
{
    [Fact]
    public void A_component_reads_the_articles()
    {
        LongForm.Only();

        // The newest patch that the source of packages has; it need not be this one (NU1603).
        Consumer consumer = new(package, "blazor", """
            using App;
            using Microsoft.AspNetCore.Components.WebAssembly.Hosting;

            WebAssemblyHostBuilder builder = WebAssemblyHostBuilder.CreateDefault(args);
            builder.RootComponents.Add<Home>("#app");
            await builder.Build().RunAsync();
            """,
            """<PackageReference Include="Microsoft.AspNetCore.Components.WebAssembly" Version="10.0.0" NoWarn="NU1603" />""",
            isOffline: false,
            sdk: "Microsoft.NET.Sdk.BlazorWebAssembly");
        consumer.Write("Home.razor", """
            @using Letterpress
            <ul>
            @foreach (Article article in Articles.All)
            {
                <li lang="@article.Language">@article.Title, @article.PublishedAt?.Year: @Articles.One.PlainText</li>
            }
            </ul>
            """);
        consumer.Seed("seeds/one.md", "One");

        Output build = consumer.Build().AssertSucceeded();
        Assert.DoesNotContain(build.Diagnostics("warning"), static warning => !warning.Contains("NU1603", StringComparison.Ordinal));
    }
}
