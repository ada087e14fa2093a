using System.Text.RegularExpressions;
using Letterpress.Tests.Search;
using Microsoft.Data.Sqlite;

namespace Letterpress.Benchmarks.Searching;

/// <summary>SQLite's FTS5 in memory, optimized, without the texts, and with any tokenizer.</summary>
sealed partial class SqliteSearch : ISearch, IDisposable
{
    const string Trigram = "trigram";

    readonly string _tokenizer;
    readonly SqliteConnection _connection = new("Data Source=:memory:");
    readonly SqliteCommand _search;
    readonly SqliteParameter _query;
    readonly SqliteParameter _limit;

    public SqliteSearch(string tokenizer, IEnumerable<MemoryArticle> articles)
    {
        _tokenizer = tokenizer;
        _connection.Open();
        Run($"create virtual table articles using fts5(text, content='', tokenize='{tokenizer}')");
        Fill(articles);
        Run("insert into articles(articles) values('optimize')");
        Run("vacuum");
        Bytes = Number("pragma page_count") * Number("pragma page_size");
        _search = Command("select rowid from articles where articles match $query order by rank limit $limit");
        _query = _search.Parameters.Add("$query", SqliteType.Text);
        _limit = _search.Parameters.Add("$limit", SqliteType.Integer);
    }

    public string Name => $"SQLite FTS5, {_tokenizer}";

    public long Bytes { get; }

    public int Search(string query, Span<int> found)
    {
        IEnumerable<string> all = _tokenizer == Trigram ? Trigrams(query) : Words().Matches(query).Select(static word => word.Value);
        string[] terms = [.. all.Distinct()];
        if (terms.Length == 0)
        {
            return 0;
        }

        _query.Value = string.Join(" OR ", terms.Select(static term => $"\"{term}\""));
        _limit.Value = found.Length;
        using SqliteDataReader rows = _search.ExecuteReader();
        int count = 0;
        while (rows.Read())
        {
            found[count++] = rows.GetInt32(0) - 1;
        }

        return count;
    }

    public void Dispose()
    {
        _search.Dispose();
        _connection.Dispose();
    }

    static IEnumerable<string> Trigrams(string query) =>
        from Match run in Runs().Matches(query)
        from start in Enumerable.Range(0, Math.Max(0, run.Length - 2))
        select run.Value.Substring(start, 3);

    [GeneratedRegex(@"[^\p{P}\p{S}\s]+")]
    private static partial Regex Runs();

    [GeneratedRegex(@"[\p{L}\p{N}\p{M}]+")]
    private static partial Regex Words();

    void Fill(IEnumerable<MemoryArticle> articles)
    {
        using SqliteTransaction all = _connection.BeginTransaction();
        using SqliteCommand insert = Command("insert into articles(rowid, text) values($row, $text)");
        SqliteParameter row = insert.Parameters.Add("$row", SqliteType.Integer);
        SqliteParameter text = insert.Parameters.Add("$text", SqliteType.Text);
        foreach ((int index, MemoryArticle article) in articles.Index())
        {
            row.Value = index + 1;
            text.Value = LuceneSearch.TextOf(article);
            insert.ExecuteNonQuery();
        }

        all.Commit();
    }

    SqliteCommand Command(string text)
    {
        SqliteCommand command = _connection.CreateCommand();
        command.CommandText = text;
        return command;
    }

    void Run(string text)
    {
        using SqliteCommand command = Command(text);
        command.ExecuteNonQuery();
    }

    long Number(string text)
    {
        using SqliteCommand command = Command(text);
        return (long)command.ExecuteScalar()!;
    }
}
