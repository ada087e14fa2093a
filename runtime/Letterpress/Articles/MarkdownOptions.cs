namespace Letterpress;

/// <summary>How <see cref="Article.WriteMarkdown(System.Buffers.IBufferWriter{byte}, MarkdownOptions)"/> writes an article.</summary>
/// <remarks>Immutable: make one and use it for all articles.</remarks>
public sealed class MarkdownOptions : OutputOptions
{
    /// <summary>What output without options has.</summary>
    internal static MarkdownOptions Default { get; } = new();
}
