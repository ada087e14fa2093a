using System.Runtime.CompilerServices;
using Letterpress.Writing;

namespace Letterpress;

// Sizes of images, and images among which a browser chooses.
public ref partial struct HtmlSink
{
    /// <summary>The size of an image, so that nothing moves when it is loaded, and the images among which a browser chooses.</summary>
    void WriteSize(Image image)
    {
        WriteNumber(" width"u8, image.Width);
        WriteNumber(" height"u8, image.Height);
        if (!_urls.HasCandidates)
        {
            return;
        }

        bool isFirst = true;
        bool hasWidth = false;
        foreach (ImageCandidate candidate in image.Candidates)
        {
            if (SafeUrl.IsImage(candidate.Url))
            {
                Sink.Write(isFirst ? " srcset=\""u8 : ", "u8);
                WriteCandidate(candidate);
                isFirst = false;
                hasWidth |= candidate.Width is not null;
            }
        }

        Sink.Write(isFirst ? default : "\""u8);
        if (!image.Sizes.IsEmpty)
        {
            WriteOwn(" sizes"u8, image.Sizes);
        }
        else if (hasWidth)
        {
            // Widths mean nothing without sizes; an image that is loaded late may leave them to the browser.
            Sink.Write(" sizes=\"auto\""u8);
        }
    }

    /// <summary>An attribute whose value is a number, unless there is none.</summary>
    internal void WriteNumber(scoped ReadOnlySpan<byte> name, int? number)
    {
        if (number is { } known)
        {
            Sink.Write(name);
            Sink.Write("=\""u8);
            Sink.Write(known);
            Sink.Write((byte)'"');
        }
    }

    [SkipLocalsInit]
    void WriteCandidate(ImageCandidate candidate)
    {
        UrlBuilder url = new(stackalloc byte[UrlBuilder.StackBytes]);
        _urls.Append(candidate.File, candidate.Url, ref url);
        WriteWithoutSpaces(url.Written);
        url.Free();
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

    /// <summary>A URL in a list of them, where white space ends one, and so does a comma at its end.</summary>
    void WriteWithoutSpaces(scoped ReadOnlySpan<byte> url)
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
