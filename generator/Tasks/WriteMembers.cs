using System.Runtime.CompilerServices;
using System.Text;
using Letterpress.Core;
using Letterpress.Pressing;
using Microsoft.Build.Framework;
using IOFile = System.IO.File;

namespace Letterpress.Tasks;

/// <summary>Writes the members of the generated class that depend on no seed to a file that the project compiles.</summary>
/// <remarks>It runs in each build, and does nothing where the names in the file, and the package, are those of the last build.</remarks>
public sealed class WriteMembers : GuardedTask
{
    static readonly char[] s_endsOfValues = [';', '#'];

    /// <summary>The file.</summary>
    [Required]
    public string File { get; set; } = "";

    /// <summary>The file that says what <see cref="File"/> was written from.</summary>
    [Required]
    public string Inputs { get; set; } = "";

    /// <summary>The namespace of the class; an invalid one counts as none, and the generator reports it.</summary>
    public string Namespace { get; set; } = "";

    /// <summary>The name of the class; for an invalid one the default is used, and the generator reports it.</summary>
    public string ClassName { get; set; } = "";

    /// <summary><c>public</c> or <c>internal</c>.</summary>
    public string Accessibility { get; set; } = "";

    /// <inheritdoc/>
    protected override string Aim => "write the class";

    /// <inheritdoc/>
    protected override void Run()
    {
        string inputs = string.Join("\n", typeof(WriteMembers).Module.ModuleVersionId, Accessibility, Namespace, ClassName);
        Log.LogMessage(MessageImportance.Low, $"Letterpress: the class is {Accessibility} {Namespace} {ClassName}.");
        bool isNew = !IsWrittenFrom(inputs);
        if (isNew)
        {
            BundledAssemblies.Offer();
            Directory.CreateDirectory(Path.GetDirectoryName(File)!);
            Write();
            Write(Inputs, inputs);
        }

        Log.LogMessage(MessageImportance.Low, $"Letterpress: its members that depend on no seed are {(isNew ? "written" : "the same")}.");
    }

    bool IsWrittenFrom(string inputs) => IOFile.Exists(File) && IOFile.Exists(Inputs) && IOFile.ReadAllText(Inputs) == inputs;

    /// <summary>Apart, so that libraries are offered before they are looked for, and only where the file is written.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    void Write()
    {
        CompilerOptions options = CompilerOptions.Parse(property => property switch
        {
            "LetterpressNamespace" => AsGeneratorReads(Namespace),
            "LetterpressClassName" => AsGeneratorReads(ClassName),
            "LetterpressAccessibility" => AsGeneratorReads(Accessibility),
            _ => "",
        });
        Write(File, FixedMembers.File(options));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    static void Write(string path, string text)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        AtomicFile.Write(path, stream => stream.Write(utf8, 0, utf8.Length));
    }

    /// <summary>A value is cut at these characters on its way to the generator, which must give the class the same name.</summary>
    static string AsGeneratorReads(string value) =>
        value.IndexOfAny(s_endsOfValues) is >= 0 and int end ? value.Substring(0, end) : value;
}
