namespace Letterpress.Tests.Writing;

// What apps write otherwise.
public sealed partial class HtmlOverrideTests
{
    struct None : IHtmlRenderer<None>;

    struct Own : IHtmlRenderer<Own>
    {
        readonly byte[] _url = new byte[64];

        public Own()
        {
        }

        public required byte[] Base { get; init; }

        public int Blocks { get; private set; }

        public static bool WriteBlock(ref Own self, Block block, ref HtmlSink html)
        {
            self.Blocks++;
            if (block.Kind != BlockKind.Heading)
            {
                return false;
            }

            html.OpenElement("h2"u8);
            html.WriteAttribute("class"u8, "own");
            html.WriteRuns(block, ref self);
            html.WriteText("!");
            html.CloseElement("h2"u8);
            return true;
        }

        public static bool TryGetLinkUrl(ref Own self, Link link, out ReadOnlySpan<byte> url)
        {
            ReadOnlySpan<byte> path = link.Url;
            url = default;
            if (path.SequenceEqual("/y"u8))
            {
                self.Base.CopyTo(self._url.AsSpan());
                path.CopyTo(self._url.AsSpan(self.Base.Length));
                url = self._url.AsSpan(0, self.Base.Length + path.Length);
            }

            return true;
        }

        public static bool WriteImage(ref Own self, Image image, ref HtmlSink html)
        {
            html.OpenElement("span"u8);
            html.WriteAttribute("data-src"u8, image.AlternativeText);
            html.WriteAttribute("hidden"u8);
            html.WriteImage(image);
            html.CloseElement("span"u8);
            return true;
        }

        public static bool WriteCode(ref Own self, Block code, ref HtmlSink html)
        {
            if (!code.Text.StartsWith("let"u8))
            {
                return false;
            }

            html.OpenElement("span"u8);
            html.WriteAttribute("class"u8, "kw"u8);
            html.WriteText("let"u8);
            html.CloseElement("span"u8);
            html.WriteText(code.Text.Utf8[3..]);
            return true;
        }
    }

    struct Ids : IHtmlRenderer<Ids>
    {
        public required string How { get; init; }

        public static bool WriteBlock(ref Ids self, Block block, ref HtmlSink html)
        {
            switch (self.How)
            {
                case "element":
                    html.OpenElement("div"u8);
                    html.WriteText("x");
                    html.CloseElement("div"u8);
                    break;
                case "text":
                    html.WriteText("x"u8);
                    break;
                case "markup":
                    html.WriteTrustedMarkup("<svg></svg>"u8);
                    break;
                case "open":
                    html.OpenElement("br"u8);
                    break;
                case "runs":
                    html.WriteRuns(block, ref self);
                    break;
                default:
                    break;
            }

            return true;
        }
    }

    struct Urls : IHtmlRenderer<Urls>
    {
        public required byte[] Url { get; init; }

        public static bool TryGetLinkUrl(ref Urls self, Link link, out ReadOnlySpan<byte> url)
        {
            url = self.Url;
            return true;
        }

        public static bool WriteImage(ref Urls self, Image image, ref HtmlSink html)
        {
            html.OpenElement("a"u8);
            html.WriteAttribute("href"u8, self.Url);
            html.WriteText("d");
            html.CloseElement("a"u8);
            html.OpenElement("img"u8);
            html.WriteAttribute("src"u8, self.Url);
            html.WriteAttribute("alt"u8, "e");
            return true;
        }
    }
}
