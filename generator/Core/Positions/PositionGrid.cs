using Letterpress.Core.Model;
using Letterpress.Layout;

namespace Letterpress.Core.Positions;

/// <summary>Turns places into the whole numbers that are stored.</summary>
static class PositionGrid
{
    const int Most = CorpusLayout.PositionOne;

    /// <summary>
    /// Each different; in at least one direction the smallest is 0, and the largest <see cref="CorpusLayout.PositionOne"/>.
    /// </summary>
    public static EquatableArray<PositionModel> Of(NodePlaces places)
    {
        if (places.Count == 0)
        {
            return default;
        }

        (double left, double top, double size) = places.Square();

        // All at one place are in the middle.
        (double x, double y, double factor) = size > 0 ? (left, top, Most / size) : (left - 0.5, top - 0.5, Most);
        HashSet<PositionModel> taken = [];
        PositionModel[] positions = new PositionModel[places.Count];
        for (int article = 0; article < positions.Length; article++)
        {
            positions[article] = Free(
                taken, new(Round((places.X[article] - x) * factor), Round((places.Y[article] - y) * factor)));
        }

        return positions.ToEquatableArray();
    }

    static int Round(double value) => Math.Max(0, Math.Min(Most, (int)(value + 0.5)));

    /// <summary>A position, or one beside it where another article has it.</summary>
    static PositionModel Free(HashSet<PositionModel> taken, PositionModel position)
    {
        while (!taken.Add(position))
        {
            // To the right, then on the next line: every position comes.
            position = position.X < Most ? position with { X = position.X + 1 } : new(0, position.Y < Most ? position.Y + 1 : 0);
        }

        return position;
    }
}
