using Letterpress.Core.Reading.Seeds;
using Letterpress.Generator.Tests.Articles;

namespace Letterpress.Generator.Tests.Reading;

/// <summary>Lines that say who made a picture or a text, in the forms and languages that pages have, and lines that do not.</summary>
public class CreditLineTests
{
    [Theory]
    [InlineData("图像来源，Getty Images")]
    [InlineData("图片来源: Ada")]
    [InlineData("图：法新社")]
    [InlineData("图/Ada")]
    [InlineData("（圖 / 路透社）")]
    [InlineData("Image source, Reuters")]
    [InlineData("Photo: Ada Setter")]
    [InlineData("PHOTO CREDIT: ADA")]
    [InlineData("Foto: dpa")]
    [InlineData("Photograph by Ada Setter/AFP via Getty Images")]
    [InlineData("Фото: Ада")]
    [InlineData("Getty Images")]
    [InlineData("AFP/Getty Images")]
    [InlineData("© Ada Setter")]
    [InlineData("作者：Ada")]
    [InlineData("撰文 | Ada")]
    [InlineData("采写︱Ada")]
    [InlineData("撰稿丨Ada；翻译丨Bo")]
    [InlineData("文/")]
    [InlineData("来源：Ada")]
    [InlineData("Source: https://example.com/x")]
    [InlineData("Text: Ada")]
    [InlineData("责任编辑：Ada")]
    [InlineData("Image caption,")]
    public void A_credit(string text) => Assert.True(CreditLines.IsCredit(text), text);

    [Theory]
    [InlineData("")]
    [InlineData(":")]
    [InlineData("Image")]
    [InlineData("Image, said the printer")]
    [InlineData("Photo: the press stopped. Nobody knew why.")]
    [InlineData("图，不是文字")]
    [InlineData("图：印刷机停了。")]
    [InlineData("Getty Images sells pictures")]
    [InlineData("Reuters reported it")]
    [InlineData("Photo by photo, the press was moved. It took a week.")]
    [InlineData("The source: a press in Mainz")]
    [InlineData("Text")]
    [InlineData("One\n图：Ada")]
    public void No_credit(string text) => Assert.False(CreditLines.IsCredit(text), text);

    [Theory]
    [InlineData("<img src=a.jpg><p>Photo: AFP</p><p>One.</p>", "One.")]
    [InlineData("<p>图像来源，Getty Images</p><p>One.</p>", "One.")]
    [InlineData("<figure><div><img src=a.jpg><p>Image source, <b>Ada</b></p></div></figure><p>One.</p>", "One.")]
    [InlineData("<figure><img src=a.jpg><figcaption>The press.</figcaption></figure><p>One.</p>", "One.")]
    [InlineData("<p>作者：Ada</p><p>编辑：Bo</p><blockquote>One.</blockquote><p>Two.</p>", "Two.")]
    [InlineData("<p>Photo: AFP</p>", "Photo: AFP")]
    public void No_credit_is_the_excerpt_of_more(string body, string excerpt) =>
        Assert.Equal(excerpt, BlockText.Article(body).Excerpt);

    [Fact]
    public void The_name_of_the_author_is_no_excerpt()
    {
        using PressedArticles articles = new(Press.Run(
            Press.Seed("x.md", "---\ntitle: X\ndate: 2026-05-01\nauthor: [Ada, Bo]\n---\n<p>Text:</p><p>Ada</p><p>Bo</p><p>Cy</p>")));
        Assert.Equal("Cy", articles.Corpus.All[0].Excerpt.ToString());
    }
}
