using CsCheck;
using Letterpress.Core.Text;
using Letterpress.Generator.Tests.Harness;

namespace Letterpress.Generator.Tests.Text;

/// <summary>Four UTF-16 units at once are as one after the other, wherever what is no ASCII stands.</summary>
public class Utf8Tests
{
    static readonly Gen<string> s_text = Gen.String[
        Gen.Char["abc\0\u007F\u0080é\u07FF\u0800漢\uD7FF\uD800\uDBFF\uDC00\uDFFF\uE000\uFFFF"], 0, 20];

    [Fact]
    public void Lone_surrogates_are_replaced() => s_text.Sample(
        static text =>
        {
            string encoded = System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text));
            string repaired = Utf8.Repair(text);
            Assert.Equal(encoded, repaired);
            Assert.Equal(encoded == text, ReferenceEquals(text, repaired));
        },
        iter: LongForm.Or(100_000, 10_000));

    [Fact]
    public void Offsets_count_the_bytes_before() => s_text.Sample(
        static text =>
        {
            text = Utf8.Repair(text);
            int[] offsets = Utf8.Offsets(text);
            Assert.Equal(text.Length + 1, offsets.Length);
            for (int i = 0; i <= text.Length; i++)
            {
                int start = i > 0 && i < text.Length && char.IsLowSurrogate(text[i]) ? i - 1 : i;
                Assert.Equal(Utf8.Length(text[..start]), offsets[i]);
            }
        },
        iter: LongForm.Or(100_000, 10_000));
}
