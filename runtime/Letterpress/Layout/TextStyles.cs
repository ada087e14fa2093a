#if LETTERPRESS_CORE
namespace Letterpress.Layout;
#else
namespace Letterpress;
#endif

/// <summary>How a <c>TextRun</c> is set apart from the text around it.</summary>
[Flags]
#if !LETTERPRESS_CORE
public
#endif
enum TextStyles
{
    /// <summary>As the text around it.</summary>
    None = 0,

    /// <summary>Important; usually bold.</summary>
    Strong = 1,

    /// <summary>Stressed; usually italic.</summary>
    Emphasis = 2,

    /// <summary>A piece of code or a name of the machine's.</summary>
    Code = 4,

    /// <summary>Underlined.</summary>
    Underline = 8,

    /// <summary>Struck through.</summary>
    Strikethrough = 16,

    /// <summary>Raised.</summary>
    Superscript = 32,

    /// <summary>Lowered.</summary>
    Subscript = 64,

    /// <summary>Marked, as with a felt pen.</summary>
    Highlight = 128,

    /// <summary>Fine print.</summary>
    Small = 256,

    /// <summary>A formula in TeX, without delimiters.</summary>
    Math = 512,

    /// <summary>The label of a footnote, in a link that leads to it.</summary>
    FootnoteReference = 1024,
}
