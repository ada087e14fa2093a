using Letterpress.Core.Model;

namespace Letterpress.Core.Linking;

/// <summary>Strongly connected components of references (Tarjan 1972, with an explicit stack, since chains can be long).</summary>
static class StrongComponents
{
    /// <summary>
    /// For each article the number of its component; an article outside of any cycle is a component of its own. Numbers ascend against the
    /// direction of references.
    /// </summary>
    public static int[] Of(ReferenceGraph graph, out int count)
    {
        Search search = new(graph);
        for (int article = 0; article < graph.Count; article++)
        {
            search.From(article);
        }

        count = search.Found;
        return search.ComponentOf;
    }

    sealed class Search
    {
        const int Unseen = 0;

        readonly ReferenceGraph _graph;
        readonly int[] _order;
        readonly int[] _low;
        readonly int[] _nextEdge;
        readonly Stack<int> _path = new();
        readonly Stack<int> _open = new();
        int _seen;

        public Search(ReferenceGraph graph)
        {
            _graph = graph;
            _order = new int[graph.Count];
            _low = new int[graph.Count];
            _nextEdge = new int[graph.Count];
            ComponentOf = new int[graph.Count];
            ComponentOf.AsSpan().Fill(-1);
        }

        public int Found { get; private set; }

        public int[] ComponentOf { get; }

        public void From(int start)
        {
            if (_order[start] != Unseen)
            {
                return;
            }

            Enter(start);
            while (_path.Count > 0)
            {
                int article = _path.Peek();
                ReadOnlySpan<EdgeModel> targets = _graph.Targets(article);
                if (_nextEdge[article] == targets.Length)
                {
                    Leave(article);
                    continue;
                }

                int target = targets[_nextEdge[article]++].Article;
                if (_order[target] == Unseen)
                {
                    Enter(target);
                }
                else if (ComponentOf[target] < 0)
                {
                    _low[article] = Math.Min(_low[article], _order[target]);
                }
            }
        }

        void Enter(int article)
        {
            _order[article] = _low[article] = ++_seen;
            _path.Push(article);
            _open.Push(article);
        }

        void Leave(int article)
        {
            _path.Pop();
            if (_path.Count > 0)
            {
                _low[_path.Peek()] = Math.Min(_low[_path.Peek()], _low[article]);
            }

            if (_low[article] != _order[article])
            {
                return;
            }

            int member;
            do
            {
                member = _open.Pop();
                ComponentOf[member] = Found;
            }
            while (member != article);
            Found++;
        }
    }
}
