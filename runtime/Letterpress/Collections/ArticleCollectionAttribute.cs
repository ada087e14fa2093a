namespace Letterpress;

/// <summary>Makes a partial record struct the type of a collection of articles: its partial properties read their front matter.</summary>
/// <remarks>
/// <para>Each property reads the key of its name, in the spelling <c>seeAlso</c>, <c>see_also</c>, <c>see-also</c> or <c>SeeAlso</c>. Its
/// type decides what the value means, and the attributes of <c>System.ComponentModel.DataAnnotations</c> what it may be; both are checked
/// when the project is built. The static class of the collection has all of its articles.</para>
/// <para>Reading allocates nothing.</para>
/// </remarks>
/// <param name="seeds">
/// Which seeds belong to the collection: a pattern for <see cref="Article.SeedPath"/>, which may start at any folder. <c>*</c> is a part
/// of a name, <c>?</c> one character, <c>**</c> any folders; with <c>!</c> before it, the seeds are left out.
/// </param>
[AttributeUsage(AttributeTargets.Struct)]
public sealed class ArticleCollectionAttribute(params string[] seeds) : Attribute
{
    /// <summary>The patterns of the seeds.</summary>
    public IReadOnlyList<string> Seeds { get; } = seeds;

    /// <summary>
    /// The name of the static class of the collection; by default the plural of the type's name: <c>Recipes</c> of <c>Recipe</c>,
    /// <c>Stories</c> of <c>Story</c>, <c>Boxes</c> of <c>Box</c>.
    /// </summary>
    public string? Name { get; set; }

    /// <summary>
    /// Whether each key that is neither declared nor known is a warning, in nested keys too, and not only one that is nearly a
    /// declared key.
    /// </summary>
    public bool Strict { get; set; }
}
