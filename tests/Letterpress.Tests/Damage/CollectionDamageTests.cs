extern alias core;

using core::Letterpress.Core.Storage;
using Letterpress.Generator.Tests.Harness;
using Letterpress.Layout;

namespace Letterpress.Tests.Damage;

/// <summary>Whatever the bytes of a collection are, no read leaves them, and each read ends.</summary>
public sealed class CollectionDamageTests
{
    static readonly string[] s_keys = ["one", "two", "three", "nothing"];

    static readonly (byte[] Blob, CorpusManifest Manifest) s_corpus = SmallCorpus.Compile(
    [
        ("seeds/one.md", """
            ---
            title: One
            expires: 2026-12-01
            date: 2026-05-03
            mood: good
            text: soot
            boolean: true
            int32: -2
            int64: -3
            double: 0.5
            decimal: -79228162514264337593543950.335
            day: 9999-12-31
            clock: 23:59
            moment: 2026-05-01T08:00:00+14:00
            duration: -01:30:00
            guid: 2f1b6c1e-9d7a-4d0b-8a53-5f6f3c1d2e4a
            heat: high
            part: { name: "Ä", weight: 1.5, sizes: [1, 2], parts: [{ name: B, weight: 2, sizes: 3 }] }
            parts: [{ name: C, weight: 0, parts: { name: D, weight: 1 } }, { name: "\u00e4", weight: 3 }]
            texts: [a, "b", 'it''s']
            decimals: [1.10, 2]
            days: [2026-05-01, 0001-01-01]
            moments: [2026-05-01]
            clocks: [08:30]
            guids: [2f1b6c1e-9d7a-4d0b-8a53-5f6f3c1d2e4a]
            heats: [low, high]
            booleans: [true, false]
            other: two
            others: [two, three, one]
            next: two
            see-also: [two, three]
            ---
            Text.
            """),
        ("seeds/two.md", Small("Two", "see-also: [one]\nnext: one\ntexts: [a]")),
        ("seeds/three.md", Small("Three", "other: one")),
    ]);

    static readonly byte[] s_values = TypedSchema.Compile(s_corpus.Manifest);

    static string Small(string title, string more) =>
        $"---\ntitle: {title}\ntext: soot\nboolean: false\nint32: 1\nint64: 2\ndouble: 3\ndecimal: 4\nday: 2026-05-01\nclock: 00:00\n"
            + "moment: 2026-05-01\nduration: PT0S\nguid: 2f1b6c1e-9d7a-4d0b-8a53-5f6f3c1d2e4b\npart: { name: P, weight: 1 }\n"
            + $"{more}\n---\nText.\n";

    [Fact]
    public Task No_mutation_of_a_collection_ends_the_process() =>
        MutationRun.RunAsync(nameof(Child_reads_mutated_collections), LongForm.Or(50_000, 3_000));

    [Fact]
    public void Child_reads_mutated_collections() => MutationRun.ReadOrdered(static run =>
    {
        List<int> pieces = Pieces();
        GuardedMemory blob = new(s_corpus.Blob.Length);
        GuardedMemory values = new(s_values.Length);
        byte[] mutated = new byte[s_values.Length];
        return number =>
        {
            s_values.CopyTo(mutated, 0);
            (ReadOnlyMemory<byte> bytes, string what) = number % 8 == 6
                ? (mutated, Rearrange(mutated, new(number)))
                : Mutation.Apply(mutated, pieces, number);
            bool isRead = true;
            ReadAll(
                Place(blob, values.Place(bytes.Span, isAtEnd: number % 2 == 0)),
                read => isRead &= run.IsRead(read, number, what));
            return isRead;
        };
    });

    [Fact]
    public void The_whole_collection_is_read_without_a_fault()
    {
        TypedCorpus corpus = Place(
            new GuardedMemory(s_corpus.Blob.Length), new GuardedMemory(s_values.Length).Place(s_values, isAtEnd: true));
        WholeCorpus whole = ReadAll(corpus, static read => read());

        Assert.True(whole.Values > 300);
        Assert.Equal(["One", "Three", "Two"], ArticleCollections.All<Sheet>().Select(static sheet => sheet.Article.Title.ToString()));
        Sheet one = ArticleCollections.Find<Sheet>("one");
        Assert.Equal(("good", "soot", "One"), (one.Mood.ToString(), one.Text.ToString(), one.Title.ToString()));
        Assert.Equal((true, -2, -3L, 0.5), (one.Boolean, one.Int32, one.Int64, one.Double));
        Assert.Equal((-79228162514264337593543950.335m, DateOnly.MaxValue, new(23, 59)), (one.Decimal, one.Day, one.Clock));
        Assert.Equal((Heat.High, TimeSpan.FromHours(-1.5)), (one.Heat, one.Duration));
        Assert.Equal("D", one.Parts[0].Parts[0].Name.ToString());
        Assert.Equal(["Two", "Three", "One"], one.Others.Select(static other => other.Title.ToString()));
        Assert.Equal(["Two", "Three"], one.SeeAlso.Select(static other => other.Title.ToString()));
        Assert.Equal(["Two"], one.SeenFrom.Select(static other => other.Title.ToString()));
        Assert.Equal("Two", one.Next?.Title.ToString());
        Assert.Equal((1, 3, 3), (Sheet.ByText.Count, Sheet.ByText["soot"].Count, Sheet.ByTexts.Count));
    }

    /// <summary>The columns of a row are not checked: code that knows other columns knows another size of the row.</summary>
    [Fact]
    public void Rows_of_another_size_are_refused()
    {
        byte[] bytes = [.. s_values];
        WriteNumber(bytes.AsSpan(5), TypedSchema.SheetSize + 1);
        Place(new(s_corpus.Blob.Length), new GuardedMemory(bytes.Length).Place(bytes, isAtEnd: true));

        Assert.Equal(
            "The compiled articles are damaged: a collection has other rows than its type. Build the assembly that has them again.",
            Assert.Throws<InvalidDataException>(() => ArticleCollections.All<Sheet>()).Message);
    }

    static TypedCorpus Place(GuardedMemory blob, UnmanagedMemoryStream values) => TypedCorpus.InUse = new(
        blob.Place(s_corpus.Blob, isAtEnd: true), s_corpus.Manifest.Hash, s_corpus.Manifest.ShardCount, values);

    static WholeCorpus ReadAll(TypedCorpus corpus, Action<Action> read)
    {
        WholeCorpus whole = new(corpus, read);
        whole.ReadCollection<Sheet>(s_keys);
        whole.ReadValue(static () => Sheet.ByText);
        whole.ReadValue(static () => Sheet.ByDay);
        whole.ReadValue(static () => Sheet.ByTexts);
        whole.ReadValue(static () => Sheet.ByText["soot"]);
        whole.ReadValue(() => Sheet.ByText[corpus[0].Title]);
        whole.ReadValue(static () => Sheet.ByDay[DateOnly.MaxValue]);
        return whole;
    }

    /// <summary>Bytes of the header, groups, rows, items and texts are mutated, each as often as another.</summary>
    static unsafe List<int> Pieces()
    {
        fixed (byte* start = s_values)
        {
            CollectionHeader* header = (CollectionHeader*)start;
            return [0, sizeof(CollectionHeader), header->Rows.Value, header->Items.Value, header->Texts.Value];
        }
    }

    /// <summary>Numbers of the header that fit each other, though not the bytes.</summary>
    static string Rearrange(Span<byte> bytes, Random random)
    {
        int count = random.Next(-4, 5);
        int rows = random.Next(bytes.Length);
        int items = rows + (count * TypedSchema.SheetSize);
        WriteNumber(bytes, count);
        WriteNumber(bytes[10..], rows);
        WriteNumber(bytes[15..], items);
        WriteNumber(bytes[20..], random.Next(Math.Min(items, bytes.Length), bytes.Length + 1));
        return FormattableString.Invariant($"{count} rows from {rows} to {items}");
    }

    /// <summary>Five digits; the last is less than 0 where the number is.</summary>
    static void WriteNumber(Span<byte> digits, int value)
    {
        for (int i = 0; i < 4; i++)
        {
            digits[i] = Digits.At(value, i);
        }

        digits[4] = (byte)(Digits.Zero + (value >> 24));
    }
}
