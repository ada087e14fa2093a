using System.Runtime.CompilerServices;
using Letterpress.Tasks.Schemas;
using Microsoft.Build.Framework;

namespace Letterpress.Tasks;

/// <summary>Writes the JSON Schemas of a compiled project's collections to files.</summary>
public sealed class WriteSchemas : GuardedTask
{
    /// <summary>The assembly that was compiled; where there is none, nothing is written.</summary>
    public string Assembly { get; set; } = "";

    /// <summary>The folder from which <see cref="Folder"/> is named.</summary>
    [Required]
    public string ProjectDirectory { get; set; } = "";

    /// <summary>The folder of the schemas, seen from the project.</summary>
    [Required]
    public string Folder { get; set; } = "";

    /// <summary>The file that lists what the last build wrote.</summary>
    [Required]
    public string List { get; set; } = "";

    /// <inheritdoc/>
    protected override string Aim => "write the JSON schemas";

    /// <inheritdoc/>
    protected override void Run()
    {
        Log.LogMessage(MessageImportance.Low, $"Letterpress: reading the JSON schemas of '{Assembly}'.");
        if (File.Exists(Assembly))
        {
            BundledAssemblies.Offer();
            Write();
        }
    }

    /// <summary>Apart, so that libraries are offered before they are looked for.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    void Write()
    {
        string folder = Path.GetFullPath(Path.Combine(ProjectDirectory, Folder.Replace('\\', '/')));
        SchemaFolder schemas = new(folder, Path.GetFullPath(Path.Combine(ProjectDirectory, List)));
        int changed = schemas.Write(AssemblySchemas.Read(Assembly));
        Log.LogMessage(MessageImportance.Low, FormattableString.Invariant($"Letterpress: {changed} JSON schemas in '{Folder}' changed."));
    }
}
