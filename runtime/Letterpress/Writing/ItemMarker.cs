namespace Letterpress.Writing;

/// <summary>What stands before a list item in Markdown and in text.</summary>
static class ItemMarker
{
    /// <summary>Writes a bullet, or the ordinal and a delimiter, and the space after it.</summary>
    /// <param name="sink">Where to.</param>
    /// <param name="ordinal">Null for a bullet.</param>
    /// <param name="mark">The bullet, or the delimiter.</param>
    /// <returns>How wide that was: further lines are indented as far.</returns>
    public static int Write(ref Utf8Sink sink, int? ordinal, byte mark)
    {
        int width = 2;
        if (ordinal is int number)
        {
            sink.Write(number);
            for (int rest = number; rest > 0 || width == 2; rest /= 10)
            {
                width++;
            }
        }

        sink.Write(mark);
        sink.Write((byte)' ');
        return width;
    }
}
