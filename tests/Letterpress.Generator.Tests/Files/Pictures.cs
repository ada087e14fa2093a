using System.Buffers.Binary;
using System.Text;

namespace Letterpress.Generator.Tests.Files;

/// <summary>The beginnings of image files, as their formats have them.</summary>
static class Pictures
{
    public static byte[] Png(int width, int height) =>
    [
        0x89, .. "PNG\r\n"u8, 0x1A, 0x0A,
        .. Big32(13), .. "IHDR"u8, .. Big32(width), .. Big32(height), 8, 6, 0, 0, 0, .. Big32(0),
    ];

    public static byte[] Gif(int width, int height) => [.. "GIF89a"u8, .. Little16(width), .. Little16(height), 0, 0, 0];

    /// <param name="orientation">Of its metadata; 0 for none.</param>
    public static byte[] Jpeg(int width, int height, int orientation = 0, bool isLittle = true)
    {
        byte[] tiff = isLittle
            ? [.. "II*\0"u8, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, (byte)orientation, 0, 0, 0]
            : [.. "MM\0*"u8, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0, 0];
        return
        [
            0xFF, 0xD8,
            .. Segment(0xE0, "JFIF\0\x01\x01\0\0\x01\0\x01\0\0"u8.ToArray()),
            .. orientation > 0 ? Segment(0xE1, [.. "Exif\0\0"u8, .. tiff]) : [],
            0xFF, .. Segment(0xC4, new byte[20]),
            .. Segment(0xC2, [8, .. Big16(height), .. Big16(width), 3]),
            .. Segment(0xDA, [0, 0]),
        ];
    }

    public static byte[] WebpLossy(int width, int height) =>
        Webp("VP8 "u8, [0, 0, 0, 0x9D, 0x01, 0x2A, .. Little16(width), .. Little16(height)]);

    public static byte[] WebpLossless(int width, int height)
    {
        uint bits = (uint)(width - 1) | ((uint)(height - 1) << 14);
        return Webp("VP8L"u8, [0x2F, (byte)bits, (byte)(bits >> 8), (byte)(bits >> 16), (byte)(bits >> 24)]);
    }

    public static byte[] WebpExtended(int width, int height) =>
        Webp("VP8X"u8, [0, 0, 0, 0, .. Little16(width - 1), 0, .. Little16(height - 1), 0]);

    /// <summary>Two items: the second is the primary one, and has a size and perhaps a rotation.</summary>
    public static byte[] Avif(int width, int height, bool isSideways = false)
    {
        byte[] properties = Box("ipco",
        [
            .. Box("ispe", [0, 0, 0, 0, .. Big32(16), .. Big32(16)]),
            .. Box("ispe", [0, 0, 0, 0, .. Big32(width), .. Big32(height)]),
            .. Box("irot", [(byte)(isSideways ? 1 : 2)]),
        ]);
        byte[] associations = Box("ipma", [0, 0, 0, 0, .. Big32(2), 0, 1, 1, 0x81, 0, 2, 2, 0x82, 0x83]);
        return
        [
            .. Box("ftyp", [.. "mif1"u8, 0, 0, 0, 0, .. "miafavif"u8]),
            .. Box("free", new byte[5]),
            .. Box("meta", [0, 0, 0, 0, .. Box("hdlr", new byte[8]), .. Box("pitm", [0, 0, 0, 0, 0, 2]),
                .. Box("iprp", [.. properties, .. associations])]),
        ];
    }

    public static byte[] Svg(string attributes, string before = "") => Encoding.UTF8.GetBytes($"{before}<svg {attributes}><path/></svg>");

    static byte[] Webp(ReadOnlySpan<byte> chunk, byte[] content) =>
        [.. "RIFF"u8, 0, 0, 0, 0, .. "WEBP"u8, .. chunk, (byte)content.Length, 0, 0, 0, .. content, 0, 0];

    static byte[] Segment(byte marker, byte[] content) => [0xFF, marker, .. Big16(content.Length + 2), .. content];

    static byte[] Box(string name, byte[] content) => [.. Big32(content.Length + 8), .. Encoding.ASCII.GetBytes(name), .. content];

    static byte[] Big16(int number) => [(byte)(number >> 8), (byte)number];

    static byte[] Little16(int number) => [(byte)number, (byte)(number >> 8)];

    static byte[] Big32(int number)
    {
        byte[] bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, number);
        return bytes;
    }
}
