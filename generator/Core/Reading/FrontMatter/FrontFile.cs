using Letterpress.Core.Model;

namespace Letterpress.Core.Reading.FrontMatter;

/// <summary>A value of the seed's own front matter that may lead to a file beside the seed; see <see cref="FileUse"/>.</summary>
/// <param name="Place">In the seed.</param>
/// <param name="IsImage">Whether the key says that it is an image: one that does not exist is a mistake.</param>
readonly record struct FrontFile(string Url, TextSlice Place, bool IsImage);
