namespace Letterpress.Writing;

/// <summary>Where a text stands, which decides how its lines break and what else would be markup there.</summary>
enum MarkdownContext
{
    Paragraph,

    /// <summary>One line, in which <c>#</c> may end the heading.</summary>
    Heading,

    /// <summary>One line, in which not even code holds a <c>|</c>.</summary>
    Cell,

    /// <summary>A paragraph without styles.</summary>
    Caption,

    /// <summary>One line within brackets or quotes.</summary>
    Attribute,
}
