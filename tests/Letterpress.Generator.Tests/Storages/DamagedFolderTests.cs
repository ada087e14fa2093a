using Letterpress.Pressing;

namespace Letterpress.Generator.Tests.Storages;

/// <summary>Whatever happens to a file between two builds, the second gives what one from nothing gives.</summary>
public sealed class DamagedFolderTests : IDisposable
{
    const int Count = 12;

    static readonly Dictionary<string, Func<byte[], byte[]?>> s_damages = new()
    {
        ["emptied"] = static _ => [],
        ["deleted"] = static _ => null,
        ["cut in half"] = static bytes => bytes[..(bytes.Length / 2)],
        ["a byte shorter"] = static bytes => bytes[..^1],
        ["a byte longer"] = static bytes => [.. bytes, 0],
        ["a bit at the start"] = static bytes => Flipped(bytes, 0),
        ["a bit in the middle"] = static bytes => Flipped(bytes, bytes.Length / 2),
        ["a bit at the end"] = static bytes => Flipped(bytes, bytes.Length - 1),
        ["zeros"] = static bytes => new byte[bytes.Length],
    };

    /// <summary>The files of the folder, by what they are.</summary>
    static readonly Dictionary<string, Func<string, string[]>> s_files = new()
    {
        ["the blob"] = static folder => [Path.Combine(folder, "articles.bin")],
        ["the manifest"] = static folder => [Path.Combine(folder, "articles.manifest")],
        ["the stamp"] = static folder => [Path.Combine(folder, "articles.stamp")],
        ["the cache"] = static folder => Directory.GetFiles(Path.Combine(folder, "cache")),
        ["everything"] = static folder => Directory.GetFiles(folder, "*", SearchOption.AllDirectories),
    };

    readonly PressProject _project = new();

    public static MatrixTheoryData<string, string> Cases => new(s_files.Keys, s_damages.Keys);

    public void Dispose() => _project.Dispose();

    [Theory]
    [MemberData(nameof(Cases))]
    public void Damage_is_undone(string files, string damage)
    {
        for (int i = 0; i < Count; i++)
        {
            _project.Write(i, $"<p>Text of {i}, see <a href=\"{i + 1}.txt\">the next</a>.</p>");
        }

        BuiltResource whole = _project.Run();
        (byte[] blob, byte[] manifest) = (File.ReadAllBytes(whole.Blob), File.ReadAllBytes(whole.Manifest));
        foreach (string file in s_files[files](_project.Folder))
        {
            byte[]? damaged = s_damages[damage](File.ReadAllBytes(file));
            File.Delete(file);
            if (damaged is not null)
            {
                File.WriteAllBytes(file, damaged);
            }
        }

        // The second build also reads what the first left of the cache.
        for (int build = 0; build < 2; build++)
        {
            BuiltResource again = _project.Run();
            Assert.Equal(blob, File.ReadAllBytes(again.Blob));
            Assert.Equal(manifest, File.ReadAllBytes(again.Manifest));
            File.Delete(Path.Combine(_project.Folder, "articles.stamp"));
        }

        Assert.Equal(0, _project.Run().SeedsRead);
    }

    static byte[] Flipped(byte[] bytes, int place)
    {
        bytes[place] ^= 4;
        return bytes;
    }
}
