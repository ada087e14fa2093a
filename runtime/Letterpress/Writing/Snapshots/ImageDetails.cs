namespace Letterpress.Writing.Snapshots;

/// <summary>Writes what an image is, below its block.</summary>
static class ImageDetails
{
    public static void Write<TArticle>(ref SnapshotLines lines, TArticle article, scoped in SnapshotImage image)
        where TArticle : struct, ISnapshotArticle
    {
        lines.WriteDetail("image"u8, image.Url);
        if (!image.OriginalUrl.SequenceEqual(image.Url))
        {
            lines.WriteDetail("original"u8, image.OriginalUrl);
        }

        lines.WriteDetail("alternative text"u8, image.AlternativeText);
        lines.WriteDetail("image title"u8, image.Title);
        lines.WriteDetail("width"u8, image.Width);
        lines.WriteDetail("height"u8, image.Height);
        lines.WriteDetail("sizes"u8, image.Sizes);
        for (int i = 0; i < image.CandidateCount; i++)
        {
            Write(ref lines, article.CandidateAt(image.Index, i));
        }

        WriteFile(ref lines, image.File);
    }

    public static void WriteFile(ref SnapshotLines lines, scoped in SnapshotFile file)
    {
        lines.WriteDetail("file"u8, file.Path);
        lines.WriteDetail("media type"u8, file.MediaType);
        if (file.Width > 0)
        {
            lines.StartDetail("pixels"u8);
            lines.StartValue();
            lines.Write(file.Width);
            lines.Write(" x "u8);
            lines.Write(file.Height);
            lines.End();
        }
    }

    static void Write(ref SnapshotLines lines, scoped in SnapshotCandidate candidate)
    {
        lines.StartDetail("candidate "u8);
        if (candidate.Width > 0)
        {
            lines.Write(candidate.Width);
            lines.Write("w "u8);
        }
        else if (candidate.Density > 0)
        {
            lines.WriteThousandths(candidate.Density);
            lines.Write("x "u8);
        }

        lines.WriteQuoted(candidate.Url);
        lines.End();
    }
}
