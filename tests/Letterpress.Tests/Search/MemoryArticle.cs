using System.Text;

namespace Letterpress.Tests.Search;

/// <summary>The texts of an article that no seed was compiled for.</summary>
sealed class MemoryArticle(string title, string language, params string[] blocks)
{
    public byte[] Title { get; } = Encoding.UTF8.GetBytes(title);

    public bool IsEnglish { get; } = language.StartsWith("en", StringComparison.Ordinal);

    public byte[][] Blocks { get; } = [.. blocks.Select(Encoding.UTF8.GetBytes)];

    /// <summary>Of the texts, in bytes.</summary>
    public int Length => Title.Length + Blocks.Sum(static block => block.Length);
}
