using System.Reflection;
using System.Runtime.InteropServices;

namespace Letterpress.Tasks;

/// <summary>
/// Visual Studio's MSBuild runs on .NET Framework, which loads a library only in exactly the requested version. AngleSharp requests an
/// older System.Text.Encoding.CodePages than the package has, and there is no app.config that redirects it.
/// </summary>
static class BundledAssemblies
{
    static int s_isOffered;

    /// <summary>Whether MSBuild runs on .NET Framework.</summary>
    public static bool IsNetFramework { get; } =
        RuntimeInformation.FrameworkDescription.StartsWith(".NET Framework", StringComparison.Ordinal);

    /// <summary>Loads the assemblies beside the task in place of other versions of them. On .NET, MSBuild does so itself.</summary>
    public static void Offer()
    {
        if (IsNetFramework && Interlocked.Exchange(ref s_isOffered, 1) == 0)
        {
            string folder = Path.GetDirectoryName(typeof(BundledAssemblies).Assembly.Location);
            AppDomain.CurrentDomain.AssemblyResolve += (_, request) =>
                PathOf(request.Name, folder) is { } path ? Assembly.LoadFrom(path) : null;
        }
    }

    /// <param name="name">With version and key.</param>
    /// <returns>Null for an assembly that is not beside the task.</returns>
    internal static string? PathOf(string name, string folder)
    {
        string path = Path.Combine(folder, new AssemblyName(name).Name + ".dll");
        return File.Exists(path) ? path : null;
    }
}
