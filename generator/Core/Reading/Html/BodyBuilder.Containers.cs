using Letterpress.Core.Model;

namespace Letterpress.Core.Reading.Html;

// Blocks that enclose others: quotes, list items, table cells, callouts, details, footnotes.
sealed partial class BodyBuilder
{
    /// <summary>How deep containers are nested at most: the writers' stacks have room for as many.</summary>
    const int MaxContainers = 63;

    /// <summary>The open containers, outermost first.</summary>
    readonly List<Container> _containers = [];

    /// <summary>How many containers are open beyond the maximum: what they hold belongs to the innermost that counts.</summary>
    int _uncounted;

    /// <summary>Index of the innermost container that has a block, or -1.</summary>
    int ContainerBlock => _containers.Count == 0 ? -1 : _containers[_containers.Count - 1].Block;

    /// <summary>Whether the innermost container can still have text of its own.</summary>
    bool CanHaveOwnText => _containers.Count > 0 && _containers[_containers.Count - 1] is { Block: < 0, IsTextOver: false };

    /// <summary>Whether the next text is the own text of the innermost container. No block in a container is of such a kind.</summary>
    bool IsOwnText => CanHaveOwnText && Spec.Kind == _containers[_containers.Count - 1].Spec.Kind;

    public bool IsInContainer => _containers.Count > 0;

    /// <summary>Whether the innermost container is a cell of a table.</summary>
    public bool IsInCell => _containers.Count > 0 && _containers[_containers.Count - 1].Spec.Kind == BlockKind.TableCell;

    /// <summary>Opens a container. Its own text is what comes before the first block in it.</summary>
    public void BeginContainer(BlockSpec spec)
    {
        Close();
        AddWaiting();
        if (_containers.Count == MaxContainers)
        {
            _uncounted++;
            BeginParagraph();
            return;
        }

        _containers.Add(new(spec, -1, IsTextOver: false));
        Spec = spec;
    }

    /// <summary>Ends the own text of the innermost container: what follows are blocks in it.</summary>
    public void EndContainerText()
    {
        Close();
        if (_uncounted == 0)
        {
            int last = _containers.Count - 1;
            _containers[last] = _containers[last] with { IsTextOver = true };
        }

        BeginParagraph();
    }

    /// <summary>Closes the innermost container.</summary>
    /// <param name="isKept">Whether it is a block even if it shows nothing.</param>
    /// <returns>Whether it is a block.</returns>
    public bool EndContainer(bool isKept = false)
    {
        Close();
        AddWaiting();
        if (_uncounted > 0)
        {
            _uncounted--;
            BeginParagraph();
            return true;
        }

        if (isKept)
        {
            AddContainers(_containers.Count);
        }

        bool isBlock = ContainerBlock >= 0;
        _containers.RemoveAt(_containers.Count - 1);
        BeginParagraph();
        return isBlock;
    }

    /// <summary>The next text is the own text of a container that has shown nothing yet, else a paragraph.</summary>
    public void BeginParagraph()
    {
        Close();
        Begin(CanHaveOwnText ? _containers[_containers.Count - 1].Spec : new(BlockKind.Paragraph));
    }

    /// <summary>Adds the blocks of containers that had nothing to show so far: a block in them needs them.</summary>
    /// <param name="count">How many, from the outermost.</param>
    void AddContainers(int count)
    {
        bool endsOwnText = count == _containers.Count && IsOwnText;
        for (int i = 0; i < count; i++)
        {
            if (_containers[i].Block < 0)
            {
                int container = i == 0 ? -1 : _containers[i - 1].Block;
                _containers[i] = _containers[i] with { Block = _blocks.Count };
                AddBlock(_containers[i].Spec, new(_text.Length, 0), _runs.Count, container);
            }
        }

        Spec = endsOwnText ? new(BlockKind.Paragraph) : Spec;
    }

    /// <summary>Adds the block of the innermost container, with its own text.</summary>
    void AddOwnText(TextSlice text, int firstRun)
    {
        int last = _containers.Count - 1;
        int container = last == 0 ? -1 : _containers[last - 1].Block;
        _containers[last] = _containers[last] with { Block = _blocks.Count };
        AddBlock(_containers[last].Spec, text, firstRun, container);
    }

    /// <param name="Block">Index of its block; -1 as long as it has shown nothing.</param>
    /// <param name="IsTextOver">Whether it has no text of its own (any more).</param>
    readonly record struct Container(BlockSpec Spec, int Block, bool IsTextOver);
}
