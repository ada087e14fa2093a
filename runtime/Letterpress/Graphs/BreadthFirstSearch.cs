using System.Diagnostics;
using Letterpress.Records;

namespace Letterpress;

/// <summary>The articles that can be reached from one of them, nearest first; for <c>foreach</c>.</summary>
/// <remarks>
/// Each article comes once, the start at distance 0; equally distant ones always come in the same order. <c>default</c> reaches
/// no article.
/// </remarks>
[DebuggerDisplay("{_direction} from {_start}")]
public readonly record struct BreadthFirstSearch
{
    readonly Article _start;
    readonly ReferenceDirection _direction;

    internal BreadthFirstSearch(Article start, ReferenceDirection direction)
    {
        _start = start;
        _direction = direction;
    }

    /// <summary>Starts a search. It borrows its memory and allocates nothing.</summary>
    public Enumerator GetEnumerator() => new(_start, _direction);

    /// <summary>A search that goes on as far as it is asked.</summary>
    /// <remarks><c>default</c> comes to no article; its <see cref="Current"/> throws.</remarks>
    public ref struct Enumerator
    {
        readonly ArticleCorpus? _corpus;
        readonly ReferenceDirection _direction;
        VisitSet _visits;
        int _current;
        int _levelEnd;
        int _distance;

        internal Enumerator(Article start, ReferenceDirection direction)
        {
            _current = -1;
            _direction = direction;
            if (start.IsDefault)
            {
                return;
            }

            _corpus = start.Read;
            _visits = new VisitSet(_corpus.Count, notes: 0);
            _visits.Add(start.Index);
            _levelEnd = 1;
        }

        /// <summary>The article at which the search stands.</summary>
        /// <exception cref="InvalidOperationException">It stands before the first article or after the last.</exception>
        public readonly ReachedArticle Current => _corpus is not null && (uint)_current < (uint)_visits.Count
            ? new ReachedArticle(_corpus.ArticleAt(_visits.Queue[_current]), _distance)
            : throw new InvalidOperationException("The search stands before the first article or after the last.");

        /// <summary>Goes to the next article.</summary>
        /// <returns>False after the last.</returns>
        public bool MoveNext()
        {
            if (_corpus is null || _current == _visits.Count)
            {
                return false;
            }

            if (_current >= 0)
            {
                Expand(_corpus, _visits.Queue[_current]);
            }

            _current++;
            if (_current == _levelEnd)
            {
                _distance++;
                _levelEnd = _visits.Count;
            }

            return _current < _visits.Count;
        }

        /// <summary>Gives the borrowed memory back; <c>foreach</c> does it.</summary>
        public void Dispose() => _visits.Dispose();

        void Expand(ArticleCorpus corpus, int article)
        {
            if (_direction != ReferenceDirection.Incoming)
            {
                AddAll(corpus.ReferencesOf(article));
            }

            if (_direction != ReferenceDirection.Outgoing)
            {
                AddAll(corpus.ReferencedByOf(article));
            }
        }

        void AddAll(RowSource articles)
        {
            for (int i = 0; i < articles.Count; i++)
            {
                _visits.Add(articles.Index(i));
            }
        }
    }
}
