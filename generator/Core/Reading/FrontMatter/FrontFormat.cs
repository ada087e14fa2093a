namespace Letterpress.Core.Reading.FrontMatter;

/// <summary>What a block of front matter is written in.</summary>
enum FrontFormat
{
    Yaml,
    Toml,
    Json,
}
