namespace Letterpress.Writing;

/// <summary>Output as the library writes it.</summary>
struct NoOverrides : IHtmlRenderer<NoOverrides>;
