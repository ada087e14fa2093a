using Letterpress.Tokens;

namespace Letterpress.Indexing;

/// <summary>Collects the terms of the texts that it takes.</summary>
readonly struct SeedTermsSink(SeedTermsBuilder terms) : ITextSink
{
    public void Add(TextField field, int block, ReadOnlySpan<byte> utf8) => terms.Add(field, utf8);
}
