using System.Buffers;
using System.IO.Pipelines;
using System.Text;
using Letterpress.Tests.Writing.Snapshots;

namespace Letterpress.Tests.Feeds;

/// <summary>Lists of any length, of which only a part is in memory.</summary>
public sealed class StreamedFeedTests
{
    delegate void Write(IBufferWriter<byte> writer, Article[] articles);

    delegate ValueTask WriteInParts(PipeWriter writer, Article[] articles, CancellationToken cancellationToken);

    static readonly FeedOptions s_all = new() { MaxCount = null };

    static readonly Dictionary<string, (Write Whole, WriteInParts Parts)> s_formats = new()
    {
        ["Atom"] = (
            static (writer, articles) => articles.WriteAtom(writer, Sites.Full, s_all),
            static (writer, articles, end) => articles.WriteAtomAsync(writer, Sites.Full, s_all, end)),
        ["RSS"] = (
            static (writer, articles) => articles.WriteRss(writer, Sites.Full, s_all),
            static (writer, articles, end) => articles.WriteRssAsync(writer, Sites.Full, s_all, end)),
        ["JSON"] = (
            static (writer, articles) => articles.WriteJsonFeed(writer, Sites.Full, s_all),
            static (writer, articles, end) => articles.WriteJsonFeedAsync(writer, Sites.Full, s_all, end)),
        ["llms.txt"] = (
            static (writer, articles) => articles.WriteLlmsText(writer, Sites.Full),
            static (writer, articles, end) => articles.WriteLlmsTextAsync(writer, Sites.Full, cancellationToken: end)),
    };

    public static TheoryData<string> Formats => [.. s_formats.Keys];

    /// <summary>What is written and not yet read is bounded, however many articles there are.</summary>
    [Theory]
    [MemberData(nameof(Formats))]
    public async Task A_list_waits_for_its_reader(string format)
    {
        CancellationToken end = TestContext.Current.CancellationToken;
        Article[] articles = [.. Enumerable.Repeat(Sample.Rich, 3_000), .. Sample.Corpus.All];
        string list = await SlowReader.ReadAsync(writer => s_formats[format].Parts(writer, articles, end), end);
        Assert.True(list.Length > 2 * SlowReader.Most);
        Assert.Equal(Written.Of(writer => s_formats[format].Whole(writer, articles)), list);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task An_empty_list_is_the_same_in_parts(string format)
    {
        using MemoryStream stream = new();
        PipeWriter writer = PipeWriter.Create(stream);
        await s_formats[format].Parts(writer, [], TestContext.Current.CancellationToken);
        await writer.CompleteAsync();
        Assert.Equal(Written.Of(output => s_formats[format].Whole(output, [])), Encoding.UTF8.GetString(stream.ToArray()));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task A_list_ends_when_its_reader_does(string format)
    {
        Pipe pipe = new();
        await pipe.Reader.CompleteAsync();
        Counted articles = new();
        await s_formats[format].Parts(pipe.Writer, [.. Enumerable.Repeat(Sample.Rich, 10)], TestContext.Current.CancellationToken);
        await articles.WriteLlmsTextAsync(pipe.Writer, Sites.Full, cancellationToken: TestContext.Current.CancellationToken);
        Assert.InRange(articles.Read, 1, 1_000);
    }

    [Fact]
    public async Task Arguments_are_not_null()
    {
        PipeWriter writer = PipeWriter.Create(Stream.Null);
        CancellationToken end = TestContext.Current.CancellationToken;
        await Assert.ThrowsAsync<ArgumentNullException>(
            "writer", async () => await Sample.Corpus.All.WriteAtomAsync(null!, Sites.Full, null, end));
        await Assert.ThrowsAsync<ArgumentNullException>(
            "site", async () => await Sample.Corpus.All.WriteRssAsync(writer, null!, null, end));
        await Assert.ThrowsAsync<ArgumentNullException>(
            "articles", async () => await ((Article[])null!).WriteJsonFeedAsync(writer, Sites.Full, null, end));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(
            "maxCount", async () => await Sample.Corpus.All.WriteLlmsTextAsync(writer, Sites.Full, default, -1, end));
    }

    /// <summary>A long list that knows how many of its articles were asked for.</summary>
    sealed class Counted : IReadOnlyList<Article>
    {
        public int Read { get; private set; }

        public int Count => 100_000;

        public Article this[int index]
        {
            get
            {
                Read++;
                return Sample.Rich;
            }
        }

        public IEnumerator<Article> GetEnumerator() => Enumerable.Repeat(Sample.Rich, Count).GetEnumerator();

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
