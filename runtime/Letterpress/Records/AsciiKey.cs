using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Letterpress.Keys;

namespace Letterpress.Records;

/// <summary>Hashes a key in UTF-16 as <see cref="KeyHash.Of"/> hashes it in UTF-8, without writing that, where it is ASCII.</summary>
static class AsciiKey
{
    /// <summary>What a step of the hash takes.</summary>
    const int Units = sizeof(ulong);

    const int HalfUnits = Units / 2;

    /// <returns>False where the key has other characters: then the hash means nothing.</returns>
    public static bool TryHash(KeyKind kind, ReadOnlySpan<char> key, out ulong hash)
    {
        hash = KeyHash.Begin(kind, key.Length);
        if (key.Length < HalfUnits)
        {
            return TryHashFew(key, ref hash);
        }

        Vector128<ushort> seen;
        if (key.Length < Units)
        {
            seen = Vector128.Create(HalfAt(key, 0), HalfAt(key, key.Length - HalfUnits)).AsUInt16();
            hash = KeyHash.Step(hash, Narrow(seen));
        }
        else
        {
            seen = UnitsAt(key, key.Length - Units);
            ulong last = Narrow(seen);
            for (int i = 0; i + Units < key.Length; i += Units)
            {
                Vector128<ushort> next = UnitsAt(key, i);
                seen |= next;
                hash = KeyHash.Step(hash, Narrow(next));
            }

            hash = KeyHash.Step(hash, last);
        }

        return (seen & Vector128.Create((ushort)0xFF80)) == Vector128<ushort>.Zero;
    }

    static bool TryHashFew(ReadOnlySpan<char> key, ref ulong hash)
    {
        if (key.IsEmpty)
        {
            hash = KeyHash.Step(hash, 0);
            return true;
        }

        (char first, char middle, char last) = (key[0], key[key.Length / 2], key[^1]);
        hash = KeyHash.Step(hash, first | ((ulong)middle << 8) | ((ulong)last << 16));
        return (first | middle | last) < 0x80;
    }

    static ulong HalfAt(ReadOnlySpan<char> key, int start) => MemoryMarshal.Cast<char, ulong>(key.Slice(start, HalfUnits))[0];

    static Vector128<ushort> UnitsAt(ReadOnlySpan<char> key, int start) =>
        Vector128.Create(MemoryMarshal.Cast<char, ushort>(key.Slice(start, Units)));

    static ulong Narrow(Vector128<ushort> units) => Vector128.Narrow(units, units).AsUInt64().ToScalar();
}
