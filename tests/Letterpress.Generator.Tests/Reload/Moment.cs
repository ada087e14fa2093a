using System.Buffers;
using System.Text;

namespace Letterpress.Generator.Tests.Reload;

/// <summary>All that can be taken from a corpus, and what it said then.</summary>
sealed class Moment
{
    readonly RowList<Article> _articles;
    readonly RowList<Tag> _tags;
    readonly LinkGraph _graph;

    public Moment(ArticleCorpus corpus)
    {
        (_articles, _tags, _graph) = (corpus.All, corpus.Tags, corpus.Graph);
        Written = Write();
    }

    public string Written { get; }

    public void AssertStays()
    {
        // What nobody holds would be overwritten by now.
        for (int i = 0; i < 4; i++)
        {
            GC.Collect(2, GCCollectionMode.Forced, blocking: true, compacting: true);
            _ = Enumerable.Range(0, 200).Select(static i => GC.AllocateArray<byte>(i * 10, pinned: true)).Count();
            _ = Enumerable.Range(0, 200).Select(static i => new byte[i]).Count();
        }

        Assert.Equal(Written, Write());
    }

    string Write()
    {
        StringBuilder text = new();
        ArrayBufferWriter<byte> bytes = new();
        foreach (Article article in _articles)
        {
            text.AppendLine(
                System.Globalization.CultureInfo.InvariantCulture,
                $"{article.Title} {article.Slug} {article.PublishedAt:O} {article.ContentHash} {_graph.RankOf(article)}");
            text
                .AppendJoin(' ', article.References.Concat(article.ReferencedBy))
                .AppendJoin(' ', article.Backlinks.Select(static link => link.Text))
                .AppendLine();
            article.WriteHtml(bytes);
        }

        _graph.WriteJson(bytes);
        return text.AppendJoin(' ', _tags).Append(System.Text.Encoding.UTF8.GetString(bytes.WrittenSpan)).ToString();
    }
}
