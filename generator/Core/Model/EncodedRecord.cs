namespace Letterpress.Core.Model;

/// <summary>The bytes of one article; see <see cref="Layout.RecordHeader"/>.</summary>
/// <param name="Text">The record as text: its UTF-8 bytes are the record. Holds no lone surrogate.</param>
/// <param name="ByteLength">How many bytes <paramref name="Text"/> has in UTF-8.</param>
/// <param name="HeaderOffset">How many of them lie before the header.</param>
sealed record EncodedRecord(string SeedPath, string Text, int ByteLength, int HeaderOffset);
