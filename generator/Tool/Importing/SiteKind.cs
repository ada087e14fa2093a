namespace Letterpress.Tool.Importing;

/// <summary>The tool whose content is imported.</summary>
enum SiteKind
{
    Hugo,
    Jekyll,
    Astro,
}
