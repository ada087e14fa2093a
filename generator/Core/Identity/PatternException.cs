namespace Letterpress.Core.Identity;

/// <summary>A pattern cannot be compiled; the message says what is wrong and where.</summary>
sealed class PatternException : Exception
{
    public PatternException(string message)
        : base(message)
    {
    }

    /// <param name="position">The index of the character; the message counts from 1.</param>
    public PatternException(string message, int position)
        : base(FormattableString.Invariant($"{message} (character {position + 1})"))
    {
    }
}
