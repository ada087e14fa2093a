namespace Letterpress.Writing;

/// <summary>Text of a URL template, percent-encoded, and the placeholder that follows it.</summary>
/// <param name="Text">ASCII.</param>
/// <param name="Placeholder">The index of its name; -1 at the end.</param>
readonly record struct TemplatePart(byte[] Text, int Placeholder);
