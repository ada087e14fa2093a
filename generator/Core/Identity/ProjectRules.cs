using System.Text;
using Letterpress.Core.Encoding;
using Letterpress.Core.Model;
using Letterpress.Core.Text;
using Letterpress.Keys;
using Letterpress.Layout;

namespace Letterpress.Core.Identity;

/// <summary>The compiled <c>ArticleIdentity</c> items of the project. Invalid items are reported (LP0501) and ignored.</summary>
/// <param name="Table">See <see cref="IdentityRules"/>; empty where there are none.</param>
sealed unsafe record ProjectRules(string Table, EquatableArray<SettingProblem> Problems)
{
    const string NameWanted = "a name of 1 to 64 letters, digits, '-', '.' or '_'";

    readonly byte[] _bytes = Utf8.Bytes(Table);

    public static ProjectRules None { get; } = new("", default);

    /// <param name="text">One item a line: its name, a tab, its pattern; percent-encoded, since MSBuild cuts values at ';' and '#'.</param>
    public static ProjectRules Parse(string text)
    {
        List<SettingProblem> problems = [];
        HashSet<string> names = new(StringComparer.Ordinal);
        StringBuilder table = new();
        IEnumerable<string> lines = Uri.UnescapeDataString(text).Split('\n').Select(static line => line.TrimEnd('\r'));
        foreach (string line in lines.Where(static line => line.Length > 0))
        {
            int tab = line.IndexOf('\t');
            string name = tab < 0 ? line : line.Substring(0, tab);
            string pattern = tab < 0 ? "" : line.Substring(tab + 1);
            string item = "ArticleIdentity '" + name + "'";
            if (!IsName(name))
            {
                problems.Add(new(item, name, NameWanted));
            }
            else if (!names.Add(name))
            {
                problems.Add(new(item, pattern, "the only one of its name; '|' puts two patterns into one"));
            }
            else
            {
                Append(table, item, name, pattern, problems);
            }
        }

        return new(table.ToString(), problems.ToEquatableArray());
    }

    /// <summary>
    /// The publisher's number of the article that a canonical URL names, by the first rule that matches: the built-in ones, then those of
    /// the project. Empty where none matches.
    /// </summary>
    public string KeyOf(string canonicalUrl)
    {
        byte[] key = new byte[PublisherRules.MaxKeyLength];
        return System.Text.Encoding.UTF8.GetString(key, 0, PublisherRules.TryWriteKey(Utf8.Bytes(canonicalUrl), _bytes, key));
    }

    public bool Equals(ProjectRules? other) => other is not null && Table == other.Table && Problems.Equals(other.Problems);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Table);

    static void Append(StringBuilder table, string item, string name, string pattern, List<SettingProblem> problems)
    {
        try
        {
            string program = PatternCompiler.Compile(pattern);
            table.AppendRow(new IdentityRuleHeader
            {
                NameLength = new(name.Length, "the length of a name"),
                RowCount = new(program.Length / sizeof(PatternRow), "the size of a pattern"),
            });
            table.Append(name).Append(program).Append('\n');
        }
        catch (PatternException exception)
        {
            problems.Add(new(item, pattern, "a regular expression with one capture group: " + exception.Message));
        }
    }

    static bool IsName(string name) => name.Length is > 0 and <= IdentityRules.MaxNameLength
        && name.All(static c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '.' or '_');
}
