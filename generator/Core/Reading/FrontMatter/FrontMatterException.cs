namespace Letterpress.Core.Reading.FrontMatter;

/// <summary>A block cannot be read as keys and values; the message says what is wrong and how to fix it.</summary>
/// <param name="position">Within the block.</param>
sealed class FrontMatterException(string message, int position) : Exception(message)
{
    /// <summary>Within the block.</summary>
    public int Position { get; } = position;
}
