using CsCheck;
using Letterpress.Pressing;
using Letterpress.Tasks.Presses;

namespace Letterpress.Generator.Tests.Presses;

/// <summary>What the task and the press say to each other.</summary>
public sealed class PressLineTests : IDisposable
{
    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("letterpress-");

    string File => Path.Combine(_folder.FullName, "file");

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>Names of files on Windows may have lone surrogates.</summary>
    [Fact]
    public void A_field_may_have_any_characters() =>
        Gen.Char.Array[0, 20].Select(static characters => new string(characters)).Array[1, 5].Sample(static fields =>
        {
            string line = PressLines.Join(fields);
            Assert.DoesNotContain('\n', line);
            Assert.Equal(line, System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(line)));
            Assert.Equal(fields, PressLines.Split(line));
        });

    [Fact]
    public void A_request_is_read_as_it_was_written()
    {
        PressRequest request = new(
            "/a folder/\ud800", "/obj", "", IsResource: true, HasSnapshots: false,
            new Dictionary<string, string> { ["LetterpressClassName"] = "Posts", ["_LetterpressIdentities"] = "a%09b\n\tc\\" },
            ["/seeds/one.md", "/seeds/two\n.md"]);
        request.Write(File);
        PressRequest read = PressRequest.Read(File)!;
        Assert.Equal(request with { Properties = read.Properties, Seeds = read.Seeds }, read);
        Assert.Equal(request.Properties, read.Properties);
        Assert.Equal(request.Seeds, read.Seeds);
    }

    [Fact]
    public void A_request_that_is_cut_or_of_another_version_is_refused()
    {
        new PressRequest("/project", "/obj", "", true, false, new Dictionary<string, string>(), ["/one.md"]).Write(File);
        string text = System.IO.File.ReadAllText(File);
        string newer = text.Replace("request-1", "request-2", StringComparison.Ordinal);
        foreach (string other in (string[])["", "\n", text[..^1], text[..^5], newer])
        {
            System.IO.File.WriteAllText(File, other);
            Assert.Null(PressRequest.Read(File));
            Assert.Equal(PressProgram.Refused, Run([File, File + ".work"]).ExitCode);
        }

        Assert.Equal(PressProgram.Refused, Run([]).ExitCode);
        Assert.Equal(PressProgram.Failed, Run([File + ".none", File + ".work"]).ExitCode);
    }

    [Fact]
    public void An_answer_that_lost_a_line_is_refused()
    {
        string[] lines = Lines(new(Built("a", ["1", "2"]), Built("b", [])));
        Assert.Equal("b", Read(lines)!.Shown.Blob);
        Assert.Equal(["1", "2"], Read(lines)!.Built.Files);
        for (int i = 0; i < lines.Length; i++)
        {
            Assert.Null(Read([.. lines[..i], .. lines[(i + 1)..]]));
        }
    }

    [Fact]
    public void What_others_write_to_the_output_is_passed_on()
    {
        PressAnswerReader reader = new();
        List<string?> said = [];
        foreach (string line in Lines(new(Built("a", ["1"]), Built("b", []))))
        {
            said.AddRange([reader.Read("A profiler speaks."), reader.Read("without an end" + line)]);
        }

        Assert.Equal("a", reader.Answer!.Built.Blob);
        Assert.Equal(["A profiler speaks.", "without an end"], said.Distinct());
    }

    [Fact]
    public void Seeds_at_work_are_those_that_were_begun()
    {
        using SeedsAtWork work = new(File);
        Assert.Empty(SeedsAtWork.Read(File));
        work.Set("seeds/other.md");
        work.Set("seeds/one.md");
        Thread thread = new(() => work.Set("seeds/" + new string('x', 5_000)));
        thread.Start();
        thread.Join();
        Assert.Equal(["seeds/one.md", "seeds/" + new string('x', 4_089)], SeedsAtWork.Read(File));
        work.Set("");
        Assert.Single(SeedsAtWork.Read(File));
        Assert.Empty(SeedsAtWork.Read(File + ".none"));
    }

    [Theory]
    [InlineData("a b", "\"a b\"")]
    [InlineData("", "\"\"")]
    [InlineData("a\"b", "\"a\\\"b\"")]
    [InlineData("a\\b", "\"a\\b\"")]
    [InlineData("a\\\"b\\", "\"a\\\\\\\"b\\\\\"")]
    public void Arguments_are_quoted(string argument, string quoted) => Assert.Equal(quoted, PressProcess.Quote(argument));

    /// <summary>As where the process that started the press was killed.</summary>
    [Fact]
    public void The_press_stops_when_its_input_ends()
    {
        using Storages.PressProject project = new();
        for (int i = 0; i < 1_000; i++)
        {
            project.Write(i, $"<p>Text of {i}.</p>" + new string('x', 500));
        }

        PressRequests.Of(project).Write(File);
        (int exitCode, string output) = Run([File, File + ".work"], isOpen: false);
        Assert.Equal(PressProgram.Cancelled, exitCode);
        Assert.Contains("fault\tCancelled\t", output, StringComparison.Ordinal);
        Assert.False(System.IO.File.Exists(Path.Combine(project.Folder, "articles.bin")));
        Assert.Empty(Directory.EnumerateFiles(project.Folder, "*.tmp", SearchOption.AllDirectories));
    }

    static BuiltResource Built(string name, string[] files) => new(name, name + ".manifest", files, 3, IsBlobNew: true, IsLinked: false);

    static string[] Lines(PressAnswer answer)
    {
        string[] lines =
        [
            .. PressAnswerLines.Of(answer).Prepend(["hello", "sources"])
                .Select(static line => PressAnswerLines.Mark + PressLines.Join(line)),
        ];
        return [.. lines, PressAnswerLines.Mark + PressLines.Join("end", $"{lines.Length}")];
    }

    static PressAnswer? Read(string[] lines)
    {
        PressAnswerReader reader = new();
        Array.ForEach(lines, line => reader.Read(line));
        return reader.Answer;
    }

    static (int ExitCode, string Output) Run(string[] arguments, bool isOpen = true)
    {
        using System.IO.Pipes.AnonymousPipeServerStream input = new();
        using System.IO.Pipes.AnonymousPipeClientStream reader = new(input.GetClientHandleAsString());
        using MemoryStream output = new();
        if (!isOpen)
        {
            input.Dispose();
        }

        int exitCode = PressProgram.Run(arguments, reader, output);
        input.Dispose();
        return (exitCode, System.Text.Encoding.UTF8.GetString(output.ToArray()));
    }
}
