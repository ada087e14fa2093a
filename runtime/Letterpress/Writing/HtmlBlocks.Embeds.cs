using Letterpress.Layout;

namespace Letterpress.Writing;

// Pages, films and sounds of other sites.
ref partial struct HtmlBlocks<TRenderer>
{
    void WriteEmbed(Block block)
    {
        if (_options.Embeds == EmbedMode.None || !OutputUrls.IsShown(block))
        {
            WriteCaptionAlone(block);
            return;
        }

        bool isVideo = (block.Flags & BlockFlags.Video) != 0;
        bool isAudio = (block.Flags & BlockFlags.Audio) != 0;
        OpenTag("<figure"u8, block);
        if (_options.Embeds == EmbedMode.Link || (_options.Embeds == EmbedMode.Player && !isVideo && !isAudio))
        {
            _html.WriteLinkTo(block.File, block.Url);
        }
        else
        {
            _html.Sink.Write(isVideo ? "<video"u8 : isAudio ? "<audio"u8 : "<iframe"u8);
            _html.WriteResolved(" src"u8, block.File, block.Url);
            if (!isVideo && !isAudio)
            {
                // By its title a frame is found and announced; without a caption, only where it comes from is known.
                ReadOnlySpan<byte> origin = block.File is { } file ? file.Name : OutputUrls.HostOf(block.Url);
                _html.WriteOwn(" title"u8, block.Text.IsEmpty ? origin : block.Text);
            }

            _html.Sink.Write(
                isVideo ? " controls preload=\"none\"></video>"u8
                : isAudio ? " controls preload=\"none\"></audio>"u8
                : " sandbox=\"allow-scripts\" loading=\"lazy\" referrerpolicy=\"no-referrer\"></iframe>"u8);
        }

        WriteCaption(block);
        _html.Sink.Write("</figure>\n"u8);
    }

    void WriteCaptionAlone(Block block)
    {
        if (!block.Text.IsEmpty)
        {
            OpenTag("<p"u8, block);
            Enclose(""u8, block, "</p>\n"u8);
            return;
        }

        _html.WriteIds(block);
    }
}
