namespace Letterpress.Writing;

/// <summary>Text of a URL template, and the placeholder that follows it.</summary>
/// <param name="Text">Percent-encoded.</param>
/// <param name="Html">The same as the value of an attribute.</param>
/// <param name="Placeholder">The index of its name; -1 at the end.</param>
readonly record struct TemplatePart(byte[] Text, byte[] Html, int Placeholder);
