namespace Letterpress.Core.Positions;

/// <summary>The least shape of sixteen sides that has some nodes.</summary>
sealed class Outline
{
    const double Half = 0.7071067811865476;
    const double Long = 0.9238795325112867;
    const double Short = 0.3826834323650898;

    /// <summary>The directions of half of the sides; the others are opposite to them.</summary>
    static readonly (double X, double Y)[] s_directions =
        [(1, 0), (Long, Short), (Half, Half), (Short, Long), (0, 1), (-Short, Long), (-Half, Half), (-Long, Short)];

    readonly double[] _least = new double[s_directions.Length];
    readonly double[] _most = new double[s_directions.Length];

    /// <param name="nodes">At least one.</param>
    public Outline(NodePlaces places, int[] nodes)
    {
        for (int side = 0; side < s_directions.Length; side++)
        {
            (_least[side], _most[side]) = (double.MaxValue, double.MinValue);
            foreach (int node in nodes)
            {
                double distance = Along(side, places.X[node], places.Y[node]);
                _least[side] = Math.Min(_least[side], distance);
                _most[side] = Math.Max(_most[side], distance);
            }
        }
    }

    /// <summary>Whether a place is inside, or less than a distance outside.</summary>
    public bool Has(double x, double y, double gap)
    {
        for (int side = 0; side < s_directions.Length; side++)
        {
            double distance = Along(side, x, y);
            if (distance < _least[side] - gap || distance > _most[side] + gap)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The square around it.</summary>
    public (double X, double Y, double Size) Square()
    {
        const int Right = 0;
        const int Down = 4;
        return (
            (_least[Right] + _most[Right]) / 2,
            (_least[Down] + _most[Down]) / 2,
            Math.Max(_most[Right] - _least[Right], _most[Down] - _least[Down]));
    }

    static double Along(int side, double x, double y) => (s_directions[side].X * x) + (s_directions[side].Y * y);
}
