using CsCheck;
using Letterpress.Core.Model;
using Letterpress.Core.Reading.FrontMatter;
using Letterpress.Generator.Tests.Properties;

namespace Letterpress.Generator.Tests.Defaults;

/// <summary>The text of a field whose nested keys come from several files says what they say.</summary>
public class FlowTextTests
{
    static readonly Gen<string> s_text = Gen.OneOf(
        Gen.String[Gen.Char["abäé漢 \t\n\"'\\:,-#[]{}&*!|>%@`~?\u0085\u2028\uFEFF\u00A0\u0001\u007F0"], 1, 8],
        Gen.OneOf("null", "~", "true", "- a", "a: b", "it's", "12:30", "-", "...", "---", "1e3", "<<", "=", "a b", " a", "a ", "0x1F"),
        Gen.String[Gen.Char['!', '~'], 1, 12]);

    static FrontValue Leaf(string text) => new(FrontKind.Text, text, default);

    static Gen<FrontValue> OfDepth(int depth) => depth == 0
        ? s_text.Select(Leaf)
        : Gen.OneOf(
            s_text.Select(Leaf),
            OfDepth(depth - 1).Array[0, 3].Select(static items => new FrontValue(FrontKind.List, "", default) { Items = items }),
            KeysOfDepth(depth - 1));

    static Gen<FrontValue> KeysOfDepth(int depth) => Gen.Select(s_text, OfDepth(depth)).Array[0, 3].Select(static entries =>
        new FrontValue(FrontKind.Keys, "", default)
        {
            Entries = [.. entries.Select(static entry => new FrontEntry(entry.Item1, entry.Item2))],
        });

    [Fact]
    public void Any_value_is_read_back() => Cases.Check(KeysOfDepth(2), 100, static values =>
    {
        foreach (FrontValue value in values)
        {
            FrontEntry read = Assert.Single(YamlReader.Read("key: " + FlowText.Of(value)));
            Assert.Equal(Shown(value), Shown(read.Value));
        }
    });

    /// <summary>Aliases repeat values as often as they like.</summary>
    [Fact]
    public void Text_is_bounded()
    {
        FrontValue value = Leaf("text");
        for (int i = 0; i < 60; i++)
        {
            value = new(FrontKind.Keys, "", default) { Entries = [new("a", value), new("b", value)] };
        }

        Assert.InRange(FlowText.Of(value).Length, FrontMatterBlock.MaxLength, FrontMatterBlock.MaxLength + 10_000);
    }

    static string Shown(FrontValue value) => value.Kind switch
    {
        FrontKind.Keys => "{" + string.Concat(value.Entries.Select(static entry => $"{entry.Key}\0{Shown(entry.Value)}\u0002")) + "}",
        FrontKind.List => "[" + string.Concat(value.Items.Select(static item => $"{Shown(item)}\u0002")) + "]",
        _ => value.Kind + value.Text,
    };
}
