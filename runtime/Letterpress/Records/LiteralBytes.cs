using System.Runtime.CompilerServices;
using System.Text;

namespace Letterpress.Records;

/// <summary>The UTF-8 bytes of literal strings.</summary>
static class LiteralBytes
{
    static readonly ConditionalWeakTable<string, byte[]> s_bytes = [];

    /// <summary>Pinned, for addresses of them are kept; and kept as long as the literal.</summary>
    public static byte[] Of(string literal) => s_bytes.GetValue(literal, static text =>
    {
        byte[] bytes = GC.AllocateUninitializedArray<byte>(Encoding.UTF8.GetByteCount(text), pinned: true);
        Encoding.UTF8.GetBytes(text, bytes);
        return bytes;
    });
}
