namespace Letterpress.Core.Reading.Guards;

/// <summary>How the parser treats an element, as far as the number of open elements depends on it.</summary>
[Flags]
enum TagKinds
{
    None = 0,
    Void = 1,

    /// <summary>Contains only text, whatever it looks like.</summary>
    RawText = 2,

    /// <summary>Continues after the end of the block in which it was opened, until it is closed.</summary>
    Formatting = 4,

    /// <summary>Closes an open paragraph.</summary>
    Block = 8,

    /// <summary>No end tag closes an element outside of it.</summary>
    Scope = 16,

    /// <summary>Formatting that was opened inside ends with it.</summary>
    Marker = 32,

    /// <summary>Occurs only in tables.</summary>
    TablePart = 64,

    /// <summary>Not counted.</summary>
    Ignored = 128,

    Heading = 256,
}
