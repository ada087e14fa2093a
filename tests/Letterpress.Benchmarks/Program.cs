using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using Letterpress.Benchmarks;
using Letterpress.Benchmarks.Peers;
using Letterpress.Benchmarks.Reading;
using Letterpress.Benchmarks.Searching;

// Processes that are measured from outside; see tests/scale.
if (args is [FirstArticle.PrepareCommand, string into, string count])
{
    return FirstArticle.Prepare(into, count);
}

if (args is [FirstArticle.ReadCommand, string form, string from])
{
    return FirstArticle.Read(form, from);
}

if (args is [SearchReport.Command, .. string[] parts])
{
    return SearchReport.Run(parts);
}

return Run(args);

// Apart, so that a process that reads an article does not load what measures.
static int Run(string[] args)
{
    // Ends with 1 where a benchmark did not run, or what must not allocate did: so that CI sees it.
    Scope.IsCheck = args is [Scope.Check, ..];
    args = Scope.IsCheck ? ["--filter", "*", .. args[1..]] : args;
    Summary[] summaries = [.. BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, Scope.Config)];
    BenchmarkReport[] reports = [.. summaries.SelectMany(static summary => summary.Reports)];
    string[] faults =
    [
        .. summaries.Where(static summary => summary.HasCriticalValidationErrors).Select(static summary => summary.Title + " is not valid"),
        .. reports.Where(static report => !report.Success).Select(static report => report.BenchmarkCase.DisplayInfo + " did not run"),
        .. AllocationCheck.Run(),
    ];
    foreach (string fault in faults)
    {
        Console.Error.WriteLine(fault);
    }

    Console.WriteLine($"{reports.Length} benchmarks ran, {faults.Length} faults");
    return faults.Length == 0 ? 0 : 1;
}
