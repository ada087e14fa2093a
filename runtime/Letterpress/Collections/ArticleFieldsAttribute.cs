namespace Letterpress;

/// <summary>Makes a partial record struct the type of nested keys in the front matter of a collection's articles.</summary>
[AttributeUsage(AttributeTargets.Struct)]
public sealed class ArticleFieldsAttribute : Attribute;
