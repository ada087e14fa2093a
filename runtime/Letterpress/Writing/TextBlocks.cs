using System.Runtime.CompilerServices;
using Letterpress.Writing.Snapshots;

namespace Letterpress.Writing;

/// <summary>The blocks of an article as plain text.</summary>
ref partial struct TextBlocks(Article article, LineSink lines, TextOptions options) : IBlockWriter
{
    readonly RowList<Link> _links = article.Links;
    readonly OutputUrls _urls = new(article, options);
    readonly bool _omitsTitle = options.OmitTitle;
    readonly int _headingOffset = options.OffsetOf(article);
    LineSink _lines = lines;
    bool _isFresh;
    bool _isCalloutLine;
    bool _isFirstCell;
    int _cellDepth;
    int _counted;
    int _number;

    public void Write(Block block)
    {
        if (_omitsTitle && block.Heading is { IsTitle: true })
        {
            return;
        }

        bool wasFresh = _isFresh;
        Begin(2);
        switch (block.Kind)
        {
            case BlockKind.Heading:
                _lines.Write("######"u8[..Math.Clamp(block.Level + _headingOffset, 1, OutputOptions.LowestLevel)]);
                _lines.Write(" "u8);
                WriteRuns(block);
                break;
            case BlockKind.Code or BlockKind.Math:
                _lines.Write(wasFresh ? "    "u8 : default);
                _lines.Indent(4);
                WriteLines(block.Text);
                _lines.Outdent();
                break;
            case BlockKind.Figure:
                WritePicture(block, block.Figure.GetValueOrDefault().Image);
                break;
            case BlockKind.Embed:
                WriteEmbed(block);
                break;
            case BlockKind.Divider:
                _lines.Write("* * *"u8);
                break;
            default:
                WriteRuns(block);
                break;
        }
    }

    public void Finish()
    {
        int number = 0;
        foreach (Link link in _links)
        {
            if (IsListed(link))
            {
                _lines.Break(number == 0 ? 2 : 1);
                _lines.Write("["u8);
                _lines.Write(++number);
                _lines.Write("] "u8);
                WriteUrl(link);
            }
        }

        _lines.Finish();
    }

    /// <summary>A cell is one line: what is in it is parted by spaces.</summary>
    readonly bool IsOneLine => _cellDepth > 0;

    /// <summary>Begins a block: in the line of an item's marker, else in a new one.</summary>
    void Begin(int breaks)
    {
        if (IsOneLine)
        {
            _lines.Write(" "u8);
        }
        else if (!_isFresh)
        {
            _lines.Break(_isCalloutLine ? 1 : breaks);
        }

        _isFresh = false;
        _isCalloutLine = false;
    }

    [SkipLocalsInit]
    void WritePicture(Block block, Image image)
    {
        UrlBuilder url = new(stackalloc byte[UrlBuilder.StackBytes]);
        _urls.Append(image, ref url);
        WriteThing("[picture]"u8, block, SafeUrl.IsImage(image.Url) ? url.Written : default);
        url.Free();
    }

    [SkipLocalsInit]
    void WriteEmbed(Block block)
    {
        UrlBuilder url = new(stackalloc byte[UrlBuilder.StackBytes]);
        _urls.Append(block.File, block.Url, ref url);
        WriteThing("[embed]"u8, block, SafeUrl.IsImage(block.Url) ? url.Written : default);
        url.Free();
    }

    [SkipLocalsInit]
    void WriteUrl(Link link)
    {
        UrlBuilder url = new(stackalloc byte[UrlBuilder.StackBytes]);
        _urls.Append(link, default, ref url);
        WriteUrl(url.Written);
        url.Free();
    }

    void WriteThing(ReadOnlySpan<byte> name, Block block, scoped ReadOnlySpan<byte> url)
    {
        _lines.Write(name);
        if (!block.Text.IsEmpty)
        {
            _lines.Write(" "u8);
            WriteRuns(block);
        }

        if (SafeUrl.IsImage(url))
        {
            _lines.Write(" ("u8);
            WriteUrl(url);
            _lines.Write(")"u8);
        }
    }

    void WriteRuns(Block block)
    {
        int open = -1;
        foreach (TextRun run in block.Runs)
        {
            int link = run.Link is Link target && IsListed(target) ? target.Index : -1;
            if (link != open)
            {
                WriteReference(open);
                open = link;
            }

            bool isFootnote = (run.Styles & TextStyles.FootnoteReference) != 0;
            _lines.Write(isFootnote ? "[^"u8 : default);
            WriteLines(isFootnote ? FootnoteLabel.Of(run) : run.Image is { } image ? image.AlternativeText : run.Text);
            _lines.Write(isFootnote ? "]"u8 : default);
        }

        WriteReference(open);
    }

    void WriteReference(int link)
    {
        if (link >= 0)
        {
            _lines.Write(" ["u8);
            _lines.Write(NumberOf(link));
            _lines.Write("]"u8);
        }
    }

    /// <summary>Links are numbered as they stand in the list at the end; they come in its order, so each is counted once.</summary>
    int NumberOf(int link)
    {
        if (link < _counted - 1)
        {
            _counted = 0;
            _number = 0;
        }

        for (; _counted <= link; _counted++)
        {
            _number += IsListed(_links[_counted]) ? 1 : 0;
        }

        return _number;
    }

    static bool IsListed(Link link) => link.Kind != LinkKind.Fragment && SafeUrl.IsLink(link.Url);

    void WriteUrl(scoped ReadOnlySpan<byte> url)
    {
        while (!url.IsEmpty)
        {
            _lines.Write(SafeUrl.NextPiece(ref url));
        }
    }

    void WriteLines(ReadOnlySpan<byte> text)
    {
        while (text.IndexOf((byte)'\n') is >= 0 and int end)
        {
            WriteLine(text[..end]);
            text = text[(end + 1)..];
            if (IsOneLine)
            {
                _lines.Write(" "u8);
            }
            else
            {
                _lines.NewLine();
            }
        }

        WriteLine(text);
    }

    /// <summary>Text whose control characters, which a terminal would obey, are written as escapes.</summary>
    void WriteLine(ReadOnlySpan<byte> text)
    {
        while (IndexOfControl(text) is >= 0 and int at)
        {
            _lines.Write(text[..at]);
            int codePoint = HiddenCharacters.Decode(text[at..], out int length);
            _lines.Write("\\"u8);
            _lines.Sink.WriteCodePoint(codePoint);
            text = text[(at + length)..];
        }

        _lines.Write(text);
    }

    /// <summary>A carriage return or a form feed moves the cursor of a terminal too.</summary>
    static int IndexOfControl(ReadOnlySpan<byte> text)
    {
        int moving = text.IndexOfAny((byte)'\r', (byte)'\f');
        int control = Controls.IndexIn(moving < 0 ? text : text[..moving]);
        return control < 0 ? moving : control;
    }
}
