using System.Reflection;
using Letterpress.Sites;

namespace Letterpress.AspNetCore.Tests;

/// <summary>No option is forgotten where options are copied, or are a part of entity tags.</summary>
public sealed class OptionTests
{
    [Fact]
    public void Each_option_of_a_site_is_copied_and_in_its_texts()
    {
        SiteOptions plain = new() { BaseUrl = new("https://a.example"), Title = "a" };
        foreach (PropertyInfo property in Properties(plain))
        {
            SiteOptions other = Changed(new SiteOptions { BaseUrl = new("https://a.example"), Title = "a" }, property);
            Assert.True(!OptionTexts.Of(plain).SequenceEqual(OptionTexts.Of(other)), property.Name);
            object? copied = property.GetValue(OptionCopies.Of(other, other.ArticleUrl, other.Html));
            Assert.True(Equals(property.GetValue(other), copied), property.Name);
        }
    }

    [Fact]
    public void Each_option_of_a_feed_is_copied_and_in_its_texts()
    {
        FeedOptions plain = new();
        foreach (PropertyInfo property in Properties(plain))
        {
            FeedOptions other = Changed(new FeedOptions(), property);
            Assert.True(!OptionTexts.Of(plain).SequenceEqual(OptionTexts.Of(other)), property.Name);
            object? copied = property.GetValue(OptionCopies.Of(other, other.Url, ""));
            Assert.True(Equals(property.GetValue(other), copied), property.Name);
        }
    }

    [Fact]
    public void Each_option_of_HTML_is_in_its_texts()
    {
        HtmlOptions plain = new();
        foreach (PropertyInfo property in Properties(plain))
        {
            HtmlOptions other = Changed(new HtmlOptions(), property);
            Assert.True(!OptionTexts.Of(plain).SequenceEqual(OptionTexts.Of(other)), property.Name);
            object? copied = property.GetValue(OptionCopies.Of(other, other.ArticleUrl ?? "/", omitsTitle: false));
            Assert.True(Equals(property.GetValue(other), copied) || property.Name == nameof(HtmlOptions.ArticleUrl), property.Name);
        }
    }

    /// <summary>URLs are written as in HTML; headings are as in the seed, but for the title, which precedes text.</summary>
    [Fact]
    public void Each_option_of_other_formats_is_copied()
    {
        foreach (PropertyInfo property in typeof(OutputOptions).GetProperties())
        {
            HtmlOptions html = Changed(new HtmlOptions(), property);
            AssertCopied(new MarkdownOptions(), OptionCopies.Of(html, "/{id}"));
            AssertCopied(new TextOptions { OmitTitle = true }, OptionCopies.TextOf(html, "/{id}"));

            void AssertCopied(OutputOptions plain, OutputOptions copy)
            {
                object? expected = property.Name switch
                {
                    nameof(OutputOptions.ArticleUrl) => "/{id}",
                    nameof(OutputOptions.HeadingOffset) or nameof(OutputOptions.TopHeadingLevel) or nameof(OutputOptions.OmitTitle) =>
                        property.GetValue(plain),
                    _ => property.GetValue(html),
                };
                Assert.Equal($"{property.Name}: {expected}", $"{property.Name}: {property.GetValue(copy)}");
            }
        }

        Assert.Equal(typeof(OutputOptions).GetProperties().Length, typeof(MarkdownOptions).GetProperties().Length);
        Assert.Equal(typeof(OutputOptions).GetProperties().Length, typeof(TextOptions).GetProperties().Length);
    }

    static PropertyInfo[] Properties(object options)
    {
        PropertyInfo[] properties = options.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance);
        Assert.NotEmpty(properties);
        return properties;
    }

    /// <summary>Sets a property to another value, as an initializer does.</summary>
    static T Changed<T>(T options, PropertyInfo property)
        where T : class
    {
        Type type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        object value = property.GetValue(options) switch
        {
            bool known => !known,
            int known => known + 1,
            Enum known => Enum.ToObject(type, Convert.ToInt32(known, System.Globalization.CultureInfo.InvariantCulture) + 1),
            _ when type == typeof(int) => 3,
            _ when type == typeof(string) => "other",
            _ when type == typeof(Uri) => new Uri("https://other.example/"),
            _ when type == typeof(DateOnly) => new DateOnly(2026, 5, 1),
            _ when type == typeof(DateTimeOffset) => new DateTimeOffset(2026, 5, 1, 0, 0, 0, TimeSpan.Zero),
            _ when type == typeof(HtmlOptions) => new HtmlOptions { IdPrefix = "other-" },
            _ => Activator.CreateInstance(type, "/other/{" + (type == typeof(ImageUrlTemplate) ? "url}" : "slug}"))!,
        };
        property.SetValue(options, value);
        return options;
    }
}
