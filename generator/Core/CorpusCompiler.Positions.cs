using Letterpress.Core.Model;
using Letterpress.Core.Positions;
using Letterpress.Core.Storage;

namespace Letterpress.Core;

// Where the articles are in a picture of their references.
static partial class CorpusCompiler
{
    /// <summary>The name of the step that <see cref="Place(ReferenceShape, CancellationToken)"/> is.</summary>
    public const string Placing = "lay out the graph";

    /// <summary>All that positions depend on; without articles where the project wants none.</summary>
    public static ReferenceShape ShapeOf(CorpusModel corpus) =>
        corpus.Layout == LayoutPolicy.Graph ? ReferenceShape.Of(corpus) : ReferenceShape.Empty;

    /// <summary>The positions of the articles, in the order of <see cref="CorpusModel.ByPath"/>.</summary>
    public static EquatableArray<PositionModel> Place(ReferenceShape shape, CancellationToken cancellation) =>
        GraphLayout.Run(shape, cancellation);

    static EquatableArray<PositionModel> Place(CorpusModel corpus, PositionsFile? known, Action<EquatableArray<string>> fail)
    {
        ReferenceShape shape = ShapeOf(corpus);
        return shape.Count == 0 ? default : Steps.Run<EquatableArray<PositionModel>>(
            Placing,
            () => (known ?? new PositionsFile("", [])).PositionsOf(shape),
            failure =>
            {
                fail(failure);
                return default;
            });
    }
}
