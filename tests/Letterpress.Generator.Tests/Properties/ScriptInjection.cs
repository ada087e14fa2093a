namespace Letterpress.Generator.Tests.Properties;

/// <summary>
/// Bodies that try to run a script in the page of whoever writes the article: every vector in every place that may take it. The kinds are
/// those of public lists of attacks (event handlers, scheme obfuscation, raw text elements, mutation, dialects); the texts are our own.
/// </summary>
static class ScriptInjection
{
    const string Code = "alert(1)";

    /// <summary>Addresses that a browser may run, or that look so to one of two readers.</summary>
    static readonly string[] s_urls =
    [
        $"javascript:{Code}", $"JaVaScRiPt:{Code}", $" javascript:{Code}", $"\tjavascript:{Code}", $"\u0001javascript:{Code}",
        $"\u00A0javascript:{Code}", $"\u2003javascript:{Code}", $"\u200Bjavascript:{Code}", $"\uFEFFjavascript:{Code}",
        $"java\tscript:{Code}", $"java\u00ADscript:{Code}", $"javascript\t:{Code}", $"javascript :{Code}", $"javascript\u3000:{Code}",
        $"&#106;avascript:{Code}", $"&#x6A;avascript:{Code}", $"&#0000106avascript:{Code}", $"javascript&colon;{Code}",
        $"java&Tab;script:{Code}", $"java&NewLine;script:{Code}", $"&#1;javascript:{Code}", $"&#x20;javascript:{Code}",
        $"&amp;#106;avascript:{Code}", $"%6Aavascript:{Code}", $"javascript%3A{Code}", $"javascript:%0A{Code}", $"javascript://a/%0A{Code}",
        $"\\javascript:{Code}", $"java\\script:{Code}", $"javascript\\:{Code}", $"./javascript:{Code}", $"#javascript:{Code}",
        $"vbscript:{Code}", $"livescript:{Code}", $"mocha:{Code}", $"feed:javascript:{Code}", $"view-source:javascript:{Code}",
        $"jar:javascript:{Code}", $"url(javascript:{Code})", $"http:javascript:{Code}", $"//javascript:{Code}",
        $"https://a/\"onerror={Code}//",
        $"https://a/'onerror={Code}//", $"https://a/ onerror={Code}", $"https://a/><svg onload={Code}>", $"https://a/`onerror={Code}",
        $"data:text/html,<script>{Code}</script>", "data:text/html;base64,PHN2ZyBvbmxvYWQ9YWxlcnQoMSk+",
        $"data:image/svg+xml,<svg onload={Code}>", $"DATA:text/html,{Code}", $"data:,{Code}", "blob:https://a/b", "filesystem:https://a/b",
        "file:///etc/passwd", "about:blank", "\\\\a\\b", "/\\a/b", "https:\\\\a\\b", "//a/b", "http://a\u0000b/", "javascript:",
        $"https://a/)[b](javascript:{Code})", $"https://a/](javascript:{Code})", $"https://a/_b_\\_javascript:{Code}",
    ];

    /// <summary>Places for an address; the number is where it stands.</summary>
    static readonly string[] s_placesOfUrls =
    [
        "<a href=\"{0}\">a</a>", "<a href='{0}'>a</a>", "<a href={0}>a</a>", "<a xlink:href=\"{0}\">a</a>",
        "<svg><a xlink:href=\"{0}\"><text>a</text></a></svg>", "<math href=\"{0}\"><mi>a</mi></math>", "<img src=\"{0}\" alt=a>",
        "<img srcset=\"{0} 2x\" alt=a>", "<img data-src=\"{0}\" alt=a>", "<a href=\"{0}\"><img src=\"{0}\" alt=a></a>",
        "<picture><source srcset=\"{0}\"><img src=\"{0}\"></picture>", "<iframe src=\"{0}\"></iframe>",
        "<iframe data-src=\"{0}\"></iframe>",
        "<video src=\"{0}\" poster=\"{0}\"></video>", "<video><source src=\"{0}\"></video>", "<audio src=\"{0}\"></audio>",
        "<object data=\"{0}\">a</object>", "<embed src=\"{0}\">", "<form action=\"{0}\"><button formaction=\"{0}\">a</button></form>",
        "<base href=\"{0}\"><a href=\"b\">a</a>", "<meta http-equiv=refresh content=\"0;url={0}\">a", "<link rel=stylesheet href=\"{0}\">a",
        "<map><area href=\"{0}\" alt=a></map>", "<blockquote cite=\"{0}\">a</blockquote>", "<q cite=\"{0}\">a</q>",
        "<table background=\"{0}\"><tr><td background=\"{0}\">a</td></tr></table>", "<p style=\"background:url({0})\">a</p>",
        "<figure><img src=\"{0}\"><figcaption><a href=\"{0}\">a</a></figcaption></figure>", "<input type=image src=\"{0}\">",
        "<li><a href=\"{0}\">a</a>", "<h2><a href=\"{0}\">a</a></h2>", "<details><summary><a href=\"{0}\">a</a></summary>b</details>",
        "[a]({0})", "[a](<{0}>)", "[a]({0} \"b\")", "<{0}>", "[a][b]\n\n[b]: {0}", "[a][b]\n\n[b]: <{0}> 'c'", "![a]({0})", "![a](<{0}>)",
        "[![a]({0})]({0})", "{0}", "a {0} b", "[[{0}]]", "[[{0}|a]]", "![[{0}]]", "$\\href{{{0}}}{{a}}$", "$$\n\\url{{{0}}}\n$$",
        "a[^1]\n\n[^1]: [b]({0})", "| [a]({0}) |\n| --- |\n| {0} |", "> [!NOTE] {0}\n> [a]({0})", "::: tip {0}\n[a]({0})\n:::",
        "::youtube{{id=\"{0}\"}}", "{{{{< youtube \"{0}\" >}}}}", "{{{{< figure src=\"{0}\" link=\"{0}\" caption=\"a\" >}}}}",
        "{{% embed url=\"{0}\" %}}", "<Card title=\"a\" href=\"{0}\">b</Card>", "<Card href={{`{0}`}} />",
        "[a]({0}){{ onclick=\"{0}\" target=_blank }}",
    ];

    /// <summary>Elements and texts that run code by themselves, or that one parser reads otherwise than the next.</summary>
    static readonly string[] s_elements =
    [
        $"<script>{Code}</script>", $"<SCRIPT SRC=//a/b.js></SCRIPT>", $"<scr<script>ipt>{Code}</scr</script>ipt>",
        $"<img src=x onerror={Code}>", $"<img/src=x/onerror={Code}>", $"<img src=x\u000Conerror={Code}>",
        $"<img src=\"x\"onerror=\"{Code}\">",
        $"<img src=x:x onerror={Code}//", $"<svg onload={Code}>", $"<svg/onload={Code}//", $"<svg><script>{Code}</script></svg>",
        $"<svg><style><img src=x onerror={Code}></style></svg>", $"<svg><animate onbegin={Code} attributeName=x dur=1s>",
        $"<svg><set attributeName=href to=javascript:{Code}></svg>",
        $"<svg><foreignObject><img src=x onerror={Code}></foreignObject></svg>",
        $"<svg></p><style><a id=\"</style><img src=x onerror={Code}>\">",
        $"<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=x onerror={Code}&gt;\">",
        $"<math><annotation-xml encoding=text/html><img src=x onerror={Code}></annotation-xml></math>",
        $"<form><math><mtext></form><form><mglyph><style></math><img src=x onerror={Code}>",
        $"<noscript><p title=\"</noscript><img src=x onerror={Code}>\">", $"<noembed><img title=\"</noembed><img src=x onerror={Code}>\">",
        $"<noframes><p title='</noframes><svg onload={Code}>'>", $"<textarea></textarea><img src=x onerror={Code}>",
        $"<title></title><img src=x onerror={Code}>", $"<xmp><img title=\"</xmp><img src=x onerror={Code}>\"></xmp>",
        $"<plaintext><img src=x onerror={Code}>", $"<iframe><img title=\"</iframe><img src=x onerror={Code}>\">",
        $"<template><img src=x onerror={Code}></template>", $"<template shadowrootmode=open><img src=x onerror={Code}></template>",
        $"<!--><img src=x onerror={Code}>-->", $"<!--><svg onload={Code}><!---->", $"<!-- --!><img src=x onerror={Code}> -->",
        $"<![CDATA[><img src=x onerror={Code}>]]>", $"<?a><img src=x onerror={Code}>", $"<!a><img src=x onerror={Code}>",
        $"</a title=\"><img src=x onerror={Code}>\">", $"<body onload={Code}>a", $"<html onclick={Code}>a", $"<p onclick={Code}>a</p>",
        $"<details open ontoggle={Code}>a</details>", $"<input autofocus onfocus={Code}>", $"<select autofocus onfocus={Code}>",
        $"<marquee onstart={Code}>a</marquee>", $"<video onloadstart={Code}><source onerror={Code}></video>",
        $"<audio src onloadstart={Code}>", $"<iframe srcdoc=\"<svg onload={Code}>\"></iframe>", $"<object type=text/html>{Code}</object>",
        $"<style>@import 'javascript:{Code}';</style>", $"<p style=\"width:expression({Code})\">a</p>",
        $"<a href=# onmouseover={Code} id=document name=forms>a</a>", "<img name=getElementById id=cookie src=a>",
        $"<h2 id='\"><img src=x onerror={Code}>'>a</h2>", $"<p id=\"a' onclick={Code} b='\">a</p>",
        $"<pre class='language-\"onclick={Code}'>a</pre>",
        $"<code class=\"language-'onclick={Code}\">a</code>", $"<img src=a alt='\"onerror={Code} \"'>",
        $"<img src=a title='\"onerror={Code} \"'>",
        $"<td colspan='1 onclick={Code}'>a", $"<ol start='1 onclick={Code}'><li>a</ol>", $"&lt;img src=x onerror={Code}&gt;",
        $"&amp;lt;script&amp;gt;{Code}", $"\\<img src=x onerror={Code}\\>", $"`<img src=x onerror={Code}>`",
        $"```\"><img src=x onerror={Code}>\na\n```", $"``` a onclick={Code}\n</code><svg onload={Code}>\n```",
        $"# a {{#b onclick={Code}}}", $"a\n{{: onclick=\"{Code}\" }}", $"[a](b){{onclick={Code}}}",
        $"![a\"onerror={Code} \"](b 'c\"onerror={Code}')",
        $"[a\"onclick={Code}][b]\n\n[b]: c \"d\\\"onclick={Code}\"", $"| a |\n| --- |\n| <img src=x onerror={Code}> |",
        $"> [!\"><svg onload={Code}>]\n> a", $"::: \"><svg onload={Code}>\na\n:::", $"!!! note \"<svg onload={Code}>\"\n    a",
        $"$<img src=x onerror={Code}>$", $"$$\n</span><svg onload={Code}>\n$$", $"\\(\\unicode{{<svg onload={Code}>}}\\)",
        $"<Card onClick={{() => {Code}}} dangerouslySetInnerHTML={{{{ __html: '<svg onload={Code}>' }}}}>a</Card>",
        $"{{'<svg onload={Code}>'}}", $"export const a = '<svg onload={Code}>'\n\n{{a}}", $"a[^\"onclick={Code}]\n\n[^\"onclick={Code}]: b",
        $":::a{{onclick={Code}}}\nb\n:::", $"{{{{< a \"<svg onload={Code}>\" >}}}}", $"{{% raw %}}<svg onload={Code}>{{% endraw %}}",
        $"==<svg onload={Code}>==", $"a\n: <svg onload={Code}>", $"*[<svg onload={Code}>]: a", $"- [ ] <svg onload={Code}>",
        $"%%<svg onload={Code}>%%", $"[<svg onload={Code}>](b)", $"<https://a/<svg onload={Code}>>", $"www.a.example/<svg/onload={Code}>",
    ];

    /// <summary>What stands around.</summary>
    static readonly string[] s_places =
    [
        "{0}", "a {0} b", "<p>{0}</p>", "<div><b>{0}</div>", "<ul><li>{0}</ul>", "<table><tr><td>{0}</table>", "<h2>{0}</h2>",
        "<figure><img src=a><figcaption>{0}</figcaption></figure>", "<pre>{0}</pre>", "<blockquote>{0}", "<a href=b>{0}</a>",
        "<details><summary>{0}</summary></details>", "<svg>{0}</svg>", "<math>{0}</math>", "<select><option>{0}</select>",
        "- {0}", "> {0}", "# {0}", "**{0}**", "a[^1]\n\n[^1]: {0}",
    ];

    /// <summary>Gets a body for each address in each of its places, and for each element in each of its places.</summary>
    public static IEnumerable<string> Bodies =>
    [
        .. from place in s_placesOfUrls from url in s_urls select Put(place, url),
        .. from place in s_places from element in s_elements select Put(place, element),
    ];

    static string Put(string place, string text) => string.Format(System.Globalization.CultureInfo.InvariantCulture, place, text);
}
