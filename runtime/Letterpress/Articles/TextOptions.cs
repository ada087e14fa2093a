namespace Letterpress;

/// <summary>How <see cref="Article.WriteText(System.Buffers.IBufferWriter{byte}, TextOptions)"/> writes an article.</summary>
/// <remarks>Immutable: make one and use it for all articles.</remarks>
public sealed class TextOptions : OutputOptions
{
    /// <summary>What output without options has.</summary>
    internal static TextOptions Default { get; } = new();
}
