namespace Letterpress.Core.Positions;

/// <summary>Where nodes are while they move.</summary>
sealed class NodePlaces(int count)
{
    public static NodePlaces None { get; } = new(0);

    public double[] X { get; } = new double[count];

    public double[] Y { get; } = new double[count];

    public int Count => X.Length;

    /// <summary>The least square that has all nodes.</summary>
    public (double Left, double Top, double Size) Square()
    {
        (double left, double right, double top, double bottom) = (X[0], X[0], Y[0], Y[0]);
        for (int node = 1; node < Count; node++)
        {
            left = Math.Min(left, X[node]);
            right = Math.Max(right, X[node]);
            top = Math.Min(top, Y[node]);
            bottom = Math.Max(bottom, Y[node]);
        }

        double size = Math.Max(right - left, bottom - top);
        return ((left + right - size) / 2, (top + bottom - size) / 2, size);
    }

    /// <summary>The center of all nodes, in the same order on every machine.</summary>
    public (double X, double Y) Mean()
    {
        (double x, double y) = (0, 0);
        for (int node = 0; node < Count; node++)
        {
            x += X[node];
            y += Y[node];
        }

        return (x / Count, y / Count);
    }

    /// <summary>The least disc that has all nodes, nearly: its center goes to the node that is farthest away, less each time.</summary>
    public (double X, double Y, double Radius) Disc()
    {
        const int Steps = 60;
        (double x, double y) = Mean();
        double farthest = 0;
        for (int step = 1; step <= Steps; step++)
        {
            int node = Farthest(x, y, out farthest);
            if (step < Steps)
            {
                x += (X[node] - x) / (step + 1);
                y += (Y[node] - y) / (step + 1);
            }
        }

        return (x, y, Math.Sqrt(farthest));
    }

    /// <summary>Moves all nodes so that a place is at zero, and multiplies all distances.</summary>
    public void Center(double x, double y, double factor = 1)
    {
        for (int node = 0; node < Count; node++)
        {
            X[node] = (X[node] - x) * factor;
            Y[node] = (Y[node] - y) * factor;
        }
    }

    int Farthest(double x, double y, out double square)
    {
        int farthest = 0;
        square = 0;
        for (int node = 0; node < Count; node++)
        {
            double dx = X[node] - x;
            double dy = Y[node] - y;
            if ((dx * dx) + (dy * dy) is double distance && distance > square)
            {
                (farthest, square) = (node, distance);
            }
        }

        return farthest;
    }
}
