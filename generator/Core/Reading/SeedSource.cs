using Letterpress.Core.Model;

namespace Letterpress.Core.Reading;

/// <summary>The text of a seed, and where its lines are: all that reading needs, so that seeds are read where there is no compiler too.</summary>
abstract class SeedSource
{
    /// <summary>In UTF-16 units.</summary>
    public abstract int Length { get; }

    /// <summary>False where the file is known to be in another encoding.</summary>
    public abstract bool IsUtf8 { get; }

    /// <summary>A range that lies within the text.</summary>
    public abstract SeedSpan SpanOf(int start, int end);

    /// <summary>The line of a position within the text, from 0.</summary>
    public abstract int LineOf(int position);

    /// <summary>Whether another instance says the same.</summary>
    public abstract bool Says(SeedSource other);

    /// <summary>The whole text.</summary>
    public abstract override string ToString();
}
