using System.Text.Json;
using System.Text.Json.Serialization;

namespace Letterpress.Sample.Reader.Graphs;

/// <summary>The graph as data for the script that draws it.</summary>
static class GraphEndpoints
{
    /// <summary>The data of the whole graph.</summary>
    public const string WholePath = "/graph.json";

    const string AroundPath = "/graph.json";

    static readonly JsonSerializerOptions s_options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static void MapGraph(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(WholePath, static () => Results.Json(GraphPicture.Whole(), s_options));
        endpoints.MapGet(ReaderSite.ArticlePath + AroundPath, static (string slug) =>
            Shown.TryFind(slug, out Article article) ? Results.Json(GraphPicture.Around(article), s_options) : Results.NotFound());
    }

    /// <summary>The data of the articles around one.</summary>
    public static string UrlOf(Article article) => ReaderSite.UrlOf(article) + AroundPath;
}
