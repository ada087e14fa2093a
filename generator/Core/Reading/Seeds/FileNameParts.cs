using System.Text.RegularExpressions;
using Letterpress.Core.Identity;
using Letterpress.Core.Model;
using Letterpress.Core.Text;

namespace Letterpress.Core.Reading.Seeds;

/// <summary>What the name of a seed's file states, or of its folder where the file is the folder's page.</summary>
/// <param name="Title">Without the date and the file extension; empty where the file has no name.</param>
sealed record FileNameParts(Timestamp? Date, string Title)
{
    static readonly Regex s_dated = new(
        "^(?<date>[0-9]{4}-[0-9]{1,2}-[0-9]{1,2})(?:[-_. ]+(?<rest>.*))?$", RegexOptions.CultureInvariant | RegexOptions.Singleline);

    /// <param name="path">With <c>/</c>.</param>
    public static FileNameParts Of(string path)
    {
        string[] segments = path.Split('/');
        string file = segments[segments.Length - 1];
        int extension = file.LastIndexOf('.');
        string name = WithoutLanguage((extension >= 0 ? file.Substring(0, extension) : file).Trim());
        name = ArticlePath.IsIndex(name) && segments.Length > 1 ? segments[segments.Length - 2].Trim() : name;
        if (s_dated.Match(name) is not { Success: true } match || Times.Parse(match.Groups["date"].Value) is not { } date)
        {
            return new(null, name);
        }

        string rest = match.Groups["rest"].Value.Trim();
        return new(date, rest.Length > 0 ? rest : name);
    }

    /// <summary>The pages of one article in several languages are <c>about.de.md</c> and <c>about.fr.md</c>.</summary>
    static string WithoutLanguage(string name)
    {
        int dot = name.LastIndexOf('.');
        return dot > 0 && LanguageTags.IsPathSegment(name.Substring(dot + 1)) ? name.Substring(0, dot) : name;
    }
}
