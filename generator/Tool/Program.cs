using System.Text;
using Letterpress.Tool.Running;

namespace Letterpress.Tool;

/// <summary>The command <c>letterpress</c>.</summary>
static class Program
{
    static async Task<int> Main(string[] args)
    {
        // Without a byte order mark, which would precede the first line of redirected output.
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return await CommandLine.RunAsync(args, Surroundings.OfProcess()).ConfigureAwait(false);
    }
}
