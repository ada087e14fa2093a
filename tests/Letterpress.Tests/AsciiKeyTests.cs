using System.Text;
using CsCheck;
using Letterpress.Keys;
using Letterpress.Records;

namespace Letterpress.Tests;

/// <summary>A key in UTF-16 has the hash of its bytes.</summary>
public sealed class AsciiKeyTests
{
    [Fact]
    public void Hash_of_UTF16_is_that_of_UTF8() =>
        Gen.Select(Gen.String[Gen.Char['\0', '\u007F'], 0, 70], Gen.OneOf(KeyKind.Id, KeyKind.Slug, KeyKind.Url, KeyKind.Path))
            .Sample(static (key, kind) =>
            {
                Assert.True(AsciiKey.TryHash(kind, key, out ulong hash));
                Assert.Equal(KeyHash.Of(kind, Encoding.UTF8.GetBytes(key)), hash);
            });

    /// <summary>Whatever a string has, halves of surrogate pairs too: it has the hash of its bytes, or none.</summary>
    [Fact]
    public void Any_string_has_that_hash_or_none() =>
        Gen.OneOf(Gen.Char['\0', '\uFFFF'], Gen.Char['a', 'b'], Gen.Char['\uD800', '\uDFFF']).Array[0, 40].Sample(static key =>
        {
            Assert.Equal(Ascii.IsValid(key), AsciiKey.TryHash(KeyKind.Id, key, out ulong hash));
            Assert.True(!Ascii.IsValid(key) || hash == KeyHash.Of(KeyKind.Id, Encoding.UTF8.GetBytes(key)));
        });

    [Fact]
    public void One_other_character_is_seen()
    {
        for (int length = 1; length < 40; length++)
        {
            for (int i = 0; i < length; i++)
            {
                foreach (char other in "\u0080\u00FF\u0100\u2020\u8061\uD83D\uFFFF")
                {
                    char[] key = new string('a', length).ToCharArray();
                    key[i] = other;
                    Assert.False(AsciiKey.TryHash(KeyKind.Id, key, out _), $"{length} {i} {(int)other:X4}");
                }
            }
        }
    }
}
