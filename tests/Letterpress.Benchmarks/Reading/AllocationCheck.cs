using System.Reflection;

namespace Letterpress.Benchmarks.Reading;

/// <summary>Calls by itself each benchmark that must not allocate.</summary>
/// <remarks>The runner of benchmarks shares the process and allocates a few bytes of its own while it measures: it cannot tell
/// 0 from little.</remarks>
static class AllocationCheck
{
    const int Warmups = 50;

    /// <summary>What is wrong, one line a method; prints how many methods were called.</summary>
    public static IEnumerable<string> Run()
    {
        MethodInfo[] methods = [.. typeof(AllocationCheck).Assembly
            .GetTypes()
            .Where(static type => !type.IsAbstract && typeof(ReadingBenchmark).IsAssignableFrom(type))
            .SelectMany(static type => type.GetMethods())
            .Where(static method => method.IsDefined(typeof(AllocatesNothingAttribute)))];
        foreach (var group in methods.GroupBy(static method => method.DeclaringType!))
        {
            ReadingBenchmark benchmark = (ReadingBenchmark)Activator.CreateInstance(group.Key)!;
            benchmark.Corpus = Corpora.Corpora.Written;
            benchmark.Setup();
            foreach (MethodInfo method in group)
            {
                Func<int> call = method.ReturnType == typeof(int)
                    ? method.CreateDelegate<Func<int>>(benchmark)
                    : Narrow(method.CreateDelegate<Func<long>>(benchmark));
                for (int i = 0; i < Warmups; i++)
                {
                    call();
                }

                long before = GC.GetAllocatedBytesForCurrentThread();
                call();
                long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
                if (allocated != 0)
                {
                    yield return $"{group.Key.Name}.{method.Name} allocated {allocated} bytes";
                }
            }
        }

        Console.WriteLine($"{methods.Length} reads were held to 0 B");
    }

    static Func<int> Narrow(Func<long> call) => () => (int)call();
}
