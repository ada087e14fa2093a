using System.Text;

namespace Letterpress.Core.Encoding;

/// <summary>Appends rows of a record or table: the bytes of their structs, which are ASCII characters.</summary>
static unsafe class RowWriter
{
    public static StringBuilder AppendRow<TRow>(this StringBuilder builder, TRow row)
        where TRow : unmanaged
    {
        byte* bytes = (byte*)&row;
        for (int i = 0; i < sizeof(TRow); i++)
        {
            builder.Append((char)bytes[i]);
        }

        return builder;
    }
}
