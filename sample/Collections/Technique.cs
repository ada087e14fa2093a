using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace Letterpress.Sample.Collections;

/// <summary>Where on a printing surface the ink is.</summary>
enum Principle
{
    Relief,
    Intaglio,
    Planographic,
}

/// <summary>A way to print. The people who used it are in <c>People</c>, which <see cref="Person.Techniques"/> declares.</summary>
[ArticleCollection("techniques/**", Strict = true)]
readonly partial record struct Technique
{
    [Group]
    public partial Principle Principle { get; }

    /// <summary>The year of the first use that is known.</summary>
    [Range(1, 2000)]
    public partial int Since { get; }

    [InverseProperty("LedTo")]
    public partial ArticleReferences<Technique> BuildsOn { get; }

    [MinLength(1)]
    public partial ArticleReferences SeeAlso { get; }
}
