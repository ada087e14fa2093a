using System.Globalization;
using CsCheck;
using Letterpress.Core.Model;
using Letterpress.Core.Positions;
using Letterpress.Generator.Tests.Harness;
using Letterpress.Generator.Tests.Properties;
using Letterpress.Layout;

namespace Letterpress.Generator.Tests.Positions;

/// <summary>What is true of the layout of any graph, and what it costs.</summary>
public class GraphLayoutTests
{
    /// <summary>Cells and nodes that forces look at: steps times the logarithm of the number of nodes, and nothing else grows.</summary>
    const int MostVisits = 12_000;

    public static TheoryData<string, int> HostileShapes => new()
    {
        { nameof(Shapes.Star), LongForm.Or(50_000, 5_000) },
        { nameof(Shapes.Chain), LongForm.Or(50_000, 5_000) },
        { nameof(Shapes.Comet), LongForm.Or(50_000, 5_000) },
        { nameof(Shapes.Complete), LongForm.Or(500, 200) },
        { nameof(Shapes.Groups), LongForm.Or(50_000, 5_000) },
        { nameof(Shapes.Pairs), LongForm.Or(50_000, 5_000) },
        { nameof(Shapes.Alone), 100_000 },
    };

    [Fact]
    public void Any_graph_has_positions_in_the_square_no_two_equal_and_the_same_again() => Shapes.Any.Sample(
        static shape =>
        {
            EquatableArray<PositionModel> positions = Run(shape);
            AssertArePositions(shape, positions);
            Assert.Equal(positions, Run(shape));
        },
        iter: Cases.Count);

    [Theory]
    [MemberData(nameof(HostileShapes))]
    public void Hostile_shapes_cost_no_more_than_others(string name, int count)
    {
        ReferenceShape shape = ShapeOf(name, count);
        NodePlaces places = GraphLayout.Place(shape, CancellationToken.None, out long visits);

        Assert.InRange(visits, 0, (long)MostVisits * count);
        AssertArePositions(shape, PositionGrid.Of(places));
    }

    [Theory]
    [InlineData(nameof(Shapes.Star), 2_000)]
    [InlineData(nameof(Shapes.Chain), 2_000)]
    [InlineData(nameof(Shapes.Comet), 2_000)]
    [InlineData(nameof(Shapes.Groups), 2_000)]
    [InlineData(nameof(Shapes.Pairs), 4_000)]
    [InlineData(nameof(Shapes.Alone), 20_000)]
    public void Memory_grows_with_the_number_of_articles(string name, int count)
    {
        Dictionary<int, ReferenceShape> shapes = new() { [count] = ShapeOf(name, count), [2 * count] = ShapeOf(name, 2 * count) };
        Work.AssertIsLinear(count, size => GraphLayout.Place(shapes[size], CancellationToken.None, out _));
    }

    /// <summary>Many articles are moved less often each, so that work stays near linear.</summary>
    [Fact]
    public void Work_grows_with_the_number_of_articles()
    {
        GraphLayout.Place(Shapes.Groups(2_000), CancellationToken.None, out long once);
        GraphLayout.Place(Shapes.Groups(4_000), CancellationToken.None, out long twice);
        Assert.InRange(twice, once, 2.5 * once);
    }

    [Theory]
    [InlineData(nameof(Shapes.Groups), 400, 0.35)]
    [InlineData(nameof(Shapes.Chain), 200, 0.1)]
    [InlineData(nameof(Shapes.Star), 300, 0.8)]
    public void Articles_that_cite_each_other_are_near_to_each_other(string name, int count, double most)
    {
        ReferenceShape shape = ShapeOf(name, count);
        EquatableArray<PositionModel> positions = Run(shape);
        double near = Enumerable.Range(0, shape.Ends.Count / 2)
            .Average(pair => Distance(positions[shape.Ends[2 * pair]], positions[shape.Ends[(2 * pair) + 1]]));
        double any = Enumerable.Range(0, 10_000)
            .Average(i => Distance(positions[i * 7919 % count], positions[i * 104_729 / 7 % count]));

        Assert.InRange(near / any, 0, most);
    }

    [Theory]
    [InlineData(nameof(Shapes.Groups), 400)]
    [InlineData(nameof(Shapes.Star), 300)]
    [InlineData(nameof(Shapes.Complete), 60)]
    [InlineData(nameof(Shapes.Pairs), 300)]
    [InlineData(nameof(Shapes.Alone), 300)]
    public void Nodes_are_not_on_each_other(string name, int count)
    {
        EquatableArray<PositionModel> positions = Run(ShapeOf(name, count));

        // A quarter of the distance that all would have in a grid.
        double least = CorpusLayout.PositionOne / Math.Sqrt(count) / 4;
        int near = Enumerable.Range(0, count).Count(one => Enumerable.Range(0, count).Any(other =>
            one != other && Distance(positions[one], positions[other]) < least));
        Assert.InRange(near, 0, count / 20);
    }

    /// <summary>No node of a component is nearer to those of another than to some of its own.</summary>
    [Fact]
    public void Components_are_apart()
    {
        const int Size = 30;
        ReferenceShape shape = Shapes.Of(
            5 * Size,
            Enumerable.Range(0, 5).SelectMany(component =>
                Enumerable.Range(1, Size - 1).Select(i => (component * Size, (component * Size) + i))));
        EquatableArray<PositionModel> positions = Run(shape);
        Assert.All(Enumerable.Range(0, shape.Count), one =>
        {
            int nearest = Enumerable.Range(0, shape.Count).Where(other => other != one)
                .MinBy(other => Distance(positions[one], positions[other]));
            Assert.Equal(one / Size, nearest / Size);
        });
    }

    [Fact]
    public void Articles_without_references_are_around_the_others()
    {
        ReferenceShape shape = Shapes.Of(600, Enumerable.Range(1, 99).Select(static i => (0, i)));
        EquatableArray<PositionModel> positions = Run(shape);
        const double Middle = CorpusLayout.PositionOne / 2.0;
        double others = Enumerable.Range(0, 100).Max(FromMiddle);
        Assert.All(Enumerable.Range(100, 500), article => Assert.True(FromMiddle(article) > others));

        double FromMiddle(int article) =>
            Math.Sqrt(Math.Pow(positions[article].X - Middle, 2) + Math.Pow(positions[article].Y - Middle, 2));
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void No_culture_matters(string culture)
    {
        EquatableArray<PositionModel> expected = Run(Shapes.Groups(100));
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            Assert.Equal(expected, Run(Shapes.Groups(100)));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_layout_can_be_cancelled() => Assert.Throws<OperationCanceledException>(static () =>
        GraphLayout.Run(Shapes.Groups(100), new CancellationToken(canceled: true)));

    static EquatableArray<PositionModel> Run(ReferenceShape shape) => GraphLayout.Run(shape, CancellationToken.None);

    static ReferenceShape ShapeOf(string name, int count) => name switch
    {
        nameof(Shapes.Star) => Shapes.Star(count),
        nameof(Shapes.Chain) => Shapes.Chain(count),
        nameof(Shapes.Comet) => Shapes.Comet(count),
        nameof(Shapes.Complete) => Shapes.Complete(count),
        nameof(Shapes.Groups) => Shapes.Groups(count),
        nameof(Shapes.Pairs) => Shapes.Pairs(count),
        _ => Shapes.Alone(count),
    };

    static double Distance(PositionModel one, PositionModel other) =>
        Math.Sqrt(Math.Pow(one.X - other.X, 2) + Math.Pow(one.Y - other.Y, 2));

    static void AssertArePositions(ReferenceShape shape, EquatableArray<PositionModel> positions)
    {
        Assert.Equal(shape.Count, positions.Count);
        Assert.All(positions, static position => Assert.True(
            position is { X: >= 0 and <= CorpusLayout.PositionOne, Y: >= 0 and <= CorpusLayout.PositionOne }));
        Assert.Equal(shape.Count, positions.Distinct().Count());
        if (shape.Count > 1)
        {
            bool isWide = positions.Min(static one => one.X) == 0 && positions.Max(static one => one.X) == CorpusLayout.PositionOne;
            bool isHigh = positions.Min(static one => one.Y) == 0 && positions.Max(static one => one.Y) == CorpusLayout.PositionOne;
            Assert.True(isWide || isHigh);
        }
    }
}
