using System.Buffers;
using System.Collections;
using System.Diagnostics;
using System.Text;
using Letterpress.Search;
using Letterpress.Writing;

namespace Letterpress;

/// <summary>A piece of an article that shows why a query found it: text, of which the words of the query are marked.</summary>
/// <remarks>
/// <c>foreach</c> gives its parts, in order; together they are what is to be shown. The parts are read in place, and nothing is allocated.
/// In <c>default</c> there are none.
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
public readonly struct SearchSnippet : IEnumerable<SnippetPart>, IEquatable<SearchSnippet>
{
    internal const int MinLength = 10;
    internal const int MaxLength = 1000;

    /// <summary>The text that is shown, and the rest of a word that is cut.</summary>
    readonly Utf8Text _text;
    readonly int _length;
    readonly HitTerms _terms;
    readonly bool _isEnglish;
    readonly bool _isCutBefore;
    readonly bool _isCutAfter;

    internal SearchSnippet(Utf8Text text, int length, in HitTerms terms, bool isEnglish, bool isCutBefore, bool isCutAfter)
    {
        _text = text;
        _length = length;
        _terms = terms;
        _isEnglish = isEnglish;
        _isCutBefore = isCutBefore;
        _isCutAfter = isCutAfter;
    }

    /// <summary>Whether there is no text.</summary>
    public bool IsEmpty => _length == 0;

    /// <summary>Whether both show the same text with the same marks.</summary>
    public static bool operator ==(in SearchSnippet left, in SearchSnippet right) => left.Equals(right);

    /// <summary>Whether text or marks differ.</summary>
    public static bool operator !=(in SearchSnippet left, in SearchSnippet right) => !left.Equals(right);

    /// <summary>Goes through the parts without allocating.</summary>
    public Enumerator GetEnumerator() => new(this);

    /// <summary>Writes the snippet as HTML: text, with each match in a <c>mark</c> element, and no element around it.</summary>
    /// <remarks>
    /// Safe to publish whatever the seed has: all characters that have a meaning in HTML are escaped, and control characters are left out,
    /// as are those that override the direction of text. UTF-8; of <c>default</c> nothing is written. Allocates nothing.
    /// </remarks>
    /// <param name="writer">Takes UTF-8.</param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> is null.</exception>
    public void WriteHtml(IBufferWriter<byte> writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        Utf8Sink sink = new(writer);
        foreach (SnippetPart part in this)
        {
            sink.Write(part.IsMatch ? "<mark>"u8 : default);
            HtmlText.Write(ref sink, part.Text.Utf8);
            sink.Write(part.IsMatch ? "</mark>"u8 : default);
        }

        sink.Flush();
        GC.KeepAlive(_text.Owner);
    }

    /// <inheritdoc cref="WriteHtml(IBufferWriter{byte})"/>
    /// <param name="writer">Takes text; it is not flushed.</param>
    public void WriteHtml(TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        WriteHtml(OutputBuffer.Begin(null, writer));
    }

    /// <inheritdoc cref="WriteHtml(IBufferWriter{byte})"/>
    /// <param name="stream">Takes UTF-8 without byte order mark; it is neither flushed nor closed.</param>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    public void WriteHtml(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        WriteHtml(OutputBuffer.Begin(stream));
    }

    /// <summary>The snippet as HTML, as a new string; see <see cref="WriteHtml(IBufferWriter{byte})"/>.</summary>
    public string ToHtml()
    {
        OutputBuffer buffer = OutputBuffer.Begin();
        try
        {
            WriteHtml((IBufferWriter<byte>)buffer);
            return Encoding.UTF8.GetString(buffer.Written);
        }
        finally
        {
            buffer.End();
        }
    }

    /// <summary>Whether both show the same text with the same marks.</summary>
    public bool Equals(SearchSnippet other) =>
        _text == other._text && _length == other._length && _terms.Equals(other._terms)
        && _isCutBefore == other._isCutBefore && _isCutAfter == other._isCutAfter;

    /// <summary>Whether <paramref name="obj"/> shows the same text with the same marks.</summary>
    public override bool Equals(object? obj) => obj is SearchSnippet other && Equals(other);

    /// <summary>A hash that equal snippets share; it differs from one process to the next.</summary>
    public override int GetHashCode() => HashCode.Combine(_text, _length, _isCutBefore, _isCutAfter);

    /// <summary>The text without marks, as a new string.</summary>
    public override string ToString()
    {
        StringBuilder text = new();
        foreach (SnippetPart part in this)
        {
            text.Append(part.Text.ToString());
        }

        return text.ToString();
    }

    IEnumerator<SnippetPart> IEnumerable<SnippetPart>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    void WriteHtml(OutputBuffer buffer)
    {
        try
        {
            WriteHtml((IBufferWriter<byte>)buffer);
            buffer.Flush();
        }
        finally
        {
            buffer.End();
        }
    }

    /// <summary>Goes through the parts of a snippet without allocating.</summary>
    /// <remarks><c>default</c> goes through none; its <see cref="Current"/> is empty.</remarks>
    public struct Enumerator : IEnumerator<SnippetPart>
    {
        readonly SearchSnippet _snippet;
        SnippetMarks _marks;
        Stage _stage;
        int _index;

        internal Enumerator(in SearchSnippet snippet) => _snippet = snippet;

        enum Stage : byte
        {
            Before,
            Text,
            After,
            End,
        }

        /// <summary>The part at which the enumerator stands.</summary>
        public SnippetPart Current { get; private set; }

        readonly object IEnumerator.Current => Current;

        /// <summary>Goes to the next part.</summary>
        /// <returns>False after the last part.</returns>
        public bool MoveNext()
        {
            if (_stage == Stage.Before)
            {
                _stage = Stage.Text;
                if (_snippet._isCutBefore)
                {
                    return Found(ConstantText.Omission, isMatch: false);
                }
            }

            if (_stage == Stage.Text)
            {
                if (_index < _snippet._length)
                {
                    return MoveInText();
                }

                _stage = Stage.After;
            }

            if (_stage == Stage.After && _snippet._isCutAfter)
            {
                _stage = Stage.End;
                return Found(ConstantText.Omission, isMatch: false);
            }

            _stage = Stage.End;
            Current = default;
            return false;
        }

        /// <summary>Goes back to before the first part.</summary>
        public void Reset() => this = new(_snippet);

        /// <summary>Does nothing: there is nothing to release.</summary>
        public readonly void Dispose()
        {
        }

        bool Found(Utf8Text text, bool isMatch)
        {
            Current = new(text, isMatch);
            return true;
        }

        bool MoveInText()
        {
            Utf8Text text = _snippet._text;
            (int start, int end) = _marks.Next(text.Utf8, _snippet._terms, _snippet._isEnglish, _index);
            (start, end) = (Math.Min(start, _snippet._length), Math.Min(end, _snippet._length));
            if (start == _index && end > start)
            {
                return Move(end, isMatch: true);
            }

            ReadOnlySpan<byte> plain = text.Utf8[_index..start];
            int lineBreak = plain.IndexOfAny((byte)'\n', (byte)'\r');
            if (lineBreak < 0)
            {
                return Move(start, isMatch: false);
            }

            int space = plain[..lineBreak].TrimEnd(SnippetPlace.Spaces).Length;
            if (space > 0)
            {
                return Move(_index + space, isMatch: false);
            }

            _index = start - plain.TrimStart(SnippetPlace.Spaces).Length;
            return Found(ConstantText.Space, isMatch: false);
        }

        bool Move(int end, bool isMatch)
        {
            Utf8Text part = _snippet._text.Piece(_index, end - _index);
            _index = end;
            return Found(part, isMatch);
        }
    }
}
