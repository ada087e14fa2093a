using System.Runtime.InteropServices;

namespace Letterpress.Layout;

// The kinds of columns of a blob's header and directory, which are not text.

/// <summary>A number in four bytes, least significant first.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
readonly struct FourBytes(uint value)
{
    readonly byte _first = (byte)value;
    readonly byte _second = (byte)(value >> 8);
    readonly byte _third = (byte)(value >> 16);
    readonly byte _fourth = (byte)(value >> 24);

    public uint Value => (uint)(_first | (_second << 8) | (_third << 16) | (_fourth << 24));
}

/// <summary>A number in eight bytes, least significant first.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
readonly struct EightBytes(ulong value)
{
    readonly FourBytes _low = new((uint)value);
    readonly FourBytes _high = new((uint)(value >> 32));

    public ulong Value => _low.Value | ((ulong)_high.Value << 32);
}

/// <summary>The first 128 bits of a hash.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
readonly struct HashBytes
{
    readonly EightBytes _first;
    readonly EightBytes _second;

    /// <param name="hash">At least 16 bytes.</param>
    public HashBytes(ReadOnlySpan<byte> hash) => this = MemoryMarshal.Read<HashBytes>(hash);

    /// <summary>In hexadecimal digits, lower case.</summary>
    public override string ToString() => Hexadecimal(_first) + Hexadecimal(_second);

    static string Hexadecimal(EightBytes bytes)
    {
        string digits = "";
        for (int i = 0; i < sizeof(ulong); i++)
        {
            digits += ((byte)(bytes.Value >> (8 * i))).ToString("x2", System.Globalization.CultureInfo.InvariantCulture);
        }

        return digits;
    }
}
