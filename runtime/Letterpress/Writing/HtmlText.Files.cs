namespace Letterpress.Writing;

// Sizes of images, images among which a browser chooses, and the addresses at which the app serves files.
ref partial struct HtmlText
{
    /// <summary>An attribute with the address at which the app serves a file, else with that of the seed.</summary>
    public void WriteUrl(ReadOnlySpan<byte> name, ArticleFile? file, Utf8Text written)
    {
        Sink.Write(name);
        Sink.Write("=\""u8);
        WriteServed(file, written);
        Sink.Write((byte)'"');
    }

    /// <summary>Where the app serves a file, with the fragment that the seed writes, such as the page of a document.</summary>
    void WriteServed(ArticleFile? file, ReadOnlySpan<byte> written)
    {
        if (file is { Url.IsEmpty: false } served)
        {
            WriteEscaped(served.Url);
            written = written.IndexOf((byte)'#') is >= 0 and int hash ? written[hash..] : default;
        }

        WriteSafe(written);
    }

    /// <summary>The size of an image, so that nothing moves when it is loaded, and the images among which a browser chooses.</summary>
    void WriteSize(Image image)
    {
        WriteNumber(" width=\""u8, image.Width);
        WriteNumber(" height=\""u8, image.Height);
        bool isFirst = true;
        bool hasWidth = false;
        foreach (ImageCandidate candidate in image.Candidates)
        {
            if (SafeUrl.IsImage(candidate.Url))
            {
                Sink.Write(isFirst ? " srcset=\""u8 : ", "u8);
                WriteWithoutSpaces(candidate.File is { Url.IsEmpty: false } file ? file.Url : candidate.Url);
                WriteDescriptor(candidate);
                isFirst = false;
                hasWidth |= candidate.Width is not null;
            }
        }

        Sink.Write(isFirst ? default : "\""u8);
        if (!image.Sizes.IsEmpty)
        {
            WriteAttribute(" sizes"u8, image.Sizes);
        }
        else if (hasWidth)
        {
            // Widths mean nothing without sizes; an image that is loaded late may leave them to the browser.
            Sink.Write(" sizes=\"auto\""u8);
        }
    }

    void WriteNumber(ReadOnlySpan<byte> attribute, int? number)
    {
        if (number is { } known)
        {
            Sink.Write(attribute);
            Sink.Write(known);
            Sink.Write((byte)'"');
        }
    }

    void WriteDescriptor(ImageCandidate candidate)
    {
        if (candidate.Width is { } width)
        {
            Sink.Write((byte)' ');
            Sink.Write(width);
            Sink.Write((byte)'w');
        }
        else if (candidate.Thousandths is > 0 and int thousandths)
        {
            Sink.Write((byte)' ');
            Sink.WriteThousandths(thousandths);
            Sink.Write((byte)'x');
        }
    }

    /// <summary>An address in a list of them, where white space ends one, and so does a comma at its end.</summary>
    void WriteWithoutSpaces(ReadOnlySpan<byte> url)
    {
        url = url.TrimEnd(" ,"u8).TrimStart(" ,"u8);
        while (!url.IsEmpty)
        {
            ReadOnlySpan<byte> piece = SafeUrl.NextPiece(ref url);
            while (piece.IndexOf((byte)' ') is >= 0 and int space)
            {
                WriteEscaped(piece[..space]);
                Sink.Write("%20"u8);
                piece = piece[(space + 1)..];
            }

            WriteEscaped(piece);
        }
    }
}
