using System.Text;
using Letterpress.Sample.Commands;

// Without a byte order mark, which would precede the first line of redirected output.
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

return args switch
{
    [] => OverviewCommand.Run(),
    ["serve"] => ServeCommand.Run(),
    ["serve", "--port", string port] => ServeCommand.Run(port),
    ["export", string folder] => ExportCommand.Run(folder),
    ["export", string folder, "--url", string url] => ExportCommand.Run(folder, url),
    ["list"] => ListCommand.Run(),
    ["show", string key] => ShowCommand.Run(key),
    ["html", string key] => HtmlCommand.Run(key),
    ["md", string key] => MarkdownCommand.Run(key),
    ["graph"] => GraphCommand.Run(),
    ["graph", "--format", string format] => GraphCommand.Run(format),
    ["path", string from, string to] => PathCommand.Run(from, to),
    ["backlinks", string key] => BacklinksCommand.Run(key),
    ["search", _, ..] => SearchCommand.Run(string.Join(' ', args[1..])),
    ["people"] => PeopleCommand.Run(),
    ["help" or "--help" or "-h"] => HelpCommand.Run(),
    _ => HelpCommand.Refuse(),
};
