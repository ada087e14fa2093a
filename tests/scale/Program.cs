using Letterpress.Scale;

// Whole builds, and whole processes that read a first article, against the same project without seeds; and the
// sample's reader over many seeds. See Options for what can be said.
if (Options.TryParse(args) is not { } options)
{
    Console.Error.WriteLine(Options.Usage);
    return 1;
}

Machine.Print();
Measured.Core = options.Core;
using Workshop workshop = new(options);
Action<Workshop> run = options.Command switch
{
    "builds" => Builds.Run,
    "searches" => FirstSearches.Run,
    "peers" => Comparison.Run,
    "reader" => Readers.Run,
    _ => Starts.Run,
};
run(workshop);
return 0;
