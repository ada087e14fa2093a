using Markdig.Parsers;
using Markdig.Syntax;

namespace Letterpress.Core.Reading.Markdown;

/// <summary>A component of MDX whose tags stand on lines of their own: the lines between them are Markdown.</summary>
/// <param name="name">The name in its tags.</param>
/// <param name="tag">Its start tag, as written.</param>
/// <param name="tagEnd">The position after its start tag, which may have several lines.</param>
sealed class ComponentBlock(BlockParser parser, string name, string tag, int tagEnd) : ContainerBlock(parser)
{
    public string Name => name;

    public string Tag => tag;

    public int TagEnd => tagEnd;

    /// <summary>Whether its start tag is all of it.</summary>
    public bool IsEmpty { get; init; }

    /// <summary>How far its content is indented.</summary>
    public int Measure { get; init; }

    /// <summary>Whether the line that was read last ended it, after text.</summary>
    public bool IsEnded { get; set; }
}
