namespace Letterpress.Search;

/// <summary>What a plain form consists of, which decides where its bytes are the term.</summary>
enum TermForm : byte
{
    /// <summary>Anything else: the tokenizer decides it.</summary>
    Other,

    /// <summary>Two ideographs or kana of three bytes.</summary>
    Ideographs,

    /// <summary>Letters and digits of ASCII.</summary>
    Word,
}
