namespace Letterpress.Tokens;

/// <summary>Where in an article a text stands, as far as search makes a difference.</summary>
enum TextField
{
    /// <summary>Blocks, captions, alternative texts.</summary>
    Body,
    Heading,
    Tag,
    Title,
}
