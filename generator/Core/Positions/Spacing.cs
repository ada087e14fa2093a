namespace Letterpress.Core.Positions;

/// <summary>Gives a layout its size: half of the nodes have another within distance 1, and no two are much nearer.</summary>
static class Spacing
{
    /// <summary>How near two nodes may be.</summary>
    const double Least = 0.7;

    const double FarthestOut = 1.6;

    const int MostRounds = 60;

    public static void Run(NodePlaces places, CancellationToken cancellation)
    {
        if (places.Count > 1)
        {
            Gather(places);
            PlaceGrid grid = new(places);
            double typical = Typical(places, grid);
            places.Center(0, 0, typical > 0 ? 1 / typical : 1);
            double[] moveX = new double[places.Count];
            double[] moveY = new double[places.Count];
            for (int round = 0; round < MostRounds && Separate(places, grid, moveX, moveY); round++)
            {
                cancellation.ThrowIfCancellationRequested();
            }
        }

        (double x, double y, _) = places.Disc();
        places.Center(x, y);
    }

    /// <summary>
    /// Brings a few nodes that are far out nearer, in the same direction: nine tenths of the nodes stay where they are, and none is more
    /// than <see cref="FarthestOut"/> times farther out than these.
    /// </summary>
    static void Gather(NodePlaces places)
    {
        (double x, double y) = places.Mean();
        places.Center(x, y);
        double[] distances = new double[places.Count];
        for (int node = 0; node < distances.Length; node++)
        {
            distances[node] = Math.Sqrt((places.X[node] * places.X[node]) + (places.Y[node] * places.Y[node]));
        }

        double[] sorted = (double[])distances.Clone();
        Array.Sort(sorted);
        double usual = sorted[sorted.Length * 9 / 10];
        for (int node = 0; node < distances.Length; node++)
        {
            if (distances[node] > usual && usual > 0)
            {
                double beyond = (distances[node] / usual) - 1;
                double factor = usual * (1 + (beyond * (FarthestOut - 1) / (beyond + FarthestOut - 1))) / distances[node];
                places.X[node] *= factor;
                places.Y[node] *= factor;
            }
        }
    }

    /// <summary>The median distance of a node to the nearest.</summary>
    static double Typical(NodePlaces places, PlaceGrid grid)
    {
        (_, _, double size) = places.Square();
        if (size <= 0)
        {
            return 0;
        }

        grid.Fill(size / Math.Sqrt(places.Count));
        List<double> squares = new(places.Count);
        for (int node = 0; node < places.Count; node++)
        {
            if (grid.TryFindNearest(node, out double square))
            {
                squares.Add(square);
            }
        }

        squares.Sort();
        return squares.Count == 0 ? size : Math.Sqrt(squares[squares.Count / 2]);
    }

    /// <summary>Moves nodes that are too near to each other apart, each half of the way.</summary>
    /// <returns>Whether there were any.</returns>
    static bool Separate(NodePlaces places, PlaceGrid grid, double[] moveX, double[] moveY)
    {
        grid.Fill(Least);
        Array.Clear(moveX, 0, moveX.Length);
        Array.Clear(moveY, 0, moveY.Length);
        bool isAny = false;
        for (int node = 0; node < places.Count; node++)
        {
            foreach (int other in grid.NearTo(node))
            {
                double dx = places.X[node] - places.X[other];
                double dy = places.Y[node] - places.Y[other];
                double square = (dx * dx) + (dy * dy);
                if (square >= Least * Least * 0.98)
                {
                    continue;
                }

                isAny = true;
                double distance = Math.Sqrt(square);
                if (distance > 0)
                {
                    double part = (Least - distance) / (2 * distance);
                    moveX[node] += dx * part;
                    moveY[node] += dy * part;
                }
                else
                {
                    moveX[node] += node < other ? -Least / 2 : Least / 2;
                }
            }
        }

        for (int node = 0; isAny && node < places.Count; node++)
        {
            places.X[node] += moveX[node];
            places.Y[node] += moveY[node];
        }

        return isAny;
    }
}
