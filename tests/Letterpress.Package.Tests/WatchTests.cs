namespace Letterpress.Package.Tests;

/// <summary>A seed is edited while the app runs under <c>dotnet watch</c>, and the app shows it.</summary>
public class WatchTests(Package package)
{
    const string Program = """
        string shown = "";
        for (int i = 0; i < 36_000; i++)
        {
            string now = string.Join(", ", App.Articles.All.Select(static article => $"{article.Title}: {article.PlainText}"));
            if (now != shown)
                Console.WriteLine($"{Environment.ProcessId} shows {shown = now};");

            Thread.Sleep(100);
        }
        """;

    [Fact]
    public async Task Literals_are_reloaded_into_the_running_app_as_often_as_one_likes()
    {
        using Watch watch = Start("Literal");
        string app = await watch.Sees("shows One: Text.;");
        await watch.IsReady();
        watch.Consumer.Seed("seeds/one.md", "Edited");
        Assert.Equal(app, await watch.Sees("shows Edited: Text.;"));
        watch.Consumer.Seed("seeds/two.md", "Two");
        Assert.Equal(app, await watch.Sees("shows Edited: Text., Two: Text.;"));
        for (int i = 0; i < LongForm.Or(10, 3); i++)
        {
            watch.Consumer.Seed("seeds/two.md", $"Two {i}", $"<p>Text {i}.</p>");
            Assert.Equal(app, await watch.Sees($"shows Edited: Text., Two {i}: Text {i}.;"));
        }

        File.Delete(Path.Combine(watch.Consumer.Folder, "seeds", "two.md"));
        Assert.Equal(app, await watch.Sees("shows Edited: Text.;"));
    }

    [Fact]
    public async Task With_a_resource_the_app_is_built_and_started_again()
    {
        LongForm.Only();
        using Watch watch = Start("Resource");
        string app = await watch.Sees("shows One: Text.;");
        await watch.IsReady();
        watch.Consumer.Seed("seeds/one.md", "Edited");
        Assert.NotEqual(app, await watch.Sees("shows Edited: Text.;"));
    }

    Watch Start(string storage)
    {
        Consumer consumer = new(package, "watch-" + storage, Program);
        consumer.Write(
            "Directory.Build.props",
            $"<Project><PropertyGroup><LetterpressStorage>{storage}</LetterpressStorage></PropertyGroup></Project>");
        consumer.Seed("seeds/one.md", "One");
        return new(consumer);
    }
}
