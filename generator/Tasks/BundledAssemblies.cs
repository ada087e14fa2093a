using System.Reflection;
using System.Runtime.InteropServices;

namespace Letterpress.Tasks;

/// <summary>
/// Visual Studio's MSBuild runs on .NET Framework, which takes a library only in the very version that was asked for:
/// AngleSharp asks for an older System.Text.Encoding.CodePages than lies beside it, and no app.config tells that it will do.
/// </summary>
static class BundledAssemblies
{
    static int s_isOffered;

    /// <summary>Lets what lies beside the task stand in for other versions of itself. Elsewhere MSBuild does so by itself.</summary>
    public static void Offer()
    {
        if (RuntimeInformation.FrameworkDescription.StartsWith(".NET Framework", StringComparison.Ordinal) && Interlocked.Exchange(ref s_isOffered, 1) == 0)
        {
            string folder = Path.GetDirectoryName(typeof(BundledAssemblies).Assembly.Location);
            AppDomain.CurrentDomain.AssemblyResolve += (_, asked) => PathOf(asked.Name, folder) is { } path ? Assembly.LoadFrom(path) : null;
        }
    }

    /// <param name="name">With version and key.</param>
    /// <returns>Null for what is not ours to give.</returns>
    internal static string? PathOf(string name, string folder)
    {
        string path = Path.Combine(folder, new AssemblyName(name).Name + ".dll");
        return File.Exists(path) ? path : null;
    }
}
