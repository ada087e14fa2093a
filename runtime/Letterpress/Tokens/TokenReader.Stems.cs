namespace Letterpress.Tokens;

/// <content>The stems of a word.</content>
partial struct TokenReader<TSink>
{
    void AddStems(int start, in Piece whole, TermHash stem)
    {
        if (_hasStems && whole.Length > StemLength)
        {
            Sink.Add(new(stem.Value, start, whole.End, _position, TokenKind.Stem));
        }

        if (!_hasEnglishStems || whole.Length != whole.End - start)
        {
            return;
        }

        Span<byte> word = stackalloc byte[Stem.MaxEnglishWord];
        int length = whole.Length <= Stem.MaxEnglishWord ? _text.CopyLetters(start, whole.Length, word) : 0;
        int stemLength = length > 0 ? Stem.Length(word.Slice(0, length), isEnglish: true) : 0;
        if (stemLength < length)
        {
            TermHash hash = TermHash.Empty;
            for (int i = 0; i < stemLength; i++)
            {
                hash = hash.AddFolded(word[i]);
            }

            Sink.Add(new(hash.Value, start, whole.End, _position, TokenKind.EnglishStem));
        }
    }
}
