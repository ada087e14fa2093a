using Letterpress.Core.Model;

namespace Letterpress.Core.Reading.Html;

// Figures with their captions, galleries, dividers, and the notice at the end.
sealed partial class BodyBuilder
{
    /// <summary>Figures and embeds inside a heading, a title, a caption or code, which they must not split: they follow it.</summary>
    readonly List<(BlockSpec Spec, FigureModel? Figure, int Link)> _waiting = [];

    const int MaxFootBlocks = 6;

    /// <summary>How long a line of a foot is at most; a paragraph of the text is longer.</summary>
    const int MaxFootLine = 80;

    /// <summary>How long the credit of an image is that begins with © in the text before a last short paragraph.</summary>
    const int MaxCredit = 30;

    /// <summary>Adds a figure; its caption may follow.</summary>
    /// <param name="link">Index of the link on it, or -1.</param>
    public void AddFigure(ImageModel image, int link) =>
        AddOrWait(new(BlockKind.Figure), new(0, image, default, default, link), link);

    public void AddEmbed(BlockSpec spec, int link) => AddOrWait(spec, null, link);

    /// <summary>Adds a rule between two parts; within a heading, a title or a caption, a line break.</summary>
    public void AddDivider()
    {
        if (CanDivide(Spec))
        {
            AddEmpty(new(BlockKind.Divider));
        }
        else
        {
            BeginLine();
        }
    }

    /// <summary>Whether the last block is a figure that has no text yet.</summary>
    public bool CanCaption =>
        LastBlock is { Kind: BlockKind.Figure, Text.Length: 0 } figure && IsBesideCaption(figure);

    /// <summary>Whether the last block is an embed that has no text yet.</summary>
    public bool CanCaptionEmbed => LastBlock is { Kind: BlockKind.Embed, Text.Length: 0 } embed && IsBesideCaption(embed);

    /// <summary>Whether the last block is a figure with a caption, which can have a further line.</summary>
    public bool CanExtendCaption =>
        LastBlock is { Kind: BlockKind.Figure, Text.Length: > 0 } figure && _figures[figure.Number].Title.Length == 0
        && IsBesideCaption(figure);

    public int FigureCount => _figures.Count + _waiting.Count;

    /// <summary>Whether another block can begin within, and ends what is open.</summary>
    public static bool CanDivide(BlockSpec spec) => spec.Kind
        is BlockKind.Paragraph or BlockKind.Quote or BlockKind.ListItem or BlockKind.TableCell or BlockKind.Footnote;

    bool IsBesideCaption(BlockModel block) =>
        CanDivide(Spec) && block.Container == ContainerBlock && (ContainerBlock >= 0 || !IsInContainer);

    void AddOrWait(BlockSpec spec, FigureModel? figure, int link)
    {
        if (link >= 0)
        {
            _links[link].HasFigure = true;
        }

        _waiting.Add((spec, figure, link));
        if (CanDivide(Spec))
        {
            Close();
            AddWaiting();
        }
    }

    void AddWaiting()
    {
        if (_waiting.Count > 0)
        {
            AddContainers(_containers.Count);
        }

        foreach ((BlockSpec spec, FigureModel? figure, int link) in _waiting)
        {
            if (link >= 0 && _links[link].TextStart < 0)
            {
                _links[link].Block = _blocks.Count;
            }

            if (figure is not null)
            {
                _figures.Add(figure with { Block = _blocks.Count });
            }

            AddBlock(spec with { Number = figure is null ? 0 : _figures.Count - 1 }, new(_text.Length, 0), _runs.Count, ContainerBlock);
        }

        _waiting.Clear();
    }

    /// <summary>Text until <see cref="EndCaption"/> belongs to the last figure or embed, after what it has.</summary>
    public void BeginCaption()
    {
        BlockModel figure = _blocks[_blocks.Count - 1];
        _blocks.RemoveAt(_blocks.Count - 1);
        Spec = new(figure.Kind, Flags: figure.Flags, Number: figure.Number, Detail: figure.Detail);
        if (figure.Text.Length > 0)
        {
            _blockStart = figure.Text.Start;
            _firstRun = figure.FirstRun;
            BeginLine();
        }
    }

    /// <param name="titleLength">The number of characters at the start that are a slide's title; 0 for none.</param>
    public void EndCaption(int titleLength = 0)
    {
        BlockSpec spec = Spec;
        if (IsOpen)
        {
            Close();
        }
        else
        {
            AddBlock(spec, new(_text.Length, 0), _runs.Count, ContainerBlock);
        }

        if (spec.Kind == BlockKind.Embed)
        {
            BeginParagraph();
            return;
        }

        FigureModel figure = _figures[spec.Number];
        TextSlice text = _blocks[_blocks.Count - 1].Text;
        TextSlice title = new(text.Start, Math.Min(titleLength, text.Length));
        int caption = title.End;
        while (titleLength > 0 && caption < text.End && (_text[caption] is ':' or '：' || char.IsWhiteSpace(_text[caption])))
        {
            caption++;
        }

        _figures[spec.Number] = figure with { Title = title, Caption = new(caption, text.End - caption) };
        BeginParagraph();
    }

    /// <summary>
    /// The last paragraph that starts with © or "Copyright" becomes the notice, if nothing follows it but small text and short lines, as
    /// in the foot of a page.
    /// </summary>
    void MarkNotice()
    {
        for (int i = _blocks.Count - 1; i >= 0 && i >= _blocks.Count - MaxFootBlocks; i--)
        {
            BlockModel block = _blocks[i];
            bool isParagraph = block is { Kind: BlockKind.Paragraph, Container: < 0 };
            string text = _text.ToString(block.Text.Start, block.Text.Length);
            if (isParagraph
                && (text.StartsWith("©", StringComparison.Ordinal) || text.StartsWith("Copyright", StringComparison.OrdinalIgnoreCase)))
            {
                bool isLast = i == _blocks.Count - 1;
                if (isLast || IsSmall(block) || text.Length > MaxCredit || HasYear(text))
                {
                    _blocks[i] = block with { Kind = BlockKind.Notice };
                }

                return;
            }

            bool isOfFoot = block.Kind == BlockKind.Divider || (isParagraph && (IsSmall(block) || text.Length <= MaxFootLine));
            if (!isOfFoot)
            {
                return;
            }
        }
    }

    static bool HasYear(string text)
    {
        int digits = 0;
        foreach (char c in text)
        {
            digits = c is >= '0' and <= '9' ? digits + 1 : 0;
            if (digits == 4)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether all text of a block is small.</summary>
    bool IsSmall(BlockModel block)
    {
        for (int i = block.FirstRun; i < block.FirstRun + block.RunCount; i++)
        {
            if ((_runs[i].Styles & TextStyles.Small) == 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A heading followed by two or more slides becomes a gallery with that title.</summary>
    void FindGalleries()
    {
        for (int heading = 0; heading < _blocks.Count; heading++)
        {
            int end = heading + 1;
            while (_blocks[heading].Kind == BlockKind.Heading && end < _blocks.Count
                && _blocks[end].Kind == BlockKind.Figure && _blocks[end].Container == _blocks[heading].Container
                && _figures[_blocks[end].Number].Title.Length > 0)
            {
                end++;
            }

            if (end - heading > 2)
            {
                _galleries.Add(new(heading, _blocks[heading + 1].Number, end - heading - 1));
            }
        }
    }
}
