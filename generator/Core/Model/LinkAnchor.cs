namespace Letterpress.Core.Model;

/// <summary>
/// The anchor of a heading to which a link leads by the one that another tool made of the heading's text: what is written for the link
/// has this one, since the heading has no other.
/// </summary>
/// <param name="Source">The index of the article in which the link stands.</param>
/// <param name="Link">The index of the link in its article.</param>
readonly record struct LinkAnchor(int Source, int Link, string Anchor);
