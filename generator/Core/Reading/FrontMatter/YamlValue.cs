using Letterpress.Core.Model;

namespace Letterpress.Core.Reading.FrontMatter;

/// <summary>The value of a key, or an item of a list.</summary>
/// <param name="Text">A list and nested keys as they are written.</param>
/// <param name="Place">Within the YAML.</param>
/// <param name="Items">Empty for all but lists.</param>
sealed record YamlValue(YamlKind Kind, string Text, TextSlice Place, IReadOnlyList<YamlValue> Items);
