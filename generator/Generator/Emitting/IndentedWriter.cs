using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Letterpress.Generator.Emitting;

/// <summary>Writes generated code: indents lines, ends them with a line feed, and formats numbers as the invariant culture does.</summary>
sealed partial class IndentedWriter(int capacity = 4096)
{
    public const int IndentSize = 4;

    readonly StringBuilder _text = new(capacity);
    bool _isLineStart = true;

    /// <summary>How many levels deep the next line starts.</summary>
    public int Level { get; private set; }

    /// <summary>UTF-16 units written so far.</summary>
    public int Length => _text.Length;

    /// <summary>Ends the line; an empty line has no white space.</summary>
    public void WriteLine()
    {
        _text.Append('\n');
        _isLineStart = true;
    }

    public void WriteLine(string text)
    {
        Write(text);
        WriteLine();
    }

    /// <summary>Writes text of any number of lines, each at the current indentation; CRLF and CR become a line feed.</summary>
    public void Write(string text)
    {
        int start = 0;
        while (true)
        {
            int end = text.AsSpan(start).IndexOfAny('\n', '\r');
            if (end < 0)
            {
                WriteWithinLine(text, start, text.Length - start);
                return;
            }

            end += start;
            WriteWithinLine(text, start, end - start);
            WriteLine();
            start = end + 1;
            if (text[end] == '\r' && start < text.Length && text[start] == '\n')
            {
                start++;
            }
        }
    }

    /// <summary>Writes a character within a line.</summary>
    public void Write(char c)
    {
        WriteIndentation();
        _text.Append(c);
    }

    /// <summary>Writes text exactly as it is, without indentation: the content of a raw literal.</summary>
    public void WriteRaw(string text, int start, int length)
    {
        if (length > 0)
        {
            _text.Append(text, start, length);
            _isLineStart = text[start + length - 1] == '\n';
        }
    }

    /// <inheritdoc cref="WriteRaw(string, int, int)"/>
    public void WriteRaw(string text) => WriteRaw(text, 0, text.Length);

    /// <summary>Writes the indentation at the start of a line.</summary>
    public void WriteIndentation()
    {
        if (_isLineStart)
        {
            _text.Append(' ', Level * IndentSize);
            _isLineStart = false;
        }
    }

    /// <summary>Indents one level deeper until the result is disposed.</summary>
    public Scope Indent()
    {
        Level++;
        return new(this, close: null);
    }

    /// <summary>Opens a brace and indents; disposing the result closes it.</summary>
    /// <param name="close">What closes the block.</param>
    public Scope Block(string close = "}")
    {
        WriteLine("{");
        Level++;
        return new(this, close);
    }

    public override string ToString() => _text.ToString();

    /// <summary>The encoding is required to embed the text in a PDB.</summary>
    public SourceText ToSourceText() => SourceText.From(ToString(), System.Text.Encoding.UTF8);

    void WriteWithinLine(string text, int start, int length)
    {
        if (length > 0)
        {
            WriteIndentation();
            _text.Append(text, start, length);
        }
    }

    /// <summary>Ends an indentation; the default value does nothing.</summary>
    internal readonly struct Scope(IndentedWriter? writer, string? close) : IDisposable
    {
        public void Dispose()
        {
            if (writer is null)
            {
                return;
            }

            writer.Level--;
            if (close is not null)
            {
                writer.WriteLine(close);
            }
        }
    }
}
