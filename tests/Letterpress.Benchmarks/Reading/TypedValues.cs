using System.Reflection;
using System.Runtime.Loader;
using BenchmarkDotNet.Attributes;
using Letterpress.Benchmarks.Corpora;

namespace Letterpress.Benchmarks.Reading;

/// <summary>What reading a typed value costs, beside a property of an instance of a class. At most twice for numbers.</summary>
/// <remarks>Types of a collection are generated, so that the loops are compiled with them.</remarks>
[MemoryDiagnoser]
[WarmupCount(20)]
public class TypedValues
{
    static readonly Lazy<Type> s_loops = new(static () =>
    {
        byte[] image = Press.Build(
            Press.With(TypedSeeds.Type + Loops).WithAssemblyName("typed"), TypedSeeds.Of(Scope.WrittenArticles));
        return AssemblyLoadContext.Default.LoadFromStream(new MemoryStream(image)).GetType("Loops")!;
    });

    const string Loops = """
        public sealed class RecipeObject(Recipe recipe)
        {
            public int Minutes { get; } = recipe.Minutes;
            public double Stars { get; } = recipe.Stars;
            public DateOnly CookedOn { get; } = recipe.CookedOn;
            public Heat Heat { get; } = recipe.Heat;
            public string Cuisine { get; } = recipe.Cuisine.ToString();
            public RecipeObject[] SeeAlso { get; set; } = [];
        }

        public static class Loops
        {
            static readonly Recipe[] s_rows = System.Linq.Enumerable.ToArray(Recipes.All);
            static readonly RecipeObject[] s_objects = Array.ConvertAll(s_rows, static row => new RecipeObject(row));

            static Loops()
            {
                for (int i = 0; i < s_rows.Length; i++)
                    s_objects[i].SeeAlso = [s_objects[Array.IndexOf(s_rows, s_rows[i].SeeAlso[0])]];
            }

            public static long MinutesOfObjects()
            {
                long sum = 0;
                foreach (RecipeObject one in s_objects)
                    sum += one.Minutes;
                return sum;
            }

            public static long MinutesOfRows()
            {
                long sum = 0;
                foreach (Recipe one in s_rows)
                    sum += one.Minutes;
                return sum;
            }

            public static long StarsOfObjects()
            {
                double sum = 0;
                foreach (RecipeObject one in s_objects)
                    sum += one.Stars;
                return (long)sum;
            }

            public static long StarsOfRows()
            {
                double sum = 0;
                foreach (Recipe one in s_rows)
                    sum += one.Stars;
                return (long)sum;
            }

            public static long CookedOnOfObjects()
            {
                long sum = 0;
                foreach (RecipeObject one in s_objects)
                    sum += one.CookedOn.DayNumber;
                return sum;
            }

            public static long CookedOnOfRows()
            {
                long sum = 0;
                foreach (Recipe one in s_rows)
                    sum += one.CookedOn.DayNumber;
                return sum;
            }

            public static long HeatOfObjects()
            {
                long sum = 0;
                foreach (RecipeObject one in s_objects)
                    sum += (int)one.Heat;
                return sum;
            }

            public static long HeatOfRows()
            {
                long sum = 0;
                foreach (Recipe one in s_rows)
                    sum += (int)one.Heat;
                return sum;
            }

            public static long CuisineOfObjects()
            {
                long sum = 0;
                foreach (RecipeObject one in s_objects)
                    sum += one.Cuisine.Length;
                return sum;
            }

            public static long CuisineOfRows()
            {
                long sum = 0;
                foreach (Recipe one in s_rows)
                    sum += one.Cuisine.Length;
                return sum;
            }

            public static long SeeAlsoOfObjects()
            {
                long sum = 0;
                foreach (RecipeObject one in s_objects)
                    foreach (RecipeObject other in one.SeeAlso)
                        sum += other.Minutes;
                return sum;
            }

            public static long SeeAlsoOfRows()
            {
                long sum = 0;
                foreach (Recipe one in s_rows)
                    foreach (Recipe other in one.SeeAlso)
                        sum += other.Minutes;
                return sum;
            }
        }
        """;

    Func<long> _objects = null!;
    Func<long> _rows = null!;

    [Params("Minutes", "Stars", "CookedOn", "Heat", "Cuisine", "SeeAlso")]
    public string Value { get; set; } = "";

    [GlobalSetup]
    public void Setup()
    {
        (_objects, _rows) = (Loop("OfObjects"), Loop("OfRows"));
        if (_objects() != _rows())
        {
            throw new InvalidOperationException("Rows have other values than objects.");
        }
    }

    [Benchmark(Baseline = true)]
    public long Objects() => _objects();

    [Benchmark]
    public long Rows() => _rows();

    Func<long> Loop(string form) =>
        s_loops.Value.GetMethod(Value + form, BindingFlags.Public | BindingFlags.Static)!.CreateDelegate<Func<long>>();
}
