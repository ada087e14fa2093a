namespace Letterpress;

/// <summary>How pages, films and sounds of other sites that a seed embeds are written as HTML; captions always are.</summary>
public enum EmbedMode
{
    /// <summary>A page is an <c>iframe</c> in a sandbox, a film a <c>video</c>, a sound an <c>audio</c>.</summary>
    Frame = 0,

    /// <summary>Films and sounds as with <see cref="Frame"/>, pages as links: no page of another site is in this one.</summary>
    Player = 1,

    /// <summary>All of them are links.</summary>
    Link = 2,

    /// <summary>None of them is written.</summary>
    None = 3,
}
