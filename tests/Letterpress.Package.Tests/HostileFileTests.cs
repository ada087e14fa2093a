using System.Net.Sockets;

namespace Letterpress.Package.Tests;

/// <summary>What lies in the folder of seeds and is no file, or far too long: it is named in an error, and nobody opens it.</summary>
public class HostileFileTests(Package package)
{
    const string Program = """
        Console.WriteLine(App.Articles.Healthy.Title);
        Console.WriteLine(App.Articles.All.Count);
        """;

    [Theory]
    [InlineData("Literal")]
    [InlineData("Resource")]
    public void Each_is_an_error_and_the_others_are_compiled(string storage)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux has such files.");
        Consumer consumer = new(package, "hostile-" + storage, Program, """<ArticleSeed Include="seeds/folder.md" />""");
        consumer.Seed("seeds/healthy.md", "Healthy");
        string seeds = Path.Combine(consumer.Folder, "seeds");
        using (FileStream sparse = File.Create(Path.Combine(seeds, "long.md")))
        {
            sparse.SetLength(1_200_000_000);
        }

        File.CreateSymbolicLink(Path.Combine(seeds, "zero.md"), "/dev/zero");
        File.CreateSymbolicLink(Path.Combine(seeds, "broken.md"), "nowhere.md");
        File.CreateSymbolicLink(Path.Combine(seeds, "link-to-long.md"), "long.md");
        Directory.CreateDirectory(Path.Combine(seeds, "folder.md"));
        Dotnet.Start(seeds, "mkfifo", "pipe.md", "odd:pipe.md").AssertSucceeded();
        using Socket socket = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(Path.Combine(seeds, "socket.md")));
        List<string> unreadable = ["broken.md", "folder.md", "odd%3Apipe.md", "pipe.md", "socket.md", "zero.md"];
        if (OperatingSystem.IsLinux() && Environment.UserName != "root")
        {
            consumer.Seed("seeds/secret.md", "Secret");
            File.SetUnixFileMode(Path.Combine(seeds, "secret.md"), UnixFileMode.None);
            unreadable.Add("secret.md");
        }

        Output build = consumer.Build("-p:LetterpressStorage=" + storage).AssertFailed();
        Assert.Equal(
            unreadable.Select(static name => name + "(1,1): error LP0107").Concat(
                ["link-to-long.md(1,1): error LP0203", "long.md(1,1): error LP0203"]).Order(StringComparer.Ordinal),
            build.Diagnostics("error").Select(static error => error.Split("/seeds/")[^1].Split(": Seed")[0]).Order(StringComparer.Ordinal));
        Assert.Contains("its file has 1200000000 bytes", build.Text, StringComparison.Ordinal);

        consumer.Write(".editorconfig", """
            root = true
            [*.md]
            dotnet_diagnostic.LP0107.severity = suggestion
            dotnet_diagnostic.LP0203.severity = suggestion
            """);
        consumer.Build("-p:LetterpressStorage=" + storage).AssertSucceeded();
        Assert.Equal(["Healthy", "1"], consumer.Run().AssertSucceeded().Lines);
    }
}
