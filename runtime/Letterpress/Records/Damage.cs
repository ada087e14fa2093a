using System.Diagnostics.CodeAnalysis;

namespace Letterpress.Records;

/// <summary>Bytes of a corpus that cannot be what was compiled, though they have its layout: a bit of the file has changed.</summary>
/// <remarks>Whatever the bytes are, a read stays within them: it gives a wrong text, or the exception that is thrown here.</remarks>
static class Damage
{
    /// <param name="what">What is wrong: a sentence without its full stop.</param>
    public static InvalidDataException Exception(string what) => new(
        $"The compiled articles are damaged: {what}. Build the assembly that has them again.");

    /// <param name="corpus">The corpus that has the record.</param>
    /// <param name="article">The index of the article.</param>
    /// <param name="what">What is wrong with it: a sentence without its full stop.</param>
    public static InvalidDataException Exception(ArticleCorpus corpus, int article, string what) => Exception(
        FormattableString.Invariant($"in article {article} of {corpus.AssemblyName}, {what}"));

    [DoesNotReturn]
    public static void Throw(string what) => throw Exception(what);

    [DoesNotReturn]
    public static void ThrowRow(Layout.CorpusTable table, int index, int count) => throw Exception(
        FormattableString.Invariant($"table {table} has {count} rows and no row {index}"));

    [DoesNotReturn]
    public static void ThrowRange(Layout.CorpusTable table, int first, int end, int count) => throw Exception(
        FormattableString.Invariant($"table {table} has {count} rows and none from {first} to {end}"));

    [DoesNotReturn]
    public static void ThrowArticle(int index, int count) => throw Exception(
        FormattableString.Invariant($"a table names article {index} of {count}"));
}
