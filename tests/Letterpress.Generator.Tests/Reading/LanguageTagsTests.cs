using Letterpress.Core.Text;

namespace Letterpress.Generator.Tests.Reading;

/// <summary>Language tags of BCP 47: which texts are some, and how they are written.</summary>
public class LanguageTagsTests
{
    [Theory]
    [InlineData("en", true)]
    [InlineData("haw", true)]
    [InlineData("zh-Hant-TW", true)]
    [InlineData("de-CH-1996", true)]
    [InlineData("x-klingon", true)]
    [InlineData("i-navajo", true)]
    [InlineData("english", false)]
    [InlineData("e", false)]
    [InlineData("x", false)]
    [InlineData("", false)]
    [InlineData("en-", false)]
    [InlineData("en--US", false)]
    [InlineData("en US", false)]
    [InlineData("12", false)]
    [InlineData("en-verylongpart", false)]
    public void Tags(string text, bool isTag) => Assert.Equal(isTag, LanguageTags.IsValid(text));

    [Theory]
    [InlineData("EN-us", "en-US")]
    [InlineData("ZH-HANT-tw", "zh-Hant-TW")]
    [InlineData("sl-rozaj-BISKE-1994", "sl-rozaj-biske-1994")]
    [InlineData("de-ch-1996", "de-CH-1996")]
    [InlineData("en-A-AA", "en-a-aa")]
    [InlineData("X-AA-Aa", "x-aa-aa")]
    public void Letter_case(string text, string canonical) => Assert.Equal(canonical, LanguageTags.Canonical(text));
}
