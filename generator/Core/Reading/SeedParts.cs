using Letterpress.Core.Model;
using Letterpress.Core.Reading.FrontMatter;
using Letterpress.Core.Reading.Guards;
using Letterpress.Core.Reading.Seeds;

namespace Letterpress.Core.Reading;

/// <summary>A seed split into front matter, archive header and body.</summary>
/// <param name="Text">The whole text of the seed.</param>
/// <param name="Format">What the body is written in.</param>
/// <param name="IdentityLine">Where diagnostics about the title, the time and the URL point: the header's title line, else the first
/// line.</param>
sealed record SeedParts(
    Seed Seed, string Text, FrontMatterBlock FrontMatter, ArchiveHeader Header, BodyFormat Format, TextSlice IdentityLine)
{
    public int BodyStart => Header.BodyStart;

    /// <summary>What its folders give.</summary>
    public InheritedKeys Inherited { get; init; } = InheritedKeys.None;

    /// <returns>Null where an error was reported: the seed is not text, or its front matter is invalid.</returns>
    /// <exception cref="SeedLimitException">The seed is too long.</exception>
    /// <param name="inherited">What its folders give.</param>
    public static SeedParts? Split(Seed seed, InheritedKeys inherited, SeedReport report)
    {
        if (ReadFrontMatter(seed, inherited, report) is not var (text, start, frontMatter))
        {
            return null;
        }

        ArchiveHeader header = ArchiveHeader.Read(text, frontMatter.BodyStart);
        if (frontMatter.Problem is { } invalid && !ReportInvalid(invalid, header, report))
        {
            return null;
        }

        TextSlice identityLine = header.HasTitleLine ? header.TitleLine : new(start, FirstLineLength(text, start));
        BodyFormat format = SeedFormat.Of(seed.Path, text, header.BodyStart, header.HasTitleLine);
        return new(seed, text, frontMatter, header, format, identityLine) { Inherited = inherited };
    }

    /// <summary>The text from its start on, and its first part.</summary>
    /// <inheritdoc cref="Split"/>
    public static (string Text, int Start, FrontMatterBlock FrontMatter)? ReadFrontMatter(
        Seed seed, InheritedKeys inherited, SeedReport report)
    {
        string text = LineEnds.Unify(seed.Text.ToString());
        int start = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0;
        if (FindTextProblem(seed, text, start) is { } problem)
        {
            report.Add(DiagnosticIds.NotText, new(0, Math.Min(1, text.Length)), problem);
            return null;
        }

        if (text.Length > SeedLimits.MaxLength)
        {
            throw new SeedLimitException(
                FormattableString.Invariant($"it has {text.Length} characters, more than the maximum of {SeedLimits.MaxLength}"), 0);
        }

        return (text, start, FrontMatterBlock.Read(text, start, inherited, report));
    }

    /// <returns>Whether the header states all that an article needs.</returns>
    static bool ReportInvalid(FrontMatterProblem problem, ArchiveHeader header, SeedReport report)
    {
        bool isComplete = header is { Title.Length: > 0, Url.Length: > 0, Time: not null };
        string ignored = isComplete ? "it" : "the seed";
        Action<string, TextSlice, string[]> add = isComplete ? report.AddWarning : report.Add;
        add(DiagnosticIds.InvalidFrontMatter, problem.Place, [problem.Subject, ignored, problem.Message]);
        return isComplete;
    }

    static string? FindTextProblem(Seed seed, string text, int start) =>
        !seed.Text.IsUtf8 ? "it is not UTF-8; save it as UTF-8"
        : text.IndexOf('\0') >= 0 ? "it contains NUL characters, as binary files do"
        : text.AsSpan(start).IsWhiteSpace() ? "it is empty"
        : null;

    static int FirstLineLength(string text, int start)
    {
        int end = text.IndexOf('\n', start);
        return (end < 0 ? text.Length : end) - start;
    }
}
