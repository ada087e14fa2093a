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
    /// <param name="policy">What of it is searched.</param>
    public static SeedTerms Of(EncodedRecord record, EquatableArray<string> tags, SearchPolicy policy)
    {
        if (policy == SearchPolicy.None)
        {
            return SeedTerms.None;
        }

        fixed (byte* bytes = Utf8.Bytes(record.Text))
        {
            RecordHeader* header = (RecordHeader*)(bytes + record.HeaderOffset);
            SeedTermsBuilder terms = new(IndexedTexts.IsEnglish(header));
            SeedTermsSink sink = new(terms);
            IndexedTexts.Read(header, policy, ref sink);
            foreach (string tag in tags)
            {
                sink.Add(TextField.Tag, -1, Utf8.Bytes(tag));
            }

            return terms.Build();
        }
    }
}
