using System.Text;

namespace Letterpress.Tests.Search;

/// <summary>Texts as search compares them.</summary>
public sealed class SearchTextTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("Crème BRÛLÉE", "creme brulee")]
    [InlineData("ｉＰｈｏｎｅ１５", "iphone15")]
    [InlineData("人工智慧與資料庫", "人工智慧与资料库")]
    [InlineData("ﬁn de siècle, 3²", "fin de siecle, 32")]
    [InlineData("한국", "\u1112\u1161\u11AB\u1100\u116E\u11A8")]
    [InlineData("\u1112\u1161\u11AB\u1100\u116E\u11A8", "\u1112\u1161\u11AB\u1100\u116E\u11A8")]
    [InlineData("😀!", "😀!")]
    public void Is_folded(string text, string folded) => Assert.Equal(folded, SearchText.Fold(text));

    [Fact]
    public void A_lone_surrogate_is_replaced() => Assert.Equal("a\uFFFDb", SearchText.Fold("a\uD800b"));

    [Fact]
    public void Folded_again_every_character_is_the_same()
    {
        for (int codePoint = 0; codePoint <= 0x10FFFF; codePoint++)
        {
            if (Rune.IsValid(codePoint))
            {
                string once = SearchText.Fold(new Rune(codePoint).ToString());
                Assert.True(SearchText.Fold(once) == once, $"U+{codePoint:X4} is folded to {once}.");
            }
        }
    }
}
