using System.Collections.Immutable;
using System.Text;

namespace Letterpress.Generator.Tests.Snapshots;

/// <summary>The snapshots of one test on disk.</summary>
/// <param name="prefix"><c>Class.Method</c>.</param>
sealed class SnapshotFiles(string directory, string prefix)
{
    /// <summary>Verify's default: UTF-8 with a byte order mark, and line feeds.</summary>
    static readonly UTF8Encoding s_encoding = new(encoderShouldEmitUTF8Identifier: true);

    /// <summary>Takes what was received as verified.</summary>
    public bool Accept { get; init; }

    /// <summary>Is given the received and the verified file.</summary>
    public Action<string, string> ShowDifference { get; init; } = static (_, _) => { };

    /// <summary>Compares all, then fails once, so that one run shows everything that changed.</summary>
    public void Verify(ImmutableSortedDictionary<string, string> snapshots)
    {
        List<string> failures = [];
        HashSet<string> verifiedFiles = new(StringComparer.Ordinal);
        foreach ((string suffix, string text) in snapshots)
        {
            string[] nameAndExtension = suffix.Split('|');
            string path = Path.Combine(directory, prefix + nameAndExtension[0]);
            string verified = $"{path}.verified.{nameAndExtension[1]}";
            string received = $"{path}.received.{nameAndExtension[1]}";
            verifiedFiles.Add(verified);
            if (Compare(received, verified, text.ReplaceLineEndings("\n")) is { } failure)
            {
                failures.Add(failure);
            }
        }

        foreach (string file in Existing("verified").Where(file => !verifiedFiles.Contains(file)))
        {
            if (Accept)
            {
                File.Delete(file);
            }
            else
            {
                failures.Add($"{file}\n  is no longer generated: delete it, or accept.");
            }
        }

        if (failures.Count == 0)
        {
            // Left by an earlier failure, of this snapshot or of one that is gone.
            foreach (string file in Existing("received"))
            {
                File.Delete(file);
            }

            return;
        }

        Assert.Fail($"{string.Join("\n", failures)}\nTo accept all: run the test with {Snapshot.AcceptVariable}=1.");
    }

    string? Compare(string received, string verified, string text)
    {
        string? expected = File.Exists(verified) ? File.ReadAllText(verified).ReplaceLineEndings("\n") : null;
        if (expected == text)
        {
            return null;
        }

        if (Accept)
        {
            File.WriteAllText(verified, text, s_encoding);
            return null;
        }

        File.WriteAllText(received, text, s_encoding);
        ShowDifference(received, verified);
        return expected is null
            ? $"{verified}\n  does not exist yet; received:\n  {received}"
            : $"{verified}\n  differs from\n  {received}\n{FirstDifference(expected, text)}";
    }

    static string FirstDifference(string expected, string text)
    {
        string[] before = expected.Split('\n');
        string[] after = text.Split('\n');
        int line = 0;
        while (line < before.Length && line < after.Length && before[line] == after[line])
        {
            line++;
        }

        return $"  line {line + 1}\n    verified: {LineOf(before, line)}\n    received: {LineOf(after, line)}";
    }

    static string LineOf(string[] lines, int line) => line < lines.Length ? lines[line] : "(end of file)";

    /// <summary>Files of this test alone: another one's name may start with this one's.</summary>
    IEnumerable<string> Existing(string state) => Directory.EnumerateFiles(directory, $"{prefix}*.{state}.*")
        .Where(file =>
        {
            string rest = Path.GetFileName(file)[prefix.Length..];
            return rest[0] == '#' || rest.StartsWith($".{state}.", StringComparison.Ordinal);
        });
}
