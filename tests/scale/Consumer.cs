namespace Letterpress.Scale;

/// <summary>A project that has seeds, or has none.</summary>
sealed record Consumer(string Folder)
{
    public long SeedBytes => Directory.Exists(Path.Combine(Folder, "seeds")) ? Size("seeds") : 0;

    public long AssemblyBytes => Size("bin/Release/net10.0/App.dll");

    public long SymbolBytes => Size("bin/Release/net10.0/App.pdb");

    public string Program => Path.Combine(Folder, "bin/Release/net10.0/App.dll");

    public string ReadyProgram => Path.Combine(Folder, "ready/App.dll");

    public string NativeProgram => Path.Combine(Folder, "native/App");

    /// <summary>Fetches what a build needs, which is not measured.</summary>
    public void Restore() => Dotnet("restore");

    public Measured Build(params IEnumerable<string> arguments) =>
        Dotnet(["build", "--no-restore", "--configuration", "Release", .. arguments]);

    /// <summary>What the compiler is given beside the user's code.</summary>
    public long GeneratedBytes()
    {
        Dotnet(
            "build",
            "--no-restore",
            "--configuration",
            "Release",
            "--no-incremental",
            "-p:EmitCompilerGeneratedFiles=true",
            "-p:CompilerGeneratedFilesOutputPath=../generated-" + Path.GetFileName(Folder));
        return Size("../generated-" + Path.GetFileName(Folder));
    }

    public void PublishReady() => Dotnet(
        "publish", "--configuration", "Release", "--use-current-runtime", "--no-self-contained", "-p:PublishReadyToRun=true", "--output",
        "ready");

    public void PublishNative() =>
        Dotnet("publish", "--configuration", "Release", "--use-current-runtime", "-p:PublishAot=true", "--output", "native");

    /// <summary>A build by a compiler server that goes on running, as users have it.</summary>
    public Measured BuildWarm(params IEnumerable<string> arguments) =>
        Measured.Run(Folder, "dotnet", [
            "build", "--no-restore", "--configuration", "Release", "-p:SharedCompilationId=" + CompilerServer.Name, .. arguments,
        ], hasServer: true);

    Measured Dotnet(params IEnumerable<string> arguments) => Measured.Run(Folder, "dotnet", [.. arguments]);

    long Size(string path)
    {
        string full = Path.Combine(Folder, path);
        return File.Exists(full) ? new FileInfo(full).Length
            : Directory.Exists(full) ? new DirectoryInfo(full)
                .EnumerateFiles("*", SearchOption.AllDirectories)
                .Sum(static file => file.Length) : 0;
    }
}
