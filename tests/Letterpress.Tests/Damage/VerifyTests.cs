using Letterpress.Layout;

namespace Letterpress.Tests.Damage;

/// <summary>What a corpus says of damage, and of code of other versions.</summary>
public sealed class VerifyTests
{
    static readonly (byte[] Blob, string Hash, int ShardCount) s_whole = SmallCorpus.Compile();

    [Fact]
    public void A_changed_letter_is_found_on_demand()
    {
        DamagedCorpus corpus = Of(Changed("soot"));
        Assert.Contains("SOOT", corpus.Find("ink").PlainText.ToString(), StringComparison.Ordinal);
        InvalidDataException exception = Assert.Throws<InvalidDataException>(corpus.Verify);
        Assert.Equal(
            "The compiled articles are damaged: the embedded resource of Letterpress.Tests does not have its checksum. Build the assembly "
                + "that has them again.",
            exception.Message);
    }

    [Fact]
    public void A_changed_letter_is_found_at_the_first_read_of_a_debug_build() =>
        Assert.Throws<InvalidDataException>(() => Of(Changed("soot"), isVerified: true).Count);

    [Fact]
    public void Literals_are_verified_too() => Sample.Corpus.Verify();

    [Fact]
    public void Code_of_another_layout_is_refused_before_anything_is_read()
    {
        DamagedCorpus corpus = Of(s_whole.Blob, layout: LayoutVersion.Current + 1);
        foreach (Func<object> read in new Func<object>[]
        {
            () => corpus.Count, () => corpus[0], () => corpus.All, () => corpus.Tags, () => corpus.Graph.ReferenceCount,
            () => corpus.TryFind("ink", out _),
        })
        {
            InvalidOperationException exception = Assert.Throws<InvalidOperationException>(read);
            Assert.StartsWith(
                $"The articles of Letterpress.Tests were compiled by another version of Letterpress (layout {LayoutVersion.Current + 1};",
                exception.Message,
                StringComparison.Ordinal);
        }

        Assert.Throws<InvalidOperationException>(corpus.Verify);
    }

    [Fact]
    public void A_resource_of_another_layout_is_refused()
    {
        byte[] blob = [.. s_whole.Blob];
        blob[7]++;
        Assert.Contains(
            $"(layout {LayoutVersion.Current + 1};",
            Assert.Throws<InvalidOperationException>(() => Of(blob).Count).Message,
            StringComparison.Ordinal);
        blob[0]++;
        Assert.Contains(
            "has other contents", Assert.Throws<InvalidOperationException>(() => Of(blob).Count).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_resource_of_another_build_is_refused()
    {
        byte[] blob = [.. s_whole.Blob];
        blob[9]++;
        Assert.Contains(
            "is of another build", Assert.Throws<InvalidOperationException>(() => Of(blob).Count).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_resource_that_is_cut_is_damaged()
    {
        Assert.Throws<InvalidDataException>(() => Of(s_whole.Blob[..64]).Count);
        Assert.Contains(
            "lies outside of it", Assert.Throws<InvalidDataException>(() => Of(s_whole.Blob[..^1]).Tags.Count).Message,
            StringComparison.Ordinal);
    }

    /// <summary>Upper case for lower case: the same length, and no number.</summary>
    static byte[] Changed(string word)
    {
        byte[] blob = [.. s_whole.Blob];
        int place = blob.AsSpan().IndexOf(System.Text.Encoding.ASCII.GetBytes(word));
        for (int i = 0; i < word.Length; i++)
        {
            blob[place + i] ^= 0x20;
        }

        return blob;
    }

    static DamagedCorpus Of(byte[] blob, bool isVerified = false, int layout = LayoutVersion.Current) => new(
        new GuardedMemory(blob.Length).Place(blob, isAtEnd: true), s_whole.Hash, s_whole.ShardCount, isVerified, layout);
}
