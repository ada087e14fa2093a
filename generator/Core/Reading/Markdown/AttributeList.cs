using Markdig.Syntax.Inlines;

namespace Letterpress.Core.Reading.Markdown;

/// <summary>
/// Attributes that follow what they belong to, <c>{#id .class}</c>: nothing of them is text. Only the id means something to a reader.
/// </summary>
sealed class AttributeList(string id) : LeafInline
{
    /// <summary>Empty where there is none, or another element has it.</summary>
    public string Id { get; set; } = id;

    /// <summary>The width that it states; empty where it does not.</summary>
    public string Width { get; init; } = "";

    /// <summary>The height that it states; empty where it does not.</summary>
    public string Height { get; init; } = "";

    /// <summary>Whether a table of contents replaces the list in which it stands.</summary>
    public bool IsContents { get; init; }
}
