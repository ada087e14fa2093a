namespace Letterpress.Core.Model;

/// <summary>The text of a seed and the positions of its lines. The compiler and the MSBuild task have one implementation each.</summary>
abstract class SeedSource
{
    /// <summary>The length in UTF-16 units.</summary>
    public abstract int Length { get; }

    /// <summary>False where the file is known to be in another encoding.</summary>
    public abstract bool IsUtf8 { get; }

    /// <summary>The lines and columns of a range within the text.</summary>
    public abstract SeedSpan SpanOf(int start, int end);

    /// <summary>The line of a position within the text, from 0.</summary>
    public abstract int LineOf(int position);

    /// <summary>Whether another instance has the same text and encoding.</summary>
    public abstract bool ContentEquals(SeedSource other);

    /// <summary>The whole text.</summary>
    public abstract override string ToString();
}
