using System.Text.Json.Serialization;
using MemoryPack;

namespace Letterpress.Benchmarks.Peers;

/// <summary>An article as most programs hold one: an object with strings and lists.</summary>
[MemoryPackable]
public partial class ArticleObject
{
    public string Id { get; set; } = "";

    public string Slug { get; set; } = "";

    public string Url { get; set; } = "";

    public string Title { get; set; } = "";

    public DateTimeOffset? PublishedAt { get; set; }

    public string PlainText { get; set; } = "";

    public List<BlockObject> Blocks { get; set; } = [];

    public List<LinkObject> Links { get; set; } = [];

    /// <summary>Places of the articles that this one cites.</summary>
    public List<int> References { get; set; } = [];

    /// <summary>The articles that cite this one.</summary>
    [JsonIgnore, MemoryPackIgnore]
    public List<ArticleObject> ReferencedBy { get; } = [];
}

/// <summary>A block.</summary>
[MemoryPackable]
public partial class BlockObject
{
    public BlockKind Kind { get; set; }

    public string Text { get; set; } = "";

    public List<RunObject> Runs { get; set; } = [];
}

/// <summary>A run.</summary>
[MemoryPackable]
public partial class RunObject
{
    public string Text { get; set; } = "";

    public TextStyles Styles { get; set; }
}

/// <summary>A link.</summary>
[MemoryPackable]
public partial class LinkObject
{
    public string Url { get; set; } = "";

    public string Text { get; set; } = "";

    /// <summary>The place of the article to which it leads, or -1.</summary>
    public int Target { get; set; }
}

/// <summary>The readers and writers that System.Text.Json generates.</summary>
[JsonSerializable(typeof(List<ArticleObject>))]
sealed partial class ArticleJson : JsonSerializerContext;
