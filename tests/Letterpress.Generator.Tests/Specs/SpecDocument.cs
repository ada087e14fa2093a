using System.Text.RegularExpressions;

namespace Letterpress.Generator.Tests.Specs;

/// <summary>A Markdown document of examples: seeds, then what they become.</summary>
/// <remarks>
/// A fence of three or more backticks with one of these words holds a part of an example; all else is prose.
/// <list type="bullet">
/// <item><c>xml</c>: the <c>ArticleIdentity</c> items of the project.</item>
/// <item>
/// <c>seed</c>, with the seed's path, else <c>seeds/example.md</c>; with <c>escaped</c>, <c>\u{…}</c>, <c>\r</c> and <c>\t</c> are
/// characters.
/// </item>
/// <item>
/// <c>snapshot</c>, <c>facts</c>, <c>body</c>, with the path of a seed, else of the first: all of its snapshot, or one part of it.
/// </item>
/// <item><c>snapshots</c>: the snapshots of all articles, in the order of the corpus.</item>
/// <item><c>corpus</c>: the snapshot of the corpus.</item>
/// <item><c>diagnostics</c>: what the build reports, one a line; an example without it has neither errors nor warnings.</item>
/// </list>
/// An example ends at the next heading, or at the next seed after its results.
/// </remarks>
sealed partial class SpecDocument
{
    static readonly string[] s_results = ["snapshot", "snapshots", "facts", "body", "corpus", "diagnostics"];

    readonly string[] _lines;

    SpecDocument(string path)
    {
        Path = path;
        _lines = File.ReadAllText(path).ReplaceLineEndings("\n").Split('\n');
        Examples = [.. ReadExamples()];
    }

    public string Path { get; }

    public SpecExample[] Examples { get; }

    public static SpecDocument Read(string path) => new(path);

    /// <summary>The document with other texts in some of its fences.</summary>
    public string With(IReadOnlyDictionary<SpecBlock, string> texts)
    {
        List<string> lines = [];
        int next = 0;
        foreach ((SpecBlock block, string text) in texts.OrderBy(static pair => pair.Key.FirstLine))
        {
            lines.AddRange(_lines[next..block.FirstLine]);
            if (text.Length > 0)
            {
                lines.AddRange(text.TrimEnd('\n').Split('\n'));
            }

            next = block.EndLine;
        }

        lines.AddRange(_lines[next..]);
        return string.Join('\n', lines);
    }

    IEnumerable<SpecExample> ReadExamples()
    {
        string heading = "";
        List<SpecBlock> blocks = [];
        for (int i = 0; i < _lines.Length; i++)
        {
            if (Heading().Match(_lines[i]) is { Success: true } title)
            {
                if (TryEnd(heading, blocks) is { } ended)
                {
                    yield return ended;
                }

                heading = title.Groups[1].Value;
                continue;
            }

            if (Fence().Match(_lines[i]) is not { Success: true } fence)
            {
                continue;
            }

            int end = Array.IndexOf(_lines, fence.Groups[1].Value, i + 1);
            Assert.True(end > 0, $"{Path}({i + 1}): the fence is not closed.");
            string text = string.Concat(_lines[(i + 1)..end].Select(static line => line + "\n"));
            SpecBlock block = new(fence.Groups[2].Value, fence.Groups[3].Value.Trim(), i + 1, end, text);
            bool isNext = block.Kind is "seed" or "xml" && blocks.Exists(static before => s_results.Contains(before.Kind));
            if (isNext && TryEnd(heading, blocks) is { } example)
            {
                yield return example;
            }

            blocks.Add(block);
            i = end;
        }

        if (TryEnd(heading, blocks) is { } last)
        {
            yield return last;
        }
    }

    static SpecExample? TryEnd(string heading, List<SpecBlock> blocks)
    {
        SpecExample? example = blocks.Count == 0 ? null : new(heading, [.. blocks]);
        blocks.Clear();
        return example;
    }

    [GeneratedRegex("^#+ (.+)$")]
    private static partial Regex Heading();

    [GeneratedRegex("^(`{3,})(xml|seed|snapshots?|facts|body|corpus|diagnostics)( .*)?$")]
    private static partial Regex Fence();
}

/// <param name="Argument">What follows the kind in the fence's first line.</param>
/// <param name="FirstLine">The first line of the text, from 0.</param>
/// <param name="EndLine">The line after it.</param>
sealed record SpecBlock(string Kind, string Argument, int FirstLine, int EndLine, string Text);

/// <param name="Heading">The heading above it.</param>
sealed record SpecExample(string Heading, SpecBlock[] Blocks);
