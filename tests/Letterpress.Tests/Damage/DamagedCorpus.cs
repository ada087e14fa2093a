using System.Reflection;
using Letterpress.Layout;

namespace Letterpress.Tests.Damage;

/// <summary>A corpus as generated code declares it, whose resource is any bytes.</summary>
class DamagedCorpus(
    UnmanagedMemoryStream blob, string hash, int shardCount, bool isVerified = false, int layout = LayoutVersion.Current)
    : ResourceCorpus(layout, new AssemblyOf(blob), BlobHeader.ResourceName, hash, shardCount, isVerified)
{
    sealed class AssemblyOf(UnmanagedMemoryStream blob) : Assembly
    {
        public override Stream? GetManifestResourceStream(string name) => blob;
    }
}
