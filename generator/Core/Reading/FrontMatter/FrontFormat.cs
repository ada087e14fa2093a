namespace Letterpress.Core.Reading.FrontMatter;

/// <summary>What a block of front matter is written in.</summary>
enum FrontFormat
{
    Yaml,
    Toml,
    Json,

    /// <summary>Lines of <c>Key: value</c> without fences.</summary>
    KeyLines,

    /// <summary>Pandoc's lines that begin with <c>%</c>.</summary>
    TitleBlock,
}
