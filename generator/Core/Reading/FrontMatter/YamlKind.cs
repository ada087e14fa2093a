namespace Letterpress.Core.Reading.FrontMatter;

enum YamlKind
{
    Null,
    Text,
    List,

    /// <summary>Nested keys.</summary>
    Keys,
}
