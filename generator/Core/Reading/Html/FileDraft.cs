using Letterpress.Core.Model;

namespace Letterpress.Core.Reading.Html;

/// <summary>A URL that may lead to a file beside the seed; see <see cref="FileUse"/>.</summary>
/// <param name="Tag">The start tag in the seed, or the Markdown that it was converted from.</param>
readonly record struct FileDraft(string Url, bool IsNote, TextSlice Tag);
