using AngleSharp.Html.Parser;
using Microsoft.CodeAnalysis;

namespace Neighbour;

/// <summary>Emits what AngleSharp read, and which AngleSharp it was.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class NeighbourGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context) => context.RegisterPostInitializationOutput(static output =>
    {
        string text = new HtmlParser().ParseDocument("<p>Next <b>door").QuerySelector("p > b")!.TextContent;
        string version = typeof(HtmlParser).Assembly.GetName().Version.ToString();
        output.AddSource("Neighbour.g.cs", $$"""
            namespace Neighbour;

            static class Said
            {
                public const string Text = "{{text}}";
                public const string Version = "{{version}}";
            }
            """);
    });
}
