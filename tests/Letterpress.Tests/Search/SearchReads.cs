using System.Buffers;

namespace Letterpress.Tests.Search;

/// <summary>All that a program reads of what a search finds.</summary>
static class SearchReads
{
    static readonly ArrayBufferWriter<byte> s_html = new(1 << 12);

    static readonly SearchOptions s_options = new()
    {
        Language = "en",
        Tag = Sample.Corpus.Tags[0],
        AsOf = DateTimeOffset.UnixEpoch.AddYears(100),
        From = DateTimeOffset.UnixEpoch,
        To = DateTimeOffset.UnixEpoch.AddYears(100),
        AsYouType = true,
        IncludeCounts = true,
    };

    /// <returns>A number that depends on all of it, so that no read is left out.</returns>
    public static int All() =>
        Of("press 印刷", s_options) + Of("\"the press\" -ink pres", s_options) + Of("tpye lettters", default)
            + Sample.Corpus.Search("press"u8).Total;

    static int Of(string query, in SearchOptions options)
    {
        SearchResults results = Sample.Corpus.Search(query, options);
        int sum = results.Total + (results.DidYouMean?.Length ?? 0);
        foreach (SearchHit hit in results)
        {
            sum += hit.Article.Index + (hit.Heading?.Level ?? 0) + hit.Section.Blocks.Count;
            foreach (SnippetPart part in hit.Snippet(40))
            {
                sum += part.IsMatch ? part.Text.Length : 0;
            }

            s_html.ResetWrittenCount();
            hit.WriteSnippetHtml(s_html);
            sum += s_html.WrittenCount;
        }

        foreach ((Tag tag, int count) in results.TagCounts)
        {
            sum += tag.Index + count;
        }

        foreach ((Utf8Text language, int count) in results.LanguageCounts)
        {
            sum += language.Length + count;
        }

        return sum;
    }
}
