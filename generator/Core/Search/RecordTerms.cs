using Letterpress.Core.Model;
using Letterpress.Core.Text;
using Letterpress.Indexing;
using Letterpress.Layout;
using Letterpress.Tokens;

namespace Letterpress.Core.Search;

/// <summary>Makes the terms of an article from its record: what the runtime library checks hits in is what was indexed.</summary>
static unsafe class RecordTerms
{
    /// <param name="record">The article's.</param>
    /// <param name="tags">Of the article.</param>
    /// <param name="policy">Which texts are indexed; not <see cref="SearchPolicy.None"/>.</param>
    public static SeedTerms Of(EncodedRecord record, EquatableArray<string> tags, SearchPolicy policy)
    {
        fixed (byte* bytes = Utf8.Bytes(record.Text))
        {
            RecordHeader* header = (RecordHeader*)(bytes + record.HeaderOffset);
            Sink sink = new(new(IndexedTexts.IsEnglish(header)), policy);
            IndexedTexts.Read(header, ref sink);
            foreach (string tag in tags)
            {
                sink.Add(TextField.Tag, -1, Utf8.Bytes(tag));
            }

            return sink.Terms.Build();
        }
    }

    readonly struct Sink(SeedTermsBuilder terms, SearchPolicy policy) : ITextSink
    {
        public SeedTermsBuilder Terms => terms;

        public void Add(TextField field, int block, ReadOnlySpan<byte> utf8)
        {
            if (policy == SearchPolicy.Full || field != TextField.Body)
            {
                terms.Add(field, utf8);
            }
        }
    }
}
