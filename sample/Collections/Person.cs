using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace Letterpress.Sample.Collections;

/// <summary>What a person did for printing.</summary>
enum Role
{
    Inventor,
    Printer,
    Publisher,
}

/// <summary>Somebody whose life is a part of the history of printing.</summary>
[ArticleCollection("people/**", Name = "People", Strict = true)]
readonly partial record struct Person
{
    [Group]
    public partial Role Role { get; }

    /// <summary>A year; null where nobody recorded it.</summary>
    [Range(1, 2000)]
    public partial int? Born { get; }

    public partial DateOnly? DiedOn { get; }

    [StringLength(40)]
    public partial Utf8Text? Place { get; }

    [MinLength(1), InverseProperty("People")]
    public partial ArticleReferences<Technique> Techniques { get; }

    [MaxLength(10)]
    public partial FieldValues<Work> Works { get; }

    /// <summary>Articles of any kind, which need not be in a collection.</summary>
    public partial ArticleReferences SeeAlso { get; }
}

/// <summary>A book or a machine.</summary>
[ArticleFields]
readonly partial record struct Work
{
    [Required]
    public partial Utf8Text Title { get; }

    [Range(1, 2000)]
    public partial int Year { get; }
}
