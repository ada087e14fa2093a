namespace Letterpress.Core.Positions;

/// <summary>Places articles without references in the squares of a grid around the others, so that all together are a square.</summary>
static class Surroundings
{
    /// <summary>How far apart they are, unless they are many.</summary>
    const double Spacing = 0.9;

    /// <summary>How much room they have at most, in that of the square around the others.</summary>
    const double MostRoom = 1.2;

    /// <summary>How much room is left between them and the others.</summary>
    const double Gap = 1;

    /// <param name="places">Of all articles.</param>
    /// <param name="others">The articles that have references.</param>
    /// <param name="alone">The articles that have none.</param>
    public static void Run(NodePlaces places, int[] others, int[] alone)
    {
        Outline? outline = null;
        double spacing = Spacing;
        if (others.Length > 0 && alone.Length > 0)
        {
            outline = new(places, others);
            (double x, double y, double size) = outline.Square();
            places.Center(x, y);
            outline = new(places, others);
            double side = size + (2 * Gap);
            spacing = Math.Min(Spacing, Math.Sqrt(MostRoom * side * side / alone.Length));
        }

        int placed = 0;
        for (int ring = 0; placed < alone.Length; ring++)
        {
            foreach ((int column, int row) in Ring(ring))
            {
                (double x, double y) = (column * spacing, row * spacing);
                if (placed < alone.Length && outline?.Has(x, y, Gap) is not true)
                {
                    (places.X[alone[placed]], places.Y[alone[placed]]) = (x, y);
                    placed++;
                }
            }
        }
    }

    /// <summary>The squares at one distance from that in the middle: the middles of the sides first, the corners last.</summary>
    static IEnumerable<(int Column, int Row)> Ring(int distance)
    {
        if (distance == 0)
        {
            yield return (0, 0);
            yield break;
        }

        for (int aside = 0; aside <= distance; aside++)
        {
            yield return (aside, distance);
            yield return (-aside, -distance);
            yield return (distance, -aside);
            yield return (-distance, aside);
            if (aside > 0 && aside < distance)
            {
                yield return (-aside, distance);
                yield return (aside, -distance);
                yield return (distance, aside);
                yield return (-distance, -aside);
            }
        }
    }
}
