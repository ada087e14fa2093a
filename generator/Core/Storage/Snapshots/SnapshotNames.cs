using System.Globalization;
using System.Text;

namespace Letterpress.Core.Storage.Snapshots;

/// <summary>The names of snapshot files, seen from their folder: those of the seeds with <see cref="Extension"/>.</summary>
static class SnapshotNames
{
    public const string Extension = ".snapshot.txt";

    /// <summary>The snapshot of the corpus.</summary>
    public const string Corpus = "corpus" + Extension;

    /// <summary>What no file name may hold on some system, and the sign of an escape.</summary>
    const string Forbidden = "<>:\"|?*\\%";

    /// <summary>
    /// The name of a seed's snapshot: a folder above the project is <c>__</c>, and a character that some system forbids is
    /// escaped as in a URL. Two seeds never have the same name.
    /// </summary>
    public static string Of(string seedPath)
    {
        StringBuilder name = new(seedPath.Length + Extension.Length);
        foreach (string part in seedPath.Split('/'))
        {
            if (name.Length > 0)
            {
                name.Append('/');
            }

            AppendPart(name, part);
        }

        string made = name.Append(Extension).ToString();
        return made == Corpus ? Escape(made[0]) + made.Substring(1) : made;
    }

    static void AppendPart(StringBuilder name, string part)
    {
        switch (part)
        {
            case "..":
                name.Append("__");
                return;
            case "__":
                name.Append(Escape('_')).Append('_');
                return;
            case "" or ".":
                name.Append(Escape('.'));
                return;
        }

        for (int i = 0; i < part.Length; i++)
        {
            bool isLastDot = i == part.Length - 1 && part[i] is '.' or ' ';
            if (isLastDot || part[i] < ' ' || part[i] == '\u007F' || Forbidden.IndexOf(part[i]) >= 0)
            {
                name.Append(Escape(part[i]));
            }
            else
            {
                name.Append(part[i]);
            }
        }
    }

    /// <param name="c">ASCII.</param>
    static string Escape(char c) => "%" + ((int)c).ToString("X2", CultureInfo.InvariantCulture);
}
