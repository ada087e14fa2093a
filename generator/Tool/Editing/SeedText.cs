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

    /// <summary>The file itself, where a path is a link to it.</summary>
    public static string Linked(string path) => File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;

    /// <summary>Looks whether a file is as it was when it was read.</summary>
    /// <param name="old">Null for a file that did not exist.</param>
    /// <exception cref="IOException">It is not.</exception>
    public static void Require(string path, byte[]? old)
    {
        bool isSame = old is null
            ? !Path.Exists(path) && new FileInfo(path).LinkTarget is null
            : File.Exists(path) && File.ReadAllBytes(path).AsSpan().SequenceEqual(old);
        if (!isSame)
        {
            throw new IOException($"'{path}' has changed meanwhile; run the command again.");
        }
    }

    /// <summary>Writes a file that is as it was when it was read.</summary>
    /// <exception cref="IOException">It has changed meanwhile, or cannot be written.</exception>
    public static void Replace(string path, byte[] old, byte[] bytes)
    {
        Require(path, old);
        Write(path, bytes);
    }

    /// <summary>Writes a file atomically; one that exists keeps its permissions, and a link stays one.</summary>
    public static void Write(string path, byte[] bytes)
    {
        path = Path.Exists(path) ? Linked(path) : path;
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
