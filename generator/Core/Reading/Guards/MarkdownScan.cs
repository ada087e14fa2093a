namespace Letterpress.Core.Reading.Guards;

/// <summary>
/// Scans Markdown before it is parsed: within one paragraph the parser takes time that is quadratic in what is opened and not closed.
/// Each <c>](</c> searches for its end, each backtick for its partner, each bare URL everything before it.
/// </summary>
sealed class MarkdownScan
{
    /// <summary>Characters that the parser searches for the ends of all links: about a second.</summary>
    const long MaxSearched = 200_000_000;

    /// <summary>Runs of backticks times characters: about three seconds.</summary>
    const long MaxBackticks = 100_000_000_000;

    /// <summary>Bare URLs, and consecutive link definitions, of a paragraph.</summary>
    const int MaxInParagraph = 10_000;

    readonly string _text;
    readonly int _bodyStart;
    int _end;
    long _searched;
    long _backticks;
    int _nextSpace = -1;
    int _nextOpen = -1;
    int _nextClose = -1;
    int _nextQuote = -1;
    int _nextApostrophe = -1;
    int _nextAngle = -1;

    MarkdownScan(string text, int bodyStart)
    {
        _text = text;
        _bodyStart = bodyStart;
    }

    /// <exception cref="SeedLimitException">The paragraphs would take the parser many seconds.</exception>
    public static void Check(string markdown, int bodyStart, CancellationToken cancellation)
    {
        MarkdownScan scan = new(markdown, bodyStart);
        for (int start = 0; start < markdown.Length; start = scan._end)
        {
            cancellation.ThrowIfCancellationRequested();
            scan._end = ParagraphEnd(markdown, start);
            scan.CheckParagraph(start);
        }
    }

    void CheckParagraph(int start)
    {
        long backticks = 0;
        int bareUrls = 0;
        int definitions = 0;
        for (int i = start; i < _end; i++)
        {
            switch (_text[i])
            {
                case ']' when i + 1 < _end && _text[i + 1] == '(':
                    _searched += LinkEnd(i + 2) - i;
                    break;
                case '`' when i == start || _text[i - 1] != '`':
                    backticks++;
                    break;
                case ']' when i + 1 < _end && _text[i + 1] == ':':
                    definitions++;
                    break;
                case ':' when string.CompareOrdinal(_text, i, "://", 0, 3) == 0 && !IsInLink(i):
                case 'w' when string.CompareOrdinal(_text, i, "www.", 0, 4) == 0:
                    bareUrls++;
                    break;
            }
        }

        if (_searched > MaxSearched)
        {
            throw new SeedLimitException(
                "paragraphs of its Markdown open thousands of links that they do not close; close them, or divide them by empty lines",
                _bodyStart + start);
        }

        if (Math.Max(bareUrls, definitions) > MaxInParagraph)
        {
            throw new SeedLimitException(
                FormattableString.Invariant($"a paragraph of its Markdown has more than {MaxInParagraph} ")
                    + (bareUrls > definitions ? "bare URLs" : "link definitions") + "; divide it by empty lines",
                _bodyStart + start);
        }

        _backticks += backticks * (_end - start);
        if (_backticks > MaxBackticks)
        {
            throw new SeedLimitException(
                "paragraphs of its Markdown have thousands of backticks; divide them by empty lines", _bodyStart + start);
        }
    }

    /// <summary>Whether a URL is that of a link, <c>](https://</c>, and so not a bare one.</summary>
    bool IsInLink(int colon)
    {
        int scheme = colon;
        while (scheme > 0 && char.IsLetter(_text[scheme - 1]) && colon - scheme < 6)
        {
            scheme--;
        }

        return scheme > 1 && _text[scheme - 1] == '(' && _text[scheme - 2] == ']';
    }

    /// <summary>How far the parser searches for the end of a link's URL and title.</summary>
    int LinkEnd(int from)
    {
        if (from < _end && _text[from] == '<')
        {
            return Next(ref _nextAngle, from, '>');
        }

        int space = NextSpace(from);
        int close = Next(ref _nextClose, from, ')');
        if (close < space && close < Next(ref _nextOpen, from, '('))
        {
            return close;
        }

        int title = space + 1;
        return title >= _end ? space : _text[title] switch
        {
            '"' => Next(ref _nextQuote, title + 1, '"'),
            '\'' => Next(ref _nextApostrophe, title + 1, '\''),
            '(' => Next(ref _nextClose, title + 1, ')'),
            _ => space,
        };
    }

    /// <summary>The next position of a character, or the end of the paragraph.</summary>
    /// <param name="known">The last answer: positions are asked for in ascending order, so that all searches together take one
    /// pass.</param>
    int Next(ref int known, int from, char wanted)
    {
        if (known < from)
        {
            int found = from < _end ? _text.IndexOf(wanted, from, _end - from) : -1;
            known = found < 0 ? _end : found;
        }

        return known;
    }

    int NextSpace(int from)
    {
        if (_nextSpace < from)
        {
            _nextSpace = from;
            while (_nextSpace < _end && _text[_nextSpace] > ' ')
            {
                _nextSpace++;
            }
        }

        return _nextSpace;
    }

    /// <summary>The position after the next empty line, or before the next list item: either begins a new block.</summary>
    static int ParagraphEnd(string text, int start)
    {
        for (int line = text.IndexOf('\n', start); line >= 0; line = text.IndexOf('\n', line + 1))
        {
            int first = line + 1;
            while (first < text.Length && (text[first] is ' ' or '\t' or '\r'))
            {
                first++;
            }

            bool isItem = first - line <= 4 && first + 1 < text.Length && (text[first] is '-' or '*' or '+') && text[first + 1] == ' ';
            if (first >= text.Length || text[first] == '\n' || isItem)
            {
                return Math.Max(start + 1, isItem ? line + 1 : first);
            }
        }

        return text.Length;
    }
}
