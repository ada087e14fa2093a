namespace Letterpress.Core.Encoding;

/// <summary>A piece of the texts of a record or of a corpus, in UTF-8 bytes; length 0 is the empty text.</summary>
readonly record struct ByteSlice(int Start, int Length)
{
    /// <summary>What a column has of the piece where offsets are counted from the first text.</summary>
    public (int Offset, int Length) Place => (Start, Length);
}
