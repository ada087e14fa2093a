using System.Runtime.InteropServices;
using System.Text;
using Letterpress.Core;

namespace Letterpress.Pressing;

/// <summary>Whether a path is that of a file that can be read as a seed. It is not opened: opening a pipe waits for a writer.</summary>
static unsafe class SeedAccess
{
    /// <summary>A longer file has more characters than a seed may have, in any encoding: 8,000,000 of three bytes and a mark.</summary>
    public const long MaxLength = (8_000_000 * 3L) + 3;

    /// <summary>Of the files that are no seeds, but have defaults for the seeds of their folder.</summary>
    /// <remarks>Constants, for which the core is not loaded.</remarks>
    public static readonly string[] DefaultsNames = [SeedFile.Defaults, SeedFile.LongDefaults];

    /// <summary>More than the structure has in any version of .NET.</summary>
    const int StatusSize = 512;
    const int ModePlace = 4;
    const int LengthPlace = 16;
    const int TypeMask = 0xF000;
    const int RegularFile = 0x8000;
    const int Reading = 4;

    /// <param name="length">In bytes; of a link, that of its target. 0 where there is no such file.</param>
    public static bool IsFile(string path, out long length)
    {
        try
        {
            length = 0;
            return RuntimeInformation.IsOSPlatform(OSPlatform.Windows) || TryAsk(path, ref length) is not { } isFile
                ? IsFileByName(path, out length)
                : isFile;
        }
        catch (Exception exception) when (
            exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            length = 0;
            return false;
        }
    }

    static bool IsFileByName(string path, out long length)
    {
        FileInfo file = new(path);
        length = file.Exists ? file.Length : 0;
        return file.Exists;
    }

    /// <summary>.NET says of no path whether it is a pipe, a socket or a device; the library with which it asks the system does.</summary>
    /// <returns>Null where that library has changed.</returns>
    static bool? TryAsk(string path, ref long length)
    {
        try
        {
            byte* status = stackalloc byte[StatusSize];
            fixed (byte* name = Encoding.UTF8.GetBytes(path + "\0"))
            {
                if (Status(name, status) != 0)
                {
                    return false;
                }

                length = *(long*)(status + LengthPlace);
                return (*(int*)(status + ModePlace) & TypeMask) == RegularFile && Access(name, Reading) == 0;
            }
        }
        catch (Exception exception) when (exception is DllNotFoundException or EntryPointNotFoundException)
        {
            return null;
        }
    }

    [DllImport("libSystem.Native", EntryPoint = "SystemNative_Stat")]
    static extern int Status(byte* path, byte* status);

    [DllImport("libSystem.Native", EntryPoint = "SystemNative_Access")]
    static extern int Access(byte* path, int mode);
}
