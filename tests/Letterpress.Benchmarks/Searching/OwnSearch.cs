using System.Text;
using Letterpress.Search;
using Letterpress.Tests.Search;

namespace Letterpress.Benchmarks.Searching;

/// <summary>The engine of this library, over texts in memory.</summary>
sealed class OwnSearch(string name, IEnumerable<MemoryArticle> articles, bool isEnglish = false) : ISearch
{
    readonly MemoryIndex _index = new(articles);
    FoundArticle[] _found = new FoundArticle[10];
    byte[] _query = new byte[1024];

    public string Name => name;

    public long Bytes => _index.Bytes.Length;

    public int Search(string query, Span<int> found)
    {
        _found = _found.Length == found.Length ? _found : new FoundArticle[found.Length];
        _query = query.Length * 3 <= _query.Length ? _query : new byte[query.Length * 3];
        int length = Encoding.UTF8.GetBytes(query, _query);
        int count = _index.Search(_query.AsSpan(0, length), _found, isEnglish);
        for (int i = 0; i < count; i++)
        {
            found[i] = _found[i].Article;
        }

        return count;
    }
}
