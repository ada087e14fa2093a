namespace Letterpress.Core.Model;

/// <summary>The kinds of value that all formats of front matter have.</summary>
enum FrontKind
{
    Null,

    /// <summary>Also a number, a date, or <c>true</c> and <c>false</c> as they are written.</summary>
    Text,
    List,

    /// <summary>Nested keys.</summary>
    Keys,

    /// <summary>A list or nested keys that are not walked: the front matter has too many values. Readers never give it.</summary>
    TooLarge,
}
