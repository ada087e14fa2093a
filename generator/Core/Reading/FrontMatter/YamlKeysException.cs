namespace Letterpress.Core.Reading.FrontMatter;

/// <summary>A block cannot be read as keys and values; the message says what is wrong and how to fix it.</summary>
/// <param name="position">Within the YAML.</param>
sealed class YamlKeysException(string message, int position) : Exception(message)
{
    /// <summary>Within the YAML.</summary>
    public int Position { get; } = position;
}
