using System.Runtime.InteropServices;
using Letterpress.Core.Model;
using Letterpress.Indexing;

namespace Letterpress.Core.Storage;

/// <summary>Writes what is kept of a seed; <see cref="StoredSeedReader"/> reads it.</summary>
/// <remarks>Without the seed's paths, which whoever reads knows better: a folder may have been moved.</remarks>
sealed class StoredSeedWriter(BinaryWriter writer)
{
    public void Write(StoredSeed seed)
    {
        WriteAll(seed.Diagnostics, Write);
        WriteAll(seed.Inherited, WriteInherited);
        writer.Write(seed.Article is not null);
        if (seed.Article is { } article)
        {
            Write(article.Summary);
            Write(article.Documentation);
            WriteAll(article.Headings.Names, Write);
            Write(article.Spans.Identity);
            WriteAll(article.Spans.Links, Write);
            Write(article.Spans.Anchors);
            WriteAll(article.Spans.FormerNames, Write);
            writer.Write(article.HeaderOffset);
            Write(article.Record);
            Write(article.Terms);
            Write(article.FrontMatter, article.FrontMatterSpans);
        }

        writer.Write(seed.Draft is not null);
        if (seed.Draft is { } draft)
        {
            Write(draft);
        }

        WriteAll(seed.Files, Write);
    }

    public void Write(SeedTerms? terms)
    {
        writer.Write(terms is not null);
        if (terms is not null)
        {
            writer.Write(terms.Length);
            writer.Write(terms.HasSpaces);
            Write(terms.Buckets);
            Write(terms.Words);
        }
    }

    void Write(byte[] bytes)
    {
        writer.Write(bytes.Length);
        writer.Write(bytes);
    }

    void Write(AnsweredQuery file)
    {
        Write(file.Query.Url);
        WriteAll(file.Query.Paths, Write);
        Write(file.Query.Name);
        writer.Write(file.Query.IsExpected);
        Write(file.Answer.Problem);
        WriteAll(file.Answer.Arguments, Write);
        writer.Write(file.Answer.File is not null);
        if (file.Answer.File is { } known)
        {
            Write(known.Path);
            Write(known.MediaType);
            writer.Write(known.Length);
            writer.Write(known.Width);
            writer.Write(known.Height);
            Write(known.Hash);
            Write(known.Url);
        }
    }

    /// <summary>UTF-16, since UTF-8 would lose a surrogate without partner.</summary>
    public void Write(string text)
    {
        writer.Write(text.Length);
        writer.Write(MemoryMarshal.AsBytes(text.AsSpan()).ToArray());
    }

    void Write(SeedDiagnostic diagnostic)
    {
        Write(diagnostic.Id);
        writer.Write(diagnostic.IsWarning);
        Write(diagnostic.Span);
        WriteAll(diagnostic.Arguments, Write);
    }

    void WriteInherited(SeedDiagnostic diagnostic)
    {
        writer.Write(diagnostic.Origin);
        Write(diagnostic);
    }

    void Write(ArticleSummary summary)
    {
        Write(summary.Id);
        Write(summary.SlugCandidate);
        writer.Write(summary.IsSlugExplicit);
        Write(summary.NameCandidate);
        Write(summary.PublishedAt);
        Write(summary.Keys);
        WriteAll(summary.Tags, Write);
        WriteAll(summary.Links, Write);
        WriteAll(summary.Aliases, Write);
        Write(summary.Path);
        Write(summary.Title);
        Write(summary.Language);
        Write(summary.ShownLanguage);
        Write(summary.TranslationKey);
        writer.Write(summary.IsNameExplicit);
        Write(summary.Permalink);
        WriteAll(summary.FormerNames, Write);
        writer.Write(summary.IsDraft);
        writer.Write(summary.IsSearched);
        Write(summary.ExpiresAt);
    }

    void Write(PropertyDocumentation documentation)
    {
        Write(documentation.Title);
        Write(documentation.PublishedAt?.UnixMilliseconds);
        writer.Write(documentation.PublishedAt?.OffsetMinutes ?? 0);
        Write(documentation.Language);
        Write(documentation.FirstSentence);
    }

    void Write(long? number)
    {
        writer.Write(number is not null);
        writer.Write(number ?? 0);
    }

    void Write(LinkSummary link)
    {
        writer.Write((int)link.Kind);
        Write(link.Keys);
        Write(link.Url);
        writer.Write((int)link.Form);
        Write(link.SitePath);
    }

    /// <summary>The title and the time are those of the documentation.</summary>
    void Write(FrontMatterValues? values, FrontMatterSpans? spans)
    {
        writer.Write(values is not null && spans is not null);
        if (values is not null && spans is not null)
        {
            WriteAll(values.Nodes, Write);
            Write(spans.End);
            WriteAll(spans.Keys, Write);
            WriteAll(spans.Values, Write);
        }
    }

    void Write(FrontNode node)
    {
        writer.Write((int)node.Kind);
        Write(node.Key);
        Write(node.Text);
        writer.Write(node.Size);
        writer.Write(node.Source);
        writer.Write(node.Offset);
        writer.Write(node.Origin);
    }

    void Write(LinkKeys keys)
    {
        Write(keys.PublisherNumber);
        Write(keys.Url);
    }

    void Write(ArticleAnchors anchors)
    {
        WriteAll(anchors.Names, Write);
        WriteAll(anchors.Made, Write);
        Write(anchors.Insertion);
    }

    void Write(MadeAnchor anchor)
    {
        Write(anchor.Name);
        Write(anchor.Text);
    }

    void Write(SeedSpan span)
    {
        writer.Write(span.Start);
        writer.Write(span.Length);
        writer.Write(span.StartLine);
        writer.Write(span.StartColumn);
        writer.Write(span.EndLine);
        writer.Write(span.EndColumn);
    }

    void WriteAll<T>(EquatableArray<T> items, Action<T> write)
        where T : IEquatable<T>
    {
        writer.Write(items.Count);
        foreach (T item in items)
        {
            write(item);
        }
    }
}
