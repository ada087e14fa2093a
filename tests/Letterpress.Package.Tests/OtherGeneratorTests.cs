namespace Letterpress.Package.Tests;

/// <summary>
/// Generators do not see each other's output. What depends on no seed is a file of the project, so that those of ASP.NET Core, of
/// System.Text.Json and of Razor see it.
/// </summary>
public class OtherGeneratorTests(Batch<OtherGeneratorTests> batch, Package package) : IClassFixture<Batch<OtherGeneratorTests>>, IBatched
{
    /// <summary>Asks the app for each of its pages, and prints the answers.</summary>
    const string Program = """
        using System.Text.Json.Serialization;
        using App;
        using Letterpress;
        using Microsoft.AspNetCore.Components;
        using Microsoft.AspNetCore.Http.HttpResults;

        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(args);
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.ConfigureHttpJsonOptions(options => options.SerializerOptions.TypeInfoResolverChain.Insert(0, Cards.Default));
        builder.Services.AddRazorComponents();
        WebApplication app = builder.Build();
        app.MapGet("/count", () => Articles.Count);
        app.MapGet("/all", () => Articles.All.Select(article => new Card(article.Title, article.Slug)));
        app.MapGet("/newest", () => Articles.All[0]);
        app.MapGet("/find/{slug}", (string slug) => Articles.Find(slug).Title);
        app.MapGet("/page", Page);
        app.Start();

        using HttpClient client = new() { BaseAddress = new(app.Urls.First()) };
        foreach (string path in (string[])["/count", "/all", "/find/one", "/page"])
            Console.WriteLine(await client.GetStringAsync(path));
        Console.WriteLine((await client.GetStringAsync("/newest"))[..20]);

        // The generator of ASP.NET Core does not see what Razor generates.
        static IResult Page() => new RazorComponentResult<Home>();

        record Card(Utf8Text Title, Utf8Text Slug);

        [JsonSerializable(typeof(IEnumerable<Card>))]
        [JsonSerializable(typeof(Article))]
        [JsonSerializable(typeof(Utf8Text))]
        [JsonSerializable(typeof(int))]
        partial class Cards : JsonSerializerContext;
        """;

    static readonly (string Path, string Text)[] s_files =
    [
        Project.Seed("seeds/one.md", "One"),
        Project.Seed("seeds/two.md", "Two"),

        // The type of the items follows from the argument.
        ("Home.razor", "<List Items=\"App.Articles.All\" Context=\"article\">@article.Title</List> @App.Articles.One.Slug"),
        ("List.razor", """
            @typeparam T
            @foreach (T item in Items!) {<b>@ChildContent!(item)</b>}
            @code {
                [Parameter] public IEnumerable<T>? Items { get; set; }
                [Parameter] public RenderFragment<T>? ChildContent { get; set; }
            }
            """),
        ("_Imports.razor", "@using Microsoft.AspNetCore.Components"),
    ];

    public static IReadOnlyList<Project> Projects => [s_web, s_webResource];

    static Project s_web => new(
        "web",
        Program,
        "<EnableRequestDelegateGenerator>true</EnableRequestDelegateGenerator>"
            // What browsers load is a package of its own, and none of our business.
            + "<RequiresAspNetWebAssets>false</RequiresAspNetWebAssets>"
            + "<JsonSerializerIsReflectionEnabledByDefault>false</JsonSerializerIsReflectionEnabledByDefault>")
    {
        Sdk = "Microsoft.NET.Sdk.Web",
        Files = s_files,
    };

    static Project s_webResource => s_web with
    {
        Name = "web-resource",
        Properties = s_web.Properties + "<LetterpressStorage>Resource</LetterpressStorage>",
    };

    [Fact]
    public void Generators_of_ASPNET_of_JSON_and_of_Razor_see_the_class()
    {
        foreach (Project project in (Project[])[s_web, s_webResource])
        {
            Assert.Equal(
                [
                    "2", """[{"title":"One","slug":"one"},{"title":"Two","slug":"two"}]""", "\"One\"", "<b>One</b><b>Two</b> one",
                    "{\"slug\":\"one\",\"path\"",
                ],
                batch.Run(project).Lines);
        }
    }

    /// <summary>Editors ask for the files of a project without compiling it.</summary>
    [Fact]
    public void Editors_see_the_file_too()
    {
        string file = batch.PathOf(s_web, "obj/Debug/net10.0/letterpress/App/Members.g.cs");
        File.Delete(file);
        Output items = Dotnet.Run(
            batch.PathOf(s_web, ""), "msbuild", "-t:Compile", "-p:DesignTimeBuild=true", "-p:SkipCompilerExecution=true",
            "-p:ProvideCommandLineArgs=true", "-getItem:Compile").AssertSucceeded();
        using System.Text.Json.JsonDocument json = System.Text.Json.JsonDocument.Parse(items.Text);
        Assert.Single(
            json.RootElement.GetProperty("Items").GetProperty("Compile").EnumerateArray(),
            item => item.GetProperty("FullPath").GetString() == file);
        Assert.True(File.Exists(file));
    }

    /// <summary>An app that is compiled ahead of time has no other way to make its endpoints.</summary>
    [Fact]
    public void Endpoints_are_compiled_ahead_of_time_without_warning()
    {
        LongForm.Only();
        Consumer consumer = new(package, "web-aot", """
            using App;

            WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(args);
            builder.Services.ConfigureHttpJsonOptions(options => options.SerializerOptions.TypeInfoResolverChain.Insert(0, Texts.Default));
            WebApplication app = builder.Build();
            app.MapGet("/count", () => Articles.Count);
            app.MapGet("/titles", () => Articles.All.Select(article => article.Title).ToArray());
            await app.StartAsync();
            await app.StopAsync();

            [System.Text.Json.Serialization.JsonSerializable(typeof(Letterpress.Utf8Text[]))]
            [System.Text.Json.Serialization.JsonSerializable(typeof(int))]
            partial class Texts : System.Text.Json.Serialization.JsonSerializerContext;
            """, isOffline: false, sdk: "Microsoft.NET.Sdk.Web");
        consumer.Seed("seeds/one.md", "One");

        Output build = consumer.Build("-p:PublishAot=true").AssertSucceeded();
        Assert.Contains("0 Warning(s)", build.Text, StringComparison.Ordinal);
        Assert.Contains("GeneratedRouteBuilderExtensions", File.ReadAllText(
            Path.Combine(consumer.Folder, "bin/Debug/net10.0/App.dll"), System.Text.Encoding.Latin1), StringComparison.Ordinal);
    }

    [Fact]
    public void The_file_is_written_when_a_name_changes_and_removed_with_all_else()
    {
        LongForm.Only();
        Consumer consumer = new(package, "members", "Console.WriteLine(typeof(Program).Assembly.GetType(\"App.Posts\") is null);");
        consumer.Seed("seeds/one.md", "One");
        string file = Path.Combine(consumer.Folder, "obj/Debug/net10.0/letterpress/App/Members.g.cs");
        string assembly = Path.Combine(consumer.Folder, "obj/Debug/net10.0/App.dll");
        consumer.Build().AssertSucceeded();
        (DateTime, DateTime) times = (File.GetLastWriteTimeUtc(file), File.GetLastWriteTimeUtc(assembly));
        consumer.Build().AssertSucceeded();
        Assert.Equal(times, (File.GetLastWriteTimeUtc(file), File.GetLastWriteTimeUtc(assembly)));

        consumer.Build("-p:LetterpressClassName=Posts").AssertSucceeded();
        Assert.Equal(["False"], consumer.Run().AssertSucceeded().Lines);
        Assert.Contains("static partial class Posts", File.ReadAllText(file), StringComparison.Ordinal);

        consumer.Clean().AssertSucceeded();
        Assert.False(File.Exists(file));
    }
}
