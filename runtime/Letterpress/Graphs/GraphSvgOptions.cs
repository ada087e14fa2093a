using System.Buffers;
using System.Text;

namespace Letterpress;

/// <summary>How <see cref="LinkGraph.WriteSvg(IBufferWriter{byte}, GraphSvgOptions)"/> draws the graph.</summary>
/// <remarks>Immutable: make one and use it for many pictures.</remarks>
public sealed class GraphSvgOptions
{
    /// <summary>The largest <see cref="Depth"/>.</summary>
    public const int MaxDepth = 3;

    /// <summary>The largest <see cref="MaxLabels"/>.</summary>
    public const int LabelLimit = 100;

    readonly byte[] _title = "Link graph"u8.ToArray();
    readonly byte[] _description = [];

    /// <summary>Gets the article whose surroundings are drawn; null by default: the whole graph.</summary>
    public Article? Center { get; init; }

    /// <summary>Gets how many references away from <see cref="Center"/>, in either direction, an article may be to be drawn: 1, which it is
    /// by default, to <see cref="MaxDepth"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1 or above <see cref="MaxDepth"/>.</exception>
    public int Depth
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, MaxDepth);
            field = value;
        }
    }
    = 1;

    /// <summary>Gets how many articles are drawn at most, those of the highest <see cref="LinkGraph.RankOf"/>; 2,000 by default.</summary>
    /// <remarks><see cref="Center"/> is one of them in any case.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public int MaxArticles
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    }
    = 2_000;

    /// <summary>Gets the instant of which articles are drawn: those that are published then, and have not expired; null by default: all, as
    /// in <see cref="ArticleLists.AsOf"/>. A <see cref="Center"/> that is not shown then is not drawn either.</summary>
    public DateTimeOffset? AsOf { get; init; }

    /// <summary>Gets how many articles have their title beside them at most, those of the highest rank; 0 by default.</summary>
    /// <remarks>A title that would lie on another, on a disc, or outside of the picture is left out.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or above <see cref="LabelLimit"/>.</exception>
    public int MaxLabels
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, LabelLimit);
            field = value;
        }
    }

    /// <summary>Gets where an article's node leads, such as <c>/articles/{slug}</c>; null by default: to its
    /// <see cref="Article.SourceUrl"/>, where that is safe to follow.</summary>
    public ArticleUrlTemplate? ArticleUrl { get; init; }

    /// <summary>Gets the name of the picture for programs that read aloud; <c>Link graph</c> by default.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public string Title
    {
        get => Encoding.UTF8.GetString(_title);
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            _title = Encoding.UTF8.GetBytes(value);
        }
    }

    /// <summary>Gets what the picture shows, for programs that read aloud; empty by default: how many articles and references it has, in
    /// English.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public string Description
    {
        get => Encoding.UTF8.GetString(_description);
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            _description = Encoding.UTF8.GetBytes(value);
        }
    }

    /// <summary>What a picture without options has.</summary>
    internal static GraphSvgOptions Default { get; } = new();

    internal ReadOnlySpan<byte> Utf8Title => _title;

    internal ReadOnlySpan<byte> Utf8Description => _description;
}
