namespace Letterpress.Core.Positions;

/// <summary>Places articles without references around the others: evenly, from the inside to the outside, as the seeds of a sunflower.</summary>
static class Surroundings
{
    /// <summary>The golden angle: 2π (1 - 1/φ).</summary>
    const double Cosine = -0.7373688780783197;
    const double Sine = 0.6754902942615238;

    /// <summary>How far apart they are, unless they are many.</summary>
    const double Spacing = 0.8;

    /// <summary>How much room they have at most, in that of the others.</summary>
    const double MostRoom = 1.3;

    /// <summary>How much room is left between them and the others.</summary>
    const double Gap = 0.5;

    /// <param name="places">Of all articles.</param>
    /// <param name="others">The articles that have references.</param>
    /// <param name="alone">The articles that have none.</param>
    public static void Run(NodePlaces places, int[] others, int[] alone)
    {
        double inner = 0;
        if (others.Length > 0)
        {
            NodePlaces inside = new(others.Length);
            for (int i = 0; i < others.Length; i++)
            {
                (inside.X[i], inside.Y[i]) = (places.X[others[i]], places.Y[others[i]]);
            }

            (double x, double y, double radius) = inside.Disc();
            places.Center(x, y);
            inner = radius + Gap;
        }

        // Each has the room of a disc in the square of the spacing.
        double room = Spacing * Spacing / 3;
        if (inner > 0 && alone.Length > 0)
        {
            room = Math.Min(room, MostRoom * inner * inner / alone.Length);
        }

        (double cosine, double sine) = (1, 0);
        for (int i = 0; i < alone.Length; i++)
        {
            double distance = Math.Sqrt((inner * inner) + (room * (i + 0.5)));
            places.X[alone[i]] = distance * cosine;
            places.Y[alone[i]] = distance * sine;
            (cosine, sine) = ((cosine * Cosine) - (sine * Sine), (cosine * Sine) + (sine * Cosine));

            // Rounding must not add up over many turns.
            double length = Math.Sqrt((cosine * cosine) + (sine * sine));
            (cosine, sine) = (cosine / length, sine / length);
        }
    }
}
