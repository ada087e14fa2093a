namespace Letterpress.Core.Positions;

/// <summary>Nodes by the squares in which they lie, to find those that are near.</summary>
sealed class PlaceGrid
{
    /// <summary>Of a node, no more others are looked at: where so many are so near, some of them are enough.</summary>
    const int MostLookedAt = 64;

    readonly NodePlaces _places;
    readonly int _mask;

    /// <summary>For each hash of a square the place of its first node in <see cref="_nodes"/>, and one more.</summary>
    readonly int[] _first;
    readonly int[] _next;
    readonly int[] _nodes;
    double _width;

    public PlaceGrid(NodePlaces places)
    {
        int size = 1;
        while (size < places.Count)
        {
            size *= 2;
        }

        _places = places;
        _mask = size - 1;
        _first = new int[size + 1];
        _next = new int[size + 1];
        _nodes = new int[places.Count];
    }

    /// <summary>Sorts the nodes as they lie now.</summary>
    /// <param name="width">Of a square; above zero.</param>
    public void Fill(double width)
    {
        _width = width;
        Array.Clear(_first, 0, _first.Length);
        for (int node = 0; node < _nodes.Length; node++)
        {
            _first[HashOf(ColumnOf(node), RowOf(node))]++;
        }

        int sum = 0;
        for (int hash = 0; hash < _first.Length; hash++)
        {
            (_first[hash], sum) = (sum, sum + _first[hash]);
            _next[hash] = _first[hash];
        }

        for (int node = 0; node < _nodes.Length; node++)
        {
            _nodes[_next[HashOf(ColumnOf(node), RowOf(node))]++] = node;
        }
    }

    /// <summary>The square of the distance to the nearest other node in the node's square and in those beside it.</summary>
    /// <returns>False where there is none.</returns>
    public bool TryFindNearest(int node, out double square)
    {
        square = double.MaxValue;
        foreach (int other in NearTo(node))
        {
            double dx = _places.X[other] - _places.X[node];
            double dy = _places.Y[other] - _places.Y[node];
            square = Math.Min(square, (dx * dx) + (dy * dy));
        }

        return square < double.MaxValue;
    }

    /// <summary>The other nodes in the node's square and in those beside it, some of them where they are many.</summary>
    public Near NearTo(int node) => new(this, node);

    int HashOf(int column, int row) => unchecked((column * 73856093) ^ (row * 19349663)) & _mask;

    int ColumnOf(int node) => (int)Math.Floor(_places.X[node] / _width);

    int RowOf(int node) => (int)Math.Floor(_places.Y[node] / _width);

    /// <summary>Enumerates the nodes that are near to one.</summary>
    public struct Near(PlaceGrid grid, int node)
    {
        const int Squares = 9;

        readonly int _column = grid.ColumnOf(node) - 1;
        readonly int _row = grid.RowOf(node) - 1;
        int _square = -1;
        int _at = 0;
        int _end = 0;
        int _lookedAt = 0;

        public readonly int Current => grid._nodes[_at - 1];

        public readonly Near GetEnumerator() => this;

        public bool MoveNext()
        {
            while (_at < _end || NextSquare())
            {
                if (_at == _end)
                {
                    continue;
                }

                int other = grid._nodes[_at++];
                if (_lookedAt++ >= MostLookedAt)
                {
                    return false;
                }

                // Squares share hashes.
                if (other != node && grid.ColumnOf(other) == _column + (_square % 3) && grid.RowOf(other) == _row + (_square / 3))
                {
                    return true;
                }
            }

            return false;
        }

        bool NextSquare()
        {
            if (++_square == Squares)
            {
                return false;
            }

            int hash = grid.HashOf(_column + (_square % 3), _row + (_square / 3));
            (_at, _end) = (grid._first[hash], grid._first[hash + 1]);
            return true;
        }
    }
}
