using System.Runtime.CompilerServices;
using Letterpress.Segmentation;

namespace Letterpress.Tokens;

/// <summary>Goes through a text once, for <see cref="Tokenizer"/>: runs of scripts without spaces here, words in the other file.</summary>
partial struct TokenReader<TSink>(Utf8Bytes text, bool hasStems, bool hasEnglishStems, TSink sink)
    where TSink : struct, ITokenSink
{
    const int GramOfIdeographs = 2;
    const int GramOfClusters = 3;

    readonly Utf8Bytes _text = text;
    readonly bool _hasStems = hasStems;
    readonly bool _hasEnglishStems = hasEnglishStems;

    int _position = -1;
    Units _run;
    bool _isClusterRun;

    public TSink Sink = sink;

    [MethodImpl(Jit.OptimizedAtOnce)]
    public void Read()
    {
        for (int index = 0; index < _text.Length;)
        {
            byte first = _text[index];
            if (first < 0x80 && !Piece.IsAsciiLetterOrDigit(first))
            {
                EndRun();
                index++;
                continue;
            }

            int next = index;
            int codePoint = _text.CodePoint(ref next);
            CharacterClass found = CharacterTable.Of(codePoint);
            switch (Piece.KindOf(codePoint, found))
            {
                case WordKind.Spaced:
                    EndRun();
                    index = ReadWord(index, WordEnd(index));
                    break;
                case WordKind.Ideograph:
                    index = ReadIdeograph(index);
                    break;
                case WordKind.Unspaced:
                    index = ReadCluster(index);
                    break;
                default:
                    if (!found.IsIgnoredInWords)
                    {
                        EndRun();
                    }

                    index = next;
                    break;
            }
        }

        EndRun();
    }

    /// <summary>One Han character or kana, with the marks on it.</summary>
    int ReadIdeograph(int start)
    {
        int end = start;
        _ = _text.CodePoint(ref end);
        for (int next = end; next < _text.Length; end = next)
        {
            if (_text[next] < 0x80 || !_text.Read(ref next).IsIgnoredInWords)
            {
                break;
            }
        }

        AddUnit(start, end, isCluster: false);
        Sink.Add(new(_run.Last(1).Value, start, end, _position, TokenKind.Single));
        if (_run.Count >= GramOfIdeographs)
        {
            Sink.Add(new(_run.Last(GramOfIdeographs).Value, _run.StartOfLast(GramOfIdeographs), end, _position - 1, TokenKind.Gram));
        }

        return end;
    }

    /// <summary>One cluster of a script without spaces.</summary>
    int ReadCluster(int start)
    {
        int end = Graphemes.Next(_text, start);
        AddUnit(start, end, isCluster: true);
        if (_run.Count >= GramOfClusters)
        {
            Sink.Add(new(_run.Last(GramOfClusters).Value, _run.StartOfLast(GramOfClusters), end, _position - 2, TokenKind.Gram));
        }

        return end;
    }

    void AddUnit(int start, int end, bool isCluster)
    {
        if (_isClusterRun != isCluster)
        {
            EndRun();
            _isClusterRun = isCluster;
        }

        _position++;
        _run.Add(_text, start, end);
    }

    /// <summary>A run that is too short for a gram is one itself.</summary>
    void EndRun()
    {
        int count = _run.Count;
        if (count > 0 && count < (_isClusterRun ? GramOfClusters : GramOfIdeographs))
        {
            Sink.Add(new(_run.Last(count).Value, _run.StartOfLast(count), _run.End, _position - count + 1, TokenKind.Gram));
        }

        _run = default;
    }
}
