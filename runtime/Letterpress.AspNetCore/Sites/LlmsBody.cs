using System.Buffers;
using Letterpress.Http;

namespace Letterpress.Sites;

/// <summary>A list of articles for programs that read with language models.</summary>
readonly struct LlmsBody<TArticles>(TArticles articles, SiteOptions site) : IBody
    where TArticles : IReadOnlyList<Article>
{
    public void Write(IBufferWriter<byte> writer) => articles.WriteLlmsText(writer, site);
}
