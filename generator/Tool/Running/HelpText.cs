using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Letterpress.Tool.Running;

/// <summary>The help of a command: what the parser knows of it, then examples.</summary>
sealed class HelpText : SynchronousCommandLineAction
{
    readonly HelpAction _known = new();
    readonly Dictionary<Command, string> _ends = [];

    /// <summary>Adds what follows the options of a command.</summary>
    public void Add(Command command, string end) => _ends.Add(command, end);

    /// <summary>Who asks for help has not written the rest yet.</summary>
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        int code = _known.Invoke(parseResult);
        if (_ends.TryGetValue(parseResult.CommandResult.Command, out string? end))
        {
            parseResult.InvocationConfiguration.Output.WriteLine(end);
        }

        return code;
    }
}
