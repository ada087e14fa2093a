using System.Text;
using CsCheck;

namespace Letterpress.Tests;

public sealed class FindTests
{
    [Theory]
    [InlineData("69033553")]
    [InlineData("rich")]
    [InlineData(Sample.RichUrl)]
    [InlineData("http://letterpress.example/en/B%c3%bccher/a-69033553/#part")]
    [InlineData("https://api.letterpress.example/api/detail/article/69033553")]
    [InlineData("//letterpress.example/a-69033553")]
    public void An_article_is_found_by_every_form_of_its_key(string key)
    {
        Assert.True(Sample.Corpus.TryFind(key, out Article article));
        Assert.Equal(Sample.Rich, article);
        Assert.True(Sample.Corpus.TryFind(Encoding.UTF8.GetBytes(key), out article));
        Assert.Equal(Sample.Rich, Sample.Corpus.Find(key));
    }

    [Theory]
    [InlineData("Presse & Druck", 0)]
    [InlineData("presse-druck", 0)]
    [InlineData("印刷", 1)]
    [InlineData("yin-shua", 1)]
    public void A_tag_is_found_by_its_name_and_its_slug(string name, int index)
    {
        Assert.True(Sample.Corpus.TryFindTag(name, out Tag tag));
        Assert.Equal(Sample.Corpus.Tags[index], tag);
        Assert.True(Sample.Corpus.TryFindTag(Encoding.UTF8.GetBytes(name), out tag));
        Assert.Equal(Sample.Corpus.Tags[index], tag);
    }

    [Theory]
    [InlineData("")]
    [InlineData("presse")]
    [InlineData("Presse-Druck")]
    [InlineData("rich")]
    public void No_other_tag_is_found(string name)
    {
        Assert.False(Sample.Corpus.TryFindTag(name, out Tag tag));
        Assert.Equal(default, tag);
        Assert.False(Sample.Corpus.TryFindTag(Encoding.UTF8.GetBytes(name), out tag));
        Assert.False(Models.Press().TryFindTag(name, out tag));
    }

    /// <summary>"C" and "C#" have the slugs "c" and "c-…"; a tag that is written as another's slug has its own.</summary>
    [Fact]
    public void A_name_comes_before_a_slug()
    {
        PressedCorpus corpus = PressedCorpus.Of(
            [Models.Plain("a")], Models.Corpus([Models.Plain("a")], null, new("x", "y", default), new("y", "z", default)));
        Assert.True(corpus.TryFindTag("y", out Tag tag));
        Assert.Equal("z", tag.Slug.ToString());
    }

    [Theory]
    [InlineData("old/citing")]
    [InlineData("/old/citing/")]
    [InlineData("/old/%63iting")]
    [InlineData("http://mirror.example/c#x")]
    [InlineData("https://www.dw.com/en/x/a-5")]
    public void An_article_is_found_by_its_aliases(string key)
    {
        Assert.Equal(Sample.Citing, Sample.Corpus.Find(key));
        Assert.Equal(Sample.Citing, Sample.Corpus.TryFind(Encoding.UTF8.GetBytes(key), out Article article) ? article : default);
    }

    [Theory]
    [InlineData("old")]
    [InlineData("/#dw/5")]
    [InlineData("old%2Fciting")]
    [InlineData("mirror.example/C")]
    [InlineData("https://api.letterpress.example/api/detail/article/5")]
    [InlineData("")]
    [InlineData("Rich")]
    [InlineData("6903355")]
    [InlineData("letterpress/69033553")]
    [InlineData("https://citing.example/X")]
    [InlineData("\ud800")]
    public void What_is_no_key_is_not_found(string key)
    {
        Assert.False(Sample.Corpus.TryFind(key, out Article article));
        Assert.True(article.IsDefault);
    }

    [Fact]
    public void The_error_names_the_key_and_the_nearest_slugs()
    {
        KeyNotFoundException error = Assert.Throws<KeyNotFoundException>(() => Sample.Corpus.Find("ritch"));
        Assert.Equal("No article has the id, slug or URL 'ritch'. Nearest slugs: rich, citing, alone.", error.Message);
        Assert.Throws<ArgumentNullException>(() => Sample.Corpus.Find(null!));
        Assert.Contains("empty", Assert.Throws<KeyNotFoundException>(() => Models.Press().Find("x")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_swapped_letters_are_one_error() => Assert.EndsWith(
        "Nearest slugs: form, fo.",
        Assert.Throws<KeyNotFoundException>(() => Models.Press(Models.Plain("fo"), Models.Plain("form")).Find("from")).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Ids_win_over_slugs_and_the_first_article_over_the_second()
    {
        PressedCorpus corpus = Models.Press(
            Models.Plain("same"),
            Models.Plain("other", id: "same"),
            Models.Plain("same", url: "x.example/a"),
            Models.Plain("last", url: "http://x.example/a/"));
        Assert.Equal(1, corpus.Find("same").Index);
        Assert.Equal(2, corpus.Find("https://www.x.example/a").Index);
    }

    [Fact]
    public void Octets_that_are_no_text_are_found_too() =>
        Assert.Equal(0, Models.Press(Models.Plain("a", url: "https://x.example/%ff%FE")).Find("x.example/%FF%fe").Index);

    [Fact]
    public void Long_urls_are_found()
    {
        string url = "https://x.example/" + new string('ü', 5000);
        Assert.Equal(0, Models.Press(Models.Plain("a", url: url)).Find(url + "#f").Index);
    }

    [Fact]
    public void Any_bytes_are_found_or_not_but_never_fail() =>
        Gen.Byte.Array[0, 2000].Sample(bytes => !Sample.Corpus.TryFind(bytes, out _) || bytes.Length > 3);

    [Fact]
    public void Every_article_of_a_large_corpus_is_found()
    {
        PressedCorpus corpus = Models.Press([.. Enumerable.Range(0, 3000)
            .Select(i => Models.Plain($"slug-{i}", id: i % 2 == 0 ? $"{i}" : "", url: $"https://dw.com/en/a-{i + 100000}"))]);
        for (int i = 0; i < corpus.Count; i++)
        {
            Assert.Equal(i, corpus.Find($"slug-{i}").Index);
            Assert.Equal(i, corpus.Find(corpus[i].Id.ToString()).Index);
            Assert.Equal(i, corpus.Find($"https://www.dw.com/en/a-{i + 100000}?maca=x").Index);
            Assert.Equal(i, corpus.Find($"api.dw.com/api/detail/article/{i + 100000}").Index);
        }
    }
}
