namespace Letterpress.Core.Files.Images;

/// <summary>AVIF: boxes in boxes. The properties of the primary item have its size and its rotation.</summary>
/// <remarks>Boxes are visited in turn, each once, to a fixed depth; one without a length ends its list.</remarks>
static class AvifHeader
{
    /// <summary>The version and flags at the start of some boxes.</summary>
    const int FullBox = 4;

    /// <summary>Whether the file's kind is named among its brands.</summary>
    public static bool IsAvif(HeaderBytes bytes)
    {
        HeaderBytes brands = BoxAt(bytes, 0).Content;
        for (int i = 0; i + 4 <= brands.Length; i += 4)
        {
            // The second is a version.
            if (i != 4 && (brands.HasAt(i, "avif") || brands.HasAt(i, "avis")))
            {
                return true;
            }
        }

        return false;
    }

    public static (long Width, long Height) Read(HeaderBytes bytes)
    {
        HeaderBytes meta = Find(bytes, "meta");
        meta = meta.Slice(FullBox, meta.Length);
        HeaderBytes primary = Find(meta, "pitm");
        long item = primary[0] == 0 ? primary.Big16(FullBox) : primary.Big32(FullBox);
        HeaderBytes properties = Find(meta, "iprp");
        HeaderBytes list = Find(properties, "ipco");
        HeaderBytes associations = Find(properties, "ipma");
        return Read(list, associations, item);
    }

    static (long Width, long Height) Read(HeaderBytes list, HeaderBytes associations, long item)
    {
        long width = 0;
        long height = 0;
        bool isSideways = false;
        int index = 0;
        HashSet<int> mine = PropertiesOf(associations, item);
        for (long position = 0; position < list.Length;)
        {
            Box box = BoxAt(list, position);
            index++;
            if (mine.Contains(index) && list.HasAt(position + 4, "ispe") && box.Content.Length >= 12)
            {
                width = box.Content.Big32(FullBox);
                height = box.Content.Big32(FullBox + 4);
            }
            else if (mine.Contains(index) && list.HasAt(position + 4, "irot"))
            {
                isSideways = (box.Content[0] & 1) != 0;
            }

            position += box.Length;
        }

        return isSideways ? (height, width) : (width, height);
    }

    /// <summary>The numbers of the properties of an item, from 1.</summary>
    static HashSet<int> PropertiesOf(HeaderBytes associations, long item)
    {
        HashSet<int> properties = [];
        bool isLongItem = associations[0] > 0;
        bool isLongIndex = (associations[3] & 1) != 0;
        long position = FullBox + 4;
        for (long left = associations.Big32(FullBox); left > 0 && position < associations.Length; left--)
        {
            long id = isLongItem ? associations.Big32(position) : associations.Big16(position);
            position += isLongItem ? 4 : 2;
            int count = associations[position++];
            for (int i = 0; i < count; i++)
            {
                int property = isLongIndex ? associations.Big16(position) & 0x7FFF : associations[position] & 0x7F;
                position += isLongIndex ? 2 : 1;
                if (id == item)
                {
                    properties.Add(property);
                }
            }
        }

        return properties;
    }

    /// <summary>The content of the first box with a name; empty where there is none.</summary>
    static HeaderBytes Find(HeaderBytes boxes, string name)
    {
        for (long position = 0; position + 8 <= boxes.Length;)
        {
            Box box = BoxAt(boxes, position);
            if (boxes.HasAt(position + 4, name))
            {
                return box.Content;
            }

            position += box.Length;
        }

        return default;
    }

    static Box BoxAt(HeaderBytes boxes, long position)
    {
        long length = boxes.Big32(position);
        int head = length == 1 ? 16 : 8;
        length = length == 1 ? boxes.Big64(position + 8) : length;

        // 0 is the rest of the file, and so is an invalid length, so that it comes to an end.
        length = length < head || length > boxes.Length - position ? boxes.Length - position : length;
        return new(boxes.Slice(position + head, length - head), Math.Max(length, 8));
    }

    readonly ref struct Box(HeaderBytes content, long length)
    {
        public HeaderBytes Content { get; } = content;

        /// <summary>With its head; at least 8.</summary>
        public long Length { get; } = length;
    }
}
