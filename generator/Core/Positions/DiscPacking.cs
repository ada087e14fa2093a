namespace Letterpress.Core.Positions;

/// <summary>
/// Places discs side by side, each as near to the first as it can be: at two neighbors of the ring of discs that surrounds the others
/// (Wang, Wang, Dai and Wang 2006).
/// </summary>
sealed class DiscPacking
{
    readonly double[] _radii;
    readonly NodePlaces _places;

    /// <summary>The ring, in both directions.</summary>
    readonly int[] _next;
    readonly int[] _previous;

    DiscPacking(double[] radii)
    {
        _radii = radii;
        _places = new(radii.Length);
        _next = new int[radii.Length];
        _previous = new int[radii.Length];
    }

    /// <param name="radii">Largest first.</param>
    /// <returns>The centers.</returns>
    public static NodePlaces Run(double[] radii, CancellationToken cancellation)
    {
        DiscPacking packing = new(radii);
        if (radii.Length > 1)
        {
            packing._places.X[1] = radii[0] + radii[1];
            packing.Connect(0, 1);
            packing.Connect(1, 0);
        }

        int at = 0;
        for (int disc = 2; disc < radii.Length; disc++)
        {
            cancellation.ThrowIfCancellationRequested();
            at = packing.Place(disc, disc == 2 ? 0 : packing.Innermost(at));
        }

        return packing._places;
    }

    /// <summary>Places a disc beside two neighbors of the ring, or where it would lie on another, beside that and one of them.</summary>
    /// <returns>The disc before it on the ring.</returns>
    int Place(int disc, int start)
    {
        (int one, int other) = (start, _next[start]);
        while (true)
        {
            Touch(disc, one, other);
            (int before, int after) = (_previous[one], _next[other]);
            int blocking;
            bool isAfter;

            // The nearest on either side: what lies between is surrounded from then on.
            while (true)
            {
                isAfter = Overlaps(disc, after);
                blocking = isAfter ? after : Overlaps(disc, before) ? before : -1;
                if (blocking >= 0 || after == before || _next[after] == before)
                {
                    break;
                }

                (before, after) = (_previous[before], _next[after]);
            }

            if (blocking < 0)
            {
                Connect(one, disc);
                Connect(disc, other);
                return one;
            }

            (one, other) = isAfter ? (one, blocking) : (blocking, other);
            Connect(one, other);
        }
    }

    /// <summary>The pair of neighbors on the ring to which the way from the first disc is shortest.</summary>
    int Innermost(int start)
    {
        (int best, double least) = (start, double.MaxValue);
        int disc = start;
        do
        {
            int next = _next[disc];
            double sum = _radii[disc] + _radii[next];
            double x = ((_places.X[disc] * _radii[next]) + (_places.X[next] * _radii[disc])) / sum;
            double y = ((_places.Y[disc] * _radii[next]) + (_places.Y[next] * _radii[disc])) / sum;
            if ((x * x) + (y * y) is double square && square < least)
            {
                (best, least) = (disc, square);
            }

            disc = next;
        }
        while (disc != start);
        return best;
    }

    /// <summary>Places a disc so that it touches two others, outside of the ring on which they follow each other.</summary>
    void Touch(int disc, int one, int other)
    {
        double dx = _places.X[other] - _places.X[one];
        double dy = _places.Y[other] - _places.Y[one];
        double square = (dx * dx) + (dy * dy);
        double a = _radii[one] + _radii[disc];
        double b = _radii[other] + _radii[disc];
        double along = ((a * a) - (b * b) + square) / (2 * square);
        double across = Math.Sqrt(Math.Max(0, ((a * a) / square) - (along * along)));
        _places.X[disc] = _places.X[one] + (dx * along) + (dy * across);
        _places.Y[disc] = _places.Y[one] + (dy * along) - (dx * across);
    }

    bool Overlaps(int one, int other)
    {
        double dx = _places.X[other] - _places.X[one];
        double dy = _places.Y[other] - _places.Y[one];
        double least = (_radii[one] + _radii[other]) * (1 - 1e-9);
        return (dx * dx) + (dy * dy) < least * least;
    }

    void Connect(int one, int other)
    {
        _next[one] = other;
        _previous[other] = one;
    }
}
