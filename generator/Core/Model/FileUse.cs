namespace Letterpress.Core.Model;

/// <summary>A URL of a seed that may lead to a file beside it.</summary>
/// <param name="Url">As written.</param>
/// <param name="IsNote">Whether a note-taking program wrote it, which finds a file in any folder.</param>
/// <param name="Span">Where it is written first.</param>
sealed record FileUse(string Url, bool IsNote, SeedSpan Span)
{
    /// <summary>Whether it may as well be something else than the URL of a file: then nothing is wrong where there is none.</summary>
    public bool IsGuess { get; init; }
}
