namespace Letterpress.Core.Positions;

/// <summary>
/// Nodes by their places, so that many that are far away count as one (Barnes and Hut 1986). Cells are made in the order of the nodes,
/// and sums are added in that order, so that they are the same in each build.
/// </summary>
sealed class QuadTree
{
    /// <summary>Nodes that are nearer than that to each other are in one cell.</summary>
    const int MaxDepth = 40;

    /// <summary>How large a cell may be that counts as one, as a part of its distance; squared.</summary>
    const double Openness = 1.2;

    /// <summary>What is added to the square of a distance, which may be zero.</summary>
    const double Softness = 1e-9;

    const int Empty = -1;

    readonly int _capacity;

    /// <summary>For each cell its four parts: a cell, a node (see <see cref="AsNode"/>), or nothing.</summary>
    readonly int[] _parts;
    readonly double[] _masses;
    readonly double[] _x;
    readonly double[] _y;

    /// <summary>For each cell the square of its width.</summary>
    readonly double[] _sizes;

    /// <summary>For each node another in the same part of the same cell.</summary>
    readonly int[] _next;
    readonly int[] _stack = new int[(4 * MaxDepth) + 8];
    NodePlaces _places = NodePlaces.None;
    double[] _nodeMasses = [];
    int _count;

    public QuadTree(int nodeCount)
    {
        _capacity = (2 * nodeCount) + 1;
        _parts = new int[4 * _capacity];
        _masses = new double[_capacity];
        _x = new double[_capacity];
        _y = new double[_capacity];
        _sizes = new double[_capacity];
        _next = new int[nodeCount];
    }

    /// <summary>How many cells and nodes all calls of <see cref="Push"/> have looked at.</summary>
    public long Visits { get; private set; }

    /// <summary>Makes the tree of nodes where they are now.</summary>
    public void Build(NodePlaces places, double[] masses)
    {
        _places = places;
        _nodeMasses = masses;
        _count = 0;
        (double left, double top, double size) = places.Square();
        Add(size);
        for (int node = 0; node < places.Count; node++)
        {
            Insert(node, left, top, size);
        }

        for (int cell = 0; cell < _count; cell++)
        {
            _x[cell] /= _masses[cell];
            _y[cell] /= _masses[cell];
        }
    }

    /// <summary>The sum of what pushes a node away: of each other its mass divided by the square of the distance.</summary>
    public (double X, double Y) Push(int node)
    {
        (double x, double y) = (_places.X[node], _places.Y[node]);
        (double pushX, double pushY) = (0, 0);
        int[] stack = _stack;
        int depth = 0;
        stack[depth++] = 0;
        while (depth > 0)
        {
            int cell = stack[--depth];
            Visits++;
            double dx = x - _x[cell];
            double dy = y - _y[cell];
            double square = (dx * dx) + (dy * dy);
            if (_sizes[cell] < Openness * square)
            {
                double part = _masses[cell] / (square * Math.Sqrt(square));
                pushX += dx * part;
                pushY += dy * part;
                continue;
            }

            for (int part = 4 * cell; part < (4 * cell) + 4; part++)
            {
                int content = _parts[part];
                if (content >= 0)
                {
                    stack[depth++] = content;
                }
                else if (content != Empty)
                {
                    for (int other = AsNode(content); other >= 0; other = _next[other])
                    {
                        Visits++;
                        if (other != node)
                        {
                            dx = x - _places.X[other];
                            dy = y - _places.Y[other];
                            square = (dx * dx) + (dy * dy) + Softness;
                            double force = _nodeMasses[other] / (square * Math.Sqrt(square));
                            pushX += dx * force;
                            pushY += dy * force;
                        }
                    }
                }
            }
        }

        return (pushX, pushY);
    }

    /// <summary>A node as content of a part, and back.</summary>
    static int AsNode(int content) => -2 - content;

    int Add(double size)
    {
        int cell = _count++;
        for (int part = 4 * cell; part < (4 * cell) + 4; part++)
        {
            _parts[part] = Empty;
        }

        (_masses[cell], _x[cell], _y[cell], _sizes[cell]) = (0, 0, 0, size * size);
        return cell;
    }

    void Insert(int node, double left, double top, double size)
    {
        (double x, double y, double mass) = (_places.X[node], _places.Y[node], _nodeMasses[node]);
        int cell = 0;
        int depth = 0;
        while (true)
        {
            Weigh(cell, x, y, mass);
            size /= 2;
            int part = (4 * cell) + PartOf(x, y, ref left, ref top, size);
            int content = _parts[part];
            if (content == Empty)
            {
                _next[node] = Empty;
                _parts[part] = AsNode(node);
                return;
            }

            if (content < 0)
            {
                int other = AsNode(content);
                if (++depth >= MaxDepth || _count == _capacity || _next[other] >= 0)
                {
                    _next[node] = other;
                    _parts[part] = AsNode(node);
                    return;
                }

                content = Split(other, left, top, size);
                _parts[part] = content;
            }
            else
            {
                depth++;
            }

            cell = content;
        }
    }

    /// <summary>Makes a cell of a part that has one node.</summary>
    int Split(int other, double left, double top, double size)
    {
        (double x, double y) = (_places.X[other], _places.Y[other]);
        int cell = Add(size);
        Weigh(cell, x, y, _nodeMasses[other]);
        _parts[(4 * cell) + PartOf(x, y, ref left, ref top, size / 2)] = AsNode(other);
        return cell;
    }

    void Weigh(int cell, double x, double y, double mass)
    {
        _masses[cell] += mass;
        _x[cell] += mass * x;
        _y[cell] += mass * y;
    }

    /// <summary>Which part of a cell a place is in.</summary>
    /// <param name="left">Of the cell; afterwards of the part.</param>
    /// <param name="top">Of the cell; afterwards of the part.</param>
    /// <param name="size">Of the part.</param>
    static int PartOf(double x, double y, ref double left, ref double top, double size)
    {
        int part = 0;
        if (x >= left + size)
        {
            left += size;
            part = 1;
        }

        if (y >= top + size)
        {
            top += size;
            part += 2;
        }

        return part;
    }
}
