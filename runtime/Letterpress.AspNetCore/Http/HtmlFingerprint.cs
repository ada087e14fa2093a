namespace Letterpress.Http;

/// <summary>The values of <see cref="HtmlOptions"/>, on which the bytes of a page depend.</summary>
static class HtmlFingerprint
{
    public static string[] Of(HtmlOptions options) => [options.IdPrefix];
}
