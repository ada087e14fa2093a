using Letterpress.Scale;

// Whole builds, and whole processes that read a first article, against the same project without seeds. See Options for what can be said.
if (Options.TryParse(args) is not { } options)
{
    Console.Error.WriteLine(Options.Usage);
    return 1;
}

Machine.Print();
Measured.Core = options.Core;
using Workshop workshop = new(options);
if (options.Command == "builds")
{
    Builds.Run(workshop);
}
else if (options.Command == "peers")
{
    Comparison.Run(workshop);
}
else
{
    Starts.Run(workshop);
}

return 0;
