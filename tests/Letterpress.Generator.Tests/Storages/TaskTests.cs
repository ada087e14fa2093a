using System.Reflection;
using Letterpress.Generator.Tests.Harness;
using Letterpress.Pressing;
using Letterpress.Tasks;
using Microsoft.Build.Framework;

namespace Letterpress.Generator.Tests.Storages;

/// <summary>
/// No exception leaves a task: MSBuild would report it as MSB4018. The tasks are those of the assembly, so that a new one is tested too.
/// </summary>
public sealed class TaskTests : IDisposable
{
    const string Injected = "This fault was injected";

    readonly PressProject _project = new();

    public TaskTests()
    {
        _project.Write(0, "<p>First.</p>");
        _project.Write(1, "<p>Second.</p>");
    }

    public static TheoryData<string> Tasks => [.. TaskTypes().Select(static type => type.Name)];

    public void Dispose() => _project.Dispose();

    [Fact]
    public void All_tasks_are_guarded()
    {
        Type[] types = [.. TaskTypes()];
        Assert.True(types.Length >= 3, string.Join<Type>(", ", types));
        Assert.All(types, static type => Assert.True(type.IsSubclassOf(typeof(GuardedTask)), type.Name));
        Assert.True(typeof(GuardedTask).GetMethod(nameof(ITask.Execute))!.IsFinal);
    }

    /// <summary>A task asks for its seeds and writes messages: in each of these places the fault is injected once.</summary>
    [Theory]
    [MemberData(nameof(Tasks))]
    public void A_fault_anywhere_in_a_task_is_reported(string task)
    {
        FaultyBuild whole = new(-1);
        Assert.True(Run(task, whole), string.Join('\n', whole.Errors.Select(static error => error.Message)));
        Assert.Empty(whole.Errors);
        Assert.True(whole.Calls >= 2, $"{task} has only {whole.Calls} places for a fault");

        for (int place = 0; place < whole.Calls; place++)
        {
            FaultyBuild build = new(place);
            Assert.False(Run(task, build));
            BuildErrorEventArgs error = Assert.Single(build.Errors);
            Assert.Equal(("LP0901", FaultyBuild.Project), (error.Code, error.File));
            Assert.StartsWith("Letterpress failed; please report this error: NotSupportedException: " + Injected, error.Message);
            Assert.EndsWith(")", error.Message);
            Assert.EndsWith("#lp0901", error.HelpLink);
        }
    }

    [Theory]
    [MemberData(nameof(Tasks))]
    public void What_the_system_refuses_is_no_fault_of_ours(string task)
    {
        Exception[] exceptions =
        [
            new IOException(Injected), new UnauthorizedAccessException(Injected), new AggregateException(new IOException(Injected)),
            new AggregateException(new AggregateException(new UnauthorizedAccessException(Injected))),
        ];
        foreach (Exception exception in exceptions)
        {
            FaultyBuild build = new(0) { Exception = exception };
            Assert.False(Run(task, build));
            Assert.Equal((null, Injected), (Assert.Single(build.Errors).Code, build.Errors[0].Message));
        }

        FaultyBuild cancelled = new(0) { Exception = new OperationCanceledException() };
        Assert.False(Run(task, cancelled));
        Assert.Equal("Letterpress was cancelled.", Assert.Single(cancelled.Errors).Message);
    }

    /// <summary>The blob may have been damaged since it was written.</summary>
    [Fact]
    public void Snapshots_of_a_damaged_blob_are_no_crash()
    {
        BuiltResource built = _project.Run();
        byte[] blob = File.ReadAllBytes(built.Blob);
        for (int i = 0; i < blob.Length; i += LongForm.IsOn ? 7 : 70)
        {
            byte[] damaged = [.. blob];
            damaged[i] ^= 0x15;
            File.WriteAllBytes(built.Blob, i % 2 == 0 ? damaged : damaged[..i]);
            FaultyBuild build = new(-1);
            _ = Run(nameof(WriteSnapshots), build, built);
            Assert.All(build.Errors, static error => Assert.Equal("LP0901", error.Code));
        }
    }

    static IEnumerable<Type> TaskTypes() =>
        typeof(GuardedTask).Assembly.GetTypes().Where(static type => typeof(ITask).IsAssignableFrom(type) && !type.IsAbstract);

    /// <summary>As the targets run a task, with its properties.</summary>
    bool Run(string name, FaultyBuild build, BuiltResource? built = null)
    {
        built ??= name == nameof(WriteSnapshots) ? _project.Run() : null;
        var task = (ITask)Activator.CreateInstance(TaskTypes().Single(type => type.Name == name))!;
        task.BuildEngine = build;
        ITaskItem[] seeds = [.. Enumerable.Range(0, 2).Select(i => new FaultyItem(_project.SeedPath(i), build))];
        Set("Seeds", seeds);
        Set("ProjectDirectory", _project.Path);
        Set("Folder", name == nameof(WriteSnapshots) ? "snapshots" : "obj/task");
        Set("Storage", "Resource");
        Set("File", Path.Combine(_project.Folder, "Members.g.cs"));
        Set("Inputs", Path.Combine(_project.Folder, "Members.inputs"));
        Set("Assembly", typeof(TaskTests).Assembly.Location);
        Set("List", Path.Combine(_project.Folder, "schemas.txt"));
        Set("Blob", built?.Blob ?? "");
        Set("Manifest", built?.Manifest ?? "");
        try
        {
            return task.Execute();
        }
        finally
        {
            (task as IDisposable)?.Dispose();
        }

        void Set(string property, object value) =>
            task.GetType().GetProperty(property, BindingFlags.Public | BindingFlags.Instance)?.SetValue(task, value);
    }
}
