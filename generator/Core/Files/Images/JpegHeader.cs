namespace Letterpress.Core.Files.Images;

/// <summary>JPEG: segments, of which one has the size; metadata before it say how the camera was held.</summary>
static class JpegHeader
{
    const int OrientationTag = 0x0112;

    /// <summary>The orientations from this on lie on their side.</summary>
    const int FirstSideways = 5;

    const int LastSideways = 8;

    public static (long Width, long Height) Read(HeaderBytes bytes)
    {
        int orientation = 0;
        long position = 2;
        while (position + 3 < bytes.Length && bytes[position] == 0xFF)
        {
            byte marker = bytes[position + 1];
            if (marker == 0xFF)
            {
                // Any number of these bytes may precede a marker.
                position++;
                continue;
            }

            if (marker is 0x01 or (>= 0xD0 and <= 0xD8))
            {
                // These have no content.
                position += 2;
                continue;
            }

            int length = bytes.Big16(position + 2);
            if (length < 2 || marker is 0xD9 or 0xDA)
            {
                break;
            }

            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                (long height, long width) = (bytes.Big16(position + 5), bytes.Big16(position + 7));
                return orientation is >= FirstSideways and <= LastSideways ? (height, width) : (width, height);
            }

            if (marker == 0xE1 && orientation == 0 && bytes.HasAt(position + 4, "Exif\0\0"))
            {
                orientation = OrientationOf(bytes.Slice(position + 10, length - 8));
            }

            position += 2 + length;
        }

        return default;
    }

    /// <param name="tiff">A file of TIFF: its first directory has the orientation.</param>
    /// <returns>0 where it states none.</returns>
    static int OrientationOf(HeaderBytes tiff)
    {
        bool isLittle = tiff.StartsWith("II*\0");
        if (!isLittle && !tiff.StartsWith("MM\0*"))
        {
            return 0;
        }

        long directory = isLittle ? tiff.Little32(4) : tiff.Big32(4);
        int count = isLittle ? tiff.Little16(directory) : tiff.Big16(directory);
        for (int i = 0; i < count && directory + 2 + (12 * (i + 1)) <= tiff.Length; i++)
        {
            long entry = directory + 2 + (12 * i);
            if ((isLittle ? tiff.Little16(entry) : tiff.Big16(entry)) == OrientationTag)
            {
                return isLittle ? tiff.Little16(entry + 8) : tiff.Big16(entry + 8);
            }
        }

        return 0;
    }
}
