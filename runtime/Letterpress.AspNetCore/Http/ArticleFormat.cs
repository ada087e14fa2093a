namespace Letterpress.Http;

/// <summary>What an article is served as, in the order of the server's preference.</summary>
enum ArticleFormat
{
    Html,
    Markdown,
    Json,
    Text,
}
