namespace Letterpress.Tests;

public sealed class ListTests
{
    static readonly RowList<Block> s_blocks = Sample.Rich.Blocks;

    [Fact]
    public void Ranges_and_slices_are_stretches()
    {
        Assert.Equal(s_blocks.Skip(2).Take(3), s_blocks[2..5]);
        Assert.Equal(s_blocks.Skip(3), s_blocks[1..].Slice(2, s_blocks.Count - 3));
        Assert.Equal(s_blocks[^1], s_blocks[s_blocks.Count - 1]);
        Assert.Empty(s_blocks[s_blocks.Count..]);
        Assert.Equal(Sample.Corpus.All.Skip(1), Sample.Corpus.All[1..]);
        Assert.Equal(Sample.Corpus.Tags[1], Assert.Single(Sample.Corpus.Tags[1..2]));
        Assert.Equal(Sample.Corpus.Tags[0].Articles[1], Assert.Single(Sample.Corpus.Tags[0].Articles[1..]));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(8)]
    [InlineData(int.MinValue)]
    [InlineData(int.MaxValue)]
    public void An_index_outside_is_an_error(int index)
    {
        Assert.Throws<ArgumentOutOfRangeException>(nameof(index), () => s_blocks[index]);
        Assert.Throws<ArgumentOutOfRangeException>(nameof(index), () => Sample.Corpus[index]);
        Assert.Throws<ArgumentOutOfRangeException>(nameof(index), () => Sample.Corpus.All[index]);
        Assert.Throws<ArgumentOutOfRangeException>(nameof(index), () => Sample.Rich.Links[index]);
        Assert.Throws<ArgumentOutOfRangeException>(nameof(index), () => Sample.Rich.Backlinks[index]);
        Assert.Throws<ArgumentOutOfRangeException>(nameof(index), () => default(RowList<Block>)[index]);
    }

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(9, 0)]
    [InlineData(0, 9)]
    [InlineData(7, 2)]
    [InlineData(1, int.MaxValue)]
    [InlineData(0, -1)]
    public void A_slice_outside_is_an_error(int start, int length)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => s_blocks.Slice(start, length));
        Assert.Throws<ArgumentOutOfRangeException>(() => Sample.Corpus.All.Slice(start, length));
        Assert.Throws<ArgumentOutOfRangeException>(() => Sample.Rich.Links.Slice(start, length));
    }

    [Fact]
    public void A_slice_of_a_slice_cannot_reach_beyond_it() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => s_blocks[2..4].Slice(0, 3));

    [Fact]
    public void Enumerators_stop_and_start_again()
    {
        RowList<Block>.Enumerator enumerator = s_blocks[..1].GetEnumerator();
        Assert.True(enumerator.MoveNext());
        Assert.Equal(s_blocks[0], enumerator.Current);
        Assert.False(enumerator.MoveNext());
        Assert.False(enumerator.MoveNext());
        enumerator.Reset();
        Assert.True(enumerator.MoveNext());
    }

    [Fact]
    public void An_enumerator_has_an_item_only_while_it_stands_at_one()
    {
        RowList<Block>.Enumerator enumerator = s_blocks[..1].GetEnumerator();
        Assert.Throws<ArgumentOutOfRangeException>(() => enumerator.Current);
        enumerator.MoveNext();
        enumerator.MoveNext();
        Assert.Throws<ArgumentOutOfRangeException>(() => enumerator.Current);
        enumerator = default;
        Assert.False(enumerator.MoveNext());
        Assert.Throws<ArgumentOutOfRangeException>(() => enumerator.Current);
    }

    [Fact]
    public void Slices_of_every_kind_of_list_have_the_items_of_the_list()
    {
        CheckSlices(Sample.Corpus.All);
        CheckSlices(Sample.Corpus.Graph.ByRank);
        CheckSlices(Sample.Corpus.Graph.Components);
        CheckSlices(Sample.Corpus.Graph.ReferencedBy(Sample.Rich));
        CheckSlices(Sample.Rich.Links);
        CheckSlices(Sample.Rich.Backlinks);
        CheckSlices(Sample.Rich.ReferencedBy);
        CheckSlices(Sample.Rich.Tags);
        CheckSlices(s_blocks[0].Runs);
    }

    static void CheckSlices<T>(RowList<T> list)
        where T : struct, IRow<T>
    {
        Assert.NotEmpty(list);
        T[] items = [.. list];
        for (int start = 0; start <= items.Length; start++)
        {
            for (int end = start; end <= items.Length; end++)
            {
                Assert.Equal(items[start..end], list[start..end]);
                Assert.Equal(items[start..end], list[start..][..(end - start)]);
            }
        }
    }

    [Fact]
    public void Lists_and_handles_are_equal_by_value()
    {
        Assert.Equal(s_blocks, Sample.Rich.Blocks);
        Assert.NotEqual(s_blocks, s_blocks[1..]);
        Assert.True(s_blocks[0] == Sample.Rich.Blocks[0]);
        Assert.False(s_blocks[0] == s_blocks[1]);
        Assert.Equal(3, Sample.Corpus.All.Distinct().Count());
        Assert.False(Sample.Rich == default);
    }

    [Fact]
    public void Articles_are_found_in_lists_of_any_order()
    {
        RowList<Article> all = Sample.Corpus.All;
        CheckPlaces(all);
        CheckPlaces(all[1..]);
        CheckPlaces(all[..2]);
        CheckPlaces(Sample.Corpus.Graph.ByRank);
        CheckPlaces(Sample.Corpus.Graph.TopologicalOrder[1..]);
        CheckPlaces(Sample.Corpus.Tags[0].Articles);
        CheckPlaces(Sample.Corpus.Tags[1].Articles);
        CheckPlaces(default);
    }

    static void CheckPlaces(RowList<Article> list)
    {
        Article[] items = [.. list];
        foreach (Article article in Sample.Corpus.All)
        {
            Assert.Equal(Array.IndexOf(items, article), list.IndexOf(article));
            Article[] newer = [.. items.Where(other => other.Index < article.Index).OrderByDescending(other => other.Index)];
            Article[] older = [.. items.Where(other => other.Index > article.Index).OrderBy(other => other.Index)];
            Assert.Equal(newer is [var next, ..] ? next : null, list.NewerThan(article));
            Assert.Equal(older is [var last, ..] ? last : null, list.OlderThan(article));
        }
    }

    [Fact]
    public void No_list_has_an_article_of_another_corpus_or_none()
    {
        Article other = Models.Press(Models.Plain("rich"), Models.Plain("b"), Models.Plain("c"))[1];
        foreach (Article article in (Article[])[other, default])
        {
            Assert.Equal(-1, Sample.Corpus.All.IndexOf(article));
            Assert.Null(Sample.Corpus.All.NewerThan(article));
            Assert.Null(Sample.Corpus.All.OlderThan(article));
        }
    }

    [Fact]
    public void Linq_works_over_every_list()
    {
        Assert.Equal(2, Sample.Corpus.All.Where(article => article.References.Count > 0).Count());
        Assert.Equal(8, s_blocks.Reverse().ToList().Count);
        Assert.Equal("Zoë", Sample.Corpus.All.Select(article => article.Author).First(author => !author.IsEmpty).ToString());
    }
}
