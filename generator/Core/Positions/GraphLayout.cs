using Letterpress.Core.Model;

namespace Letterpress.Core.Positions;

/// <summary>Gives each article a place in a picture of the references.</summary>
/// <remarks>
/// Components are laid out by themselves, and packed into a disc, the largest first; articles without references are around it. All
/// depends on the references and on the order of the articles alone, and no number depends on the machine.
/// </remarks>
static class GraphLayout
{
    /// <summary>How much room is left around a component.</summary>
    const double Gap = 0.55;

    /// <param name="shape">The references.</param>
    /// <returns>For each article its position, no two the same.</returns>
    public static EquatableArray<PositionModel> Run(ReferenceShape shape, CancellationToken cancellation) =>
        PositionGrid.Of(Place(shape, cancellation, out _));

    /// <param name="visits">See <see cref="QuadTree.Visits"/>.</param>
    public static NodePlaces Place(ReferenceShape shape, CancellationToken cancellation, out long visits)
    {
        visits = 0;
        ShapeComponents components = new(shape);
        NodePlaces places = new(shape.Count);
        NodePlaces[] layouts = new NodePlaces[components.Count];
        double[] radii = new double[components.Count];
        for (int component = 0; component < layouts.Length; component++)
        {
            layouts[component] = ComponentLayout.Run(components.GraphOf(component), ref visits, cancellation);
            radii[component] = layouts[component].Disc().Radius + Gap;
        }

        int[] order = [.. Enumerable.Range(0, radii.Length).OrderByDescending(component => radii[component])];
        NodePlaces centers = DiscPacking.Run(Array.ConvertAll(order, component => radii[component]), cancellation);
        for (int i = 0; i < order.Length; i++)
        {
            ReadOnlySpan<int> articles = components.ArticlesOf(order[i]);
            NodePlaces layout = layouts[order[i]];
            for (int node = 0; node < articles.Length; node++)
            {
                places.X[articles[node]] = centers.X[i] + layout.X[node];
                places.Y[articles[node]] = centers.Y[i] + layout.Y[node];
            }
        }

        Surroundings.Run(places, components.ArticlesWithReferences, components.Alone);
        return places;
    }
}
