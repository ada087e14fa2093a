using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Letterpress.Generator.Tests.Harness;

/// <summary>A seed in memory.</summary>
/// <param name="path">Absolute, as the compiler is given it.</param>
/// <param name="content">Null for a file that cannot be read.</param>
sealed class SeedText(string path, string? content) : AdditionalText
{
    int _reads;

    public override string Path => path;

    /// <summary>How often the generator asked for the text.</summary>
    public int Reads => _reads;

    /// <summary>Item metadata, without <c>build_metadata.AdditionalFiles.</c>.</summary>
    public ImmutableDictionary<string, string> Metadata { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Stands in for the content where a test needs a text that cannot be made of a string.</summary>
    public SourceText? Source { get; init; }

    public override SourceText? GetText(CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref _reads);
        return Source ?? (content is null ? null : SourceText.From(content, System.Text.Encoding.UTF8));
    }

    /// <summary>Another instance for the same path: an edit, or none where the content is the same.</summary>
    public SeedText With(string? newContent) => new(path, newContent) { Metadata = Metadata };

    /// <inheritdoc cref="With"/>
    public SeedText NewInstance() => With(content);
}
