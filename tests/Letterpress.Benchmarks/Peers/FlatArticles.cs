using Google.FlatBuffers;

namespace Letterpress.Benchmarks.Peers;

/// <summary>The same articles in a FlatBuffer.</summary>
/// <remarks>The readers are what its compiler would write for: article { title, publishedAt, plainText, blocks, links }, block
/// { kind, text, runs }, run { styles, text }, link { url, text }. Texts are given as their lengths: strings would be
/// allocated.</remarks>
static class FlatArticles
{
    const int Field0 = 4;
    const int Field1 = 6;
    const int Field2 = 8;
    const int Field3 = 10;
    const int Field4 = 12;

    public static byte[] Write(List<ArticleObject> articles)
    {
        FlatBufferBuilder builder = new(1 << 20);
        VectorOffset all = Vector(builder, [.. articles.Select(article => Write(builder, article))]);
        builder.StartTable(1);
        builder.AddOffset(0, all.Value, 0);
        builder.Finish(builder.EndTable());
        return builder.SizedByteArray();
    }

    /// <summary>The articles, which are read in place.</summary>
    public static Rows Read(byte[] bytes)
    {
        ByteBuffer buffer = new(bytes);
        return new(new Table(buffer.GetInt(0), buffer), Field0);
    }

    static int Write(FlatBufferBuilder builder, ArticleObject article)
    {
        int title = builder.CreateString(article.Title).Value;
        int text = builder.CreateString(article.PlainText).Value;
        int blocks = Vector(builder, [.. article.Blocks.Select(block => Write(builder, block))]).Value;
        int links = Vector(builder, [.. article.Links.Select(link => Write(builder, link.Url, link.Text))]).Value;
        builder.StartTable(5);
        builder.AddOffset(0, title, 0);
        builder.AddLong(1, article.PublishedAt!.Value.UtcTicks, 0);
        builder.AddOffset(2, text, 0);
        builder.AddOffset(3, blocks, 0);
        builder.AddOffset(4, links, 0);
        return builder.EndTable();
    }

    static int Write(FlatBufferBuilder builder, BlockObject block)
    {
        int text = builder.CreateString(block.Text).Value;
        int runs = Vector(builder, [.. block.Runs.Select(run => Write(builder, run))]).Value;
        builder.StartTable(3);
        builder.AddInt(0, (int)block.Kind, -1);
        builder.AddOffset(1, text, 0);
        builder.AddOffset(2, runs, 0);
        return builder.EndTable();
    }

    static int Write(FlatBufferBuilder builder, RunObject run)
    {
        int text = builder.CreateString(run.Text).Value;
        builder.StartTable(2);
        builder.AddInt(0, (int)run.Styles, -1);
        builder.AddOffset(1, text, 0);
        return builder.EndTable();
    }

    static int Write(FlatBufferBuilder builder, string url, string text)
    {
        int first = builder.CreateString(url).Value;
        int second = builder.CreateString(text).Value;
        builder.StartTable(2);
        builder.AddOffset(0, first, 0);
        builder.AddOffset(1, second, 0);
        return builder.EndTable();
    }

    static VectorOffset Vector(FlatBufferBuilder builder, int[] tables)
    {
        builder.StartVector(4, tables.Length, 4);
        for (int i = tables.Length - 1; i >= 0; i--)
        {
            builder.AddOffset(tables[i]);
        }

        return builder.EndVector();
    }

    /// <summary>The tables of a vector.</summary>
    public readonly struct Rows(Table table, int field)
    {
        readonly int _offset = table.__offset(field);

        public int Count => _offset == 0 ? 0 : table.__vector_len(_offset);

        public Row this[int index] => new(new Table(table.__indirect(table.__vector(_offset) + (index * 4)), table.bb));
    }

    /// <summary>An article, block, run or link.</summary>
    public readonly struct Row(Table table)
    {
        public int TitleLength => Length(Field0);

        public long PublishedAt => table.__offset(Field1) is var offset and not 0 ? table.bb.GetLong(offset + table.bb_pos) : 0;

        public int PlainTextLength => Length(Field2);

        public Rows Blocks => new(table, Field3);

        public Rows Links => new(table, Field4);

        public int Number => table.__offset(Field0) is var offset and not 0 ? table.bb.GetInt(offset + table.bb_pos) : 0;

        public int TextLength => Length(Field1);

        public Rows Runs => new(table, Field2);

        public int UrlLength => Length(Field0);

        int Length(int field) => table.__offset(field) is var offset and not 0 ? table.__vector_len(offset) : 0;
    }
}
