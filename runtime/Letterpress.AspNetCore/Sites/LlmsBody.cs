using System.IO.Pipelines;
using Letterpress.Http;

namespace Letterpress.Sites;

/// <summary>A list of articles for programs that read with language models.</summary>
readonly struct LlmsBody<TArticles>(TArticles articles, SiteOptions site) : IStreamedBody
    where TArticles : IReadOnlyList<Article>
{
    public Task WriteAsync(PipeWriter writer, CancellationToken cancellationToken) =>
        articles.WriteLlmsTextAsync(writer, site, cancellationToken: cancellationToken).AsTask();
}
