using System.Text;
using Letterpress.Pressing;

namespace Letterpress.Tool.Editing;

/// <summary>The text of a seed, as diagnostics count its characters, with what its file has besides.</summary>
/// <param name="HasMark">Whether the file begins with a byte order mark.</param>
sealed record SeedText(string Text, bool HasMark)
{
    static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <returns>Null for bytes that are not UTF-8.</returns>
    public static SeedText? Of(byte[] bytes)
    {
        bool hasMark = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble);
        try
        {
            return new(s_strict.GetString(bytes.AsSpan(hasMark ? Encoding.UTF8.Preamble.Length : 0)), hasMark);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <param name="edits">Without overlap; of several at one place, the first comes first.</param>
    public SeedText With(IEnumerable<TextEdit> edits)
    {
        StringBuilder text = new(Text);
        foreach (TextEdit edit in edits.Reverse().OrderByDescending(static edit => edit.Start))
        {
            text.Remove(edit.Start, edit.Length).Insert(edit.Start, edit.Text);
        }

        return this with { Text = text.ToString() };
    }

    public byte[] ToBytes() => [.. HasMark ? Encoding.UTF8.Preamble : [], .. s_strict.GetBytes(Text)];

    /// <summary>Writes a file atomically; one that exists keeps its permissions.</summary>
    public static void Write(string path, byte[] bytes)
    {
        UnixFileMode? mode = !OperatingSystem.IsWindows() && File.Exists(path) ? File.GetUnixFileMode(path) : null;
        AtomicFile.Write(path, stream => stream.Write(bytes, 0, bytes.Length));
        if (mode is { } known && !OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, known);
        }
    }
}

/// <summary>A replacement in a text.</summary>
/// <param name="Start">UTF-16 units from the start.</param>
/// <param name="Length">Of what is replaced.</param>
readonly record struct TextEdit(int Start, int Length, string Text);
