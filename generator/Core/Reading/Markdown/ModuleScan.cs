namespace Letterpress.Core.Reading.Markdown;

/// <summary>
/// Finds the end of a statement of JavaScript, which may hold elements of JSX. It reads brackets, texts and comments only.
/// </summary>
sealed class ModuleScan(string text, int limit)
{
    /// <summary>The content of an element of JSX.</summary>
    const char Content = '<';

    /// <summary>A tag of JSX.</summary>
    const char Tag = '/';

    /// <summary>A text between backticks.</summary>
    const char Template = '`';

    /// <summary>Words after which a statement goes on, on the next line too.</summary>
    static readonly HashSet<string> s_open = new(
        "import export default from as const let var function class extends type interface async await new return typeof".Split(' '),
        StringComparer.Ordinal);

    /// <summary>What is open: a bracket of code, or one of the constants.</summary>
    readonly Stack<char> _open = new();

    /// <summary>The last character of code that is not white space.</summary>
    char _last;

    /// <summary>The position after the last word of code.</summary>
    int _wordEnd;
    int _wordStart;

    /// <param name="start">Where the statement starts.</param>
    /// <returns>The position after its last line; -1 where it does not end before the limit.</returns>
    public int EndOf(int start)
    {
        int i = start;
        while (i < limit)
        {
            if (text[i] == '\n' && _open.Count == 0 && IsEnd(i))
            {
                return i + 1;
            }

            i = Next(i);
        }

        return _open.Count == 0 ? limit : -1;
    }

    /// <summary>Reads what starts at a position.</summary>
    /// <returns>The position after it.</returns>
    int Next(int i) => _open.Count == 0 ? NextOfCode(i) : _open.Peek() switch
    {
        Template => NextOfTemplate(i),
        Tag => NextOfTag(i),
        Content => NextOfContent(i),
        _ => NextOfCode(i),
    };

    int NextOfCode(int i)
    {
        char c = text[i];
        switch (c)
        {
            case '"' or '\'':
                _last = c;
                return EndOfText(i + 1, c);
            case '/' when At(i + 1) == '/':
                return LineScan.EndOfLine(text, i);
            case '/' when At(i + 1) == '*':
                int end = text.IndexOf("*/", i + 2, limit - i - 2, StringComparison.Ordinal);
                return end < 0 ? limit : end + 2;
            case Template:
            case '{' or '(' or '[':
                _open.Push(c);
                break;
            case '}' or ')' or ']' when _open.Count > 0:
                _open.Pop();
                break;
            case '<' when (char.IsLetter(At(i + 1)) || At(i + 1) == '>') && MayBeElement():
                _open.Push(Tag);
                break;
        }

        if (char.IsLetterOrDigit(c) || c is '_' or '$')
        {
            _wordStart = _wordEnd == i ? _wordStart : i;
            _wordEnd = i + 1;
        }

        _last = char.IsWhiteSpace(c) ? _last : c;
        return i + 1;
    }

    int NextOfTemplate(int i)
    {
        switch (text[i])
        {
            case '\\':
                return i + 2;
            case Template:
                _open.Pop();
                _last = Template;
                break;
            case '$' when At(i + 1) == '{':
                _open.Push('{');
                return i + 2;
        }

        return i + 1;
    }

    int NextOfTag(int i)
    {
        switch (text[i])
        {
            case '"' or '\'':
                int end = text.IndexOf(text[i], i + 1, limit - i - 1);
                return end < 0 ? limit : end + 1;
            case '{':
                _open.Push('{');
                break;
            case '/' when At(i + 1) == '>':
                Close();
                return i + 2;
            case '>':
                _open.Pop();
                _open.Push(Content);
                break;
        }

        return i + 1;
    }

    int NextOfContent(int i)
    {
        switch (text[i])
        {
            case '{':
                _open.Push('{');
                break;
            case '<' when At(i + 1) == '/':
                Close();
                int end = text.IndexOf('>', i, limit - i);
                return end < 0 ? limit : end + 1;
            case '<' when char.IsLetter(At(i + 1)) || At(i + 1) == '>':
                _open.Push(Tag);
                break;
        }

        return i + 1;
    }

    /// <summary>Closes an element.</summary>
    void Close()
    {
        _open.Pop();
        _last = ')';
    }

    /// <summary>A text ends with its line, even if nobody closed it.</summary>
    int EndOfText(int from, char quote)
    {
        for (int i = from; i < limit; i++)
        {
            if (text[i] == quote)
            {
                return i + 1;
            }

            if (text[i] == '\n')
            {
                return i;
            }

            i += text[i] == '\\' ? 1 : 0;
        }

        return limit;
    }

    /// <summary>After a value, <c>&lt;</c> compares, or begins arguments of a type.</summary>
    bool MayBeElement() => !(char.IsLetterOrDigit(_last) || _last is '_' or '$' or ')' or ']' or '"' or '\'' or Template)
        || LastWord is "return" or "default";

    string LastWord => char.IsLetterOrDigit(_last) && _wordEnd > _wordStart ? text.Substring(_wordStart, _wordEnd - _wordStart) : "";

    /// <summary>Whether a statement in which nothing is open ends with its line.</summary>
    bool IsEnd(int lineFeed)
    {
        if (_last == ';')
        {
            return true;
        }

        int next = lineFeed + 1;
        while (next < limit && text[next] is ' ' or '\t' or '\r')
        {
            next++;
        }

        if (next >= limit || text[next] == '\n')
        {
            return true;
        }

        // After a sign or a word that needs more; before a sign that needs what precedes it, which Markdown would not indent.
        bool isOpen = _last is '=' or ',' or '+' or '-' or '*' or '/' or '%' or '&' or '|' or '^' or '?' or ':' or '.' or '<' or '>'
            || s_open.Contains(LastWord);
        bool isIndented = next > lineFeed + 1 && text[next] != '\r';
        bool isContinued = text[next] switch
        {
            '{' => _last == ')',
            '.' or '?' or ':' or '&' or '|' or '=' or '+' or '}' or ')' or ']' => isIndented,
            _ => string.CompareOrdinal(text, next, "from ", 0, 5) == 0 && At(next + 5) is '"' or '\'',
        };
        return !isOpen && !isContinued;
    }

    char At(int i) => i < limit ? text[i] : '\0';
}
