using CsCheck;
using Letterpress.Core.Model;

namespace Letterpress.Generator.Tests.Positions;

/// <summary>Graphs of articles, some of which no layout is fond of.</summary>
static class Shapes
{
    public static ReferenceShape Star(int count) => Of(count, Enumerable.Range(1, count - 1).Select(static i => (0, i)));

    public static ReferenceShape Chain(int count) => Of(count, Enumerable.Range(1, count - 1).Select(static i => (i - 1, i)));

    public static ReferenceShape Complete(int count) => Of(
        count, Enumerable.Range(0, count).SelectMany(one => Enumerable.Range(one + 1, count - one - 1).Select(other => (one, other))));

    public static ReferenceShape Pairs(int count) => Of(count, Enumerable.Range(0, count / 2).Select(static i => (2 * i, (2 * i) + 1)));

    public static ReferenceShape Alone(int count) => Of(count, []);

    /// <summary>Groups of twenty that cite each other, and now and then another group.</summary>
    public static ReferenceShape Groups(int count, int seed = 1)
    {
        Random random = new(seed);
        return Of(count, Enumerable.Range(0, count * 3).Select(i =>
        {
            int one = i / 3;
            int other = random.Next(15) == 0 ? random.Next(count) : (one / 20 * 20) + random.Next(20);
            return (one, Math.Min(other, count - 1));
        }));
    }

    /// <summary>A star at the end of a chain: most nodes are in a small part of the picture.</summary>
    public static ReferenceShape Comet(int count) => Of(
        count,
        Enumerable.Range(1, count - 1).Select(i => (i <= count / 2 ? 0 : i - 1, i)));

    public static Gen<ReferenceShape> Any { get; } =
        from count in Gen.Int[0, 40]
        from ends in Gen.Select(Gen.Int[0, Math.Max(0, count - 1)], Gen.Int[0, Math.Max(0, count - 1)]).Array[0, count == 0 ? 0 : 60]
        select Of(count, ends);

    public static ReferenceShape Of(int count, IEnumerable<(int One, int Other)> pairs) => new(
        count,
        pairs.Where(static pair => pair.One != pair.Other)
            .Select(static pair => (Math.Min(pair.One, pair.Other), Math.Max(pair.One, pair.Other)))
            .Distinct().Order()
            .SelectMany(static pair => new[] { pair.Item1, pair.Item2 })
            .ToEquatableArray());
}
