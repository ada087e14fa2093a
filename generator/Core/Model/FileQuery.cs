namespace Letterpress.Core.Model;

/// <summary>Where the file may be to which a URL of a seed leads.</summary>
/// <param name="Url">As written.</param>
/// <param name="Paths">Relative to the project, with <c>/</c>, normalized; the first that exists is meant.</param>
/// <param name="Name">Of a file that may be in any folder; else empty.</param>
/// <param name="IsExpected">Whether a file that does not exist is a mistake.</param>
/// <param name="Span">Where the URL is written first.</param>
sealed record FileQuery(string Url, EquatableArray<string> Paths, string Name, bool IsExpected, SeedSpan Span);

/// <summary>What is known of the file to which a URL leads.</summary>
/// <param name="File">Null where it is not known.</param>
/// <param name="Problem">The id of a diagnostic; empty where nothing is wrong.</param>
/// <param name="Arguments">Of the diagnostic.</param>
sealed record FileAnswer(FileModel? File, string Problem, EquatableArray<string> Arguments)
{
    public static FileAnswer None { get; } = new(null, "", default);
}

/// <summary>A query and its answer, as they are kept between builds: where the answer is another one, the seed is compiled again.</summary>
/// <param name="Query">Without its span, which concerns nobody else.</param>
sealed record AnsweredQuery(FileQuery Query, FileAnswer Answer);
