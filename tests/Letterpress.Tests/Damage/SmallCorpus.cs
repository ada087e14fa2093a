extern alias core;

using System.Text;
using core::Letterpress.Core;
using core::Letterpress.Core.Identity;
using core::Letterpress.Core.Model;
using core::Letterpress.Core.Storage;
using SearchPolicy = core::Letterpress.Layout.SearchPolicy;

namespace Letterpress.Tests.Damage;

/// <summary>The blob of a few seeds that have something in every table and every section.</summary>
static class SmallCorpus
{
    static readonly (string Path, string Text)[] s_seeds =
    [
        ("seeds/press.md", """
            ---
            title: The press
            date: 2024-05-06T07:08:09+02:00
            updated: 2024-06-01
            expires: 2026-01-01
            author: [Ada Setter, Zoë Proof]
            tags: [Presse, 印刷]
            aliases: [/old/press, "https://mirror.example/p"]
            url: https://letterpress.example/a-1001
            layout: wide
            ---

            # The press

            It *prints* **many** `sheets`; see [ink](ink.md), [paper](https://letterpress.example/a-1002) and [lost](lost.md).

            > A quotation
            >
            > - with an item
            >
            >   and its second paragraph
            >
            >   1. numbered
            >   2. further

            | Letter | Weight |
            |---|--:|
            | A | 12 |
            | [B](https://types.example/b) | 3 |

            ## Figures {#figures}

            ![A lever](https://images.weserv.nl/?url=img.example/lever.png "The lever")

            ```csharp
            int pressed = 1;
            ```

            > [!WARNING]
            > Mind your fingers.

            <details><summary>More</summary><p>Hidden at first.</p></details>

            A note[^1], and $E = m$.

            $$
            a^2 + b^2
            $$

            [^1]: The note has [a link](https://notes.example/).

            ---

            <iframe src="https://video.example/embed/1"></iframe>

            © 2024 The Press
            """),
        ("seeds/ink.md", """
            ---
            title: Ink
            date: 2024-05-05
            expires: 2025-01-01
            draft: true
            tags: [印刷]
            ---

            Ink comes from soot; the [press](press.md) needs it, and so does [paper](paper.txt). [Top](press.md#the_press),
            [mail](mailto:ink@press.example).
            Another [lost](https://letterpress.example/a-404) one, and <span id="drop">a drop</span>.
            """),
        ("seeds/paper.txt", """
            <!--1700000000000-->
            [Paper](https://letterpress.example/a-1002)
            ------
            <h2>Slides</h2><figure><img src="https://img.example/1.jpg" alt="One"><figcaption>First <b>slide</b></figcaption></figure>
            <p>Paper takes <a href="https://letterpress.example/a-1001#figures" rel="ArticleRef">the press</a> and
            <a href="tel:123">a call</a>.</p><table><tr><th>h</th><td rowspan="2">x<p>y</p></td></tr><tr><td>z</td></tr></table>
            """),
        ("seeds/alone.md", "A page without front matter.\n\n- one\n- [two](press.md#The-press)\n"),
    ];

    static readonly CompilerOptions s_options = new()
    {
        Layout = LayoutPolicy.Graph,
        Seeds = new("en", ProjectRules.Parse("letterpress%09^letterpress\\.example/a-(\\d{1,18})(?:[?#]|$)")),
    };

    /// <summary>Keys under which articles are found, and some under which none is.</summary>
    public static IReadOnlyList<string> Keys { get; } =
    [
        "press", "ink", "1001", "/old/press", "https://letterpress.example/a-1002?x", "https://mirror.example/p", "paper", "alone",
        "nothing", "https://letterpress.example/a-9",
    ];

    /// <summary>A blob, and what generated code knows of it.</summary>
    public static (byte[] Blob, string Hash, int ShardCount) Compile()
    {
        (byte[] blob, CorpusManifest manifest) = Compile(s_seeds);
        return (blob, manifest.Hash, manifest.ShardCount);
    }

    public static (byte[] Blob, CorpusManifest Manifest) Compile(
        (string Path, string Text)[] texts, SearchPolicy search = SearchPolicy.Full)
    {
        CompilerOptions options = s_options with { Search = search, Seeds = s_options.Seeds with { Indexed = search } };
        StoredSeed[] seeds = Array.ConvertAll(texts, seed => SeedCompiler.Compile(
            new Seed("/project/" + seed.Path, seed.Path, PlainSource.Of(Encoding.UTF8.GetBytes(seed.Text))),
            options.Seeds,
            CancellationToken.None).ToStored());
        using MemoryStream output = new();
        CorpusManifest manifest = CorpusCompiler.Compile(seeds, RepeatedSeeds.None, DefaultsTree.None, options, output);
        return (output.ToArray(), manifest);
    }
}
