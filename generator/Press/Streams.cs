namespace Letterpress.Pressing;

static class Streams
{
    /// <summary>Reads on until a buffer is full, or the stream ends.</summary>
    /// <returns>How many bytes were read.</returns>
    public static int Fill(Stream stream, byte[] buffer)
    {
        int filled = 0;
        int read;
        while (filled < buffer.Length && (read = stream.Read(buffer, filled, buffer.Length - filled)) > 0)
        {
            filled += read;
        }

        return filled;
    }
}
