using Letterpress.Layout;

namespace Letterpress.Writing.Snapshots;

/// <summary>A time as a record holds it, written in the same way on every machine.</summary>
/// <param name="Milliseconds">Since the year 1, UTC; 0 for no time.</param>
/// <param name="OffsetMinutes">From UTC.</param>
/// <param name="Source">The part of the seed that states it.</param>
readonly record struct SnapshotTime(long Milliseconds, int OffsetMinutes, TimeSource Source)
{
    public bool IsMissing => Milliseconds == 0;

    /// <summary>Writes ISO 8601 with the offset, and with a fraction only where there is one.</summary>
    public void Write(ref SnapshotLines lines)
    {
        if (IsMissing)
        {
            lines.Write("undated"u8);
            return;
        }

        DateTime local = new((Milliseconds + (OffsetMinutes * 60_000L)) * TimeSpan.TicksPerMillisecond);
        WriteNumber(ref lines, default, local.Year, 4);
        WriteNumber(ref lines, "-"u8, local.Month, 2);
        WriteNumber(ref lines, "-"u8, local.Day, 2);
        WriteNumber(ref lines, "T"u8, local.Hour, 2);
        WriteNumber(ref lines, ":"u8, local.Minute, 2);
        WriteNumber(ref lines, ":"u8, local.Second, 2);
        if (local.Millisecond > 0)
        {
            WriteNumber(ref lines, "."u8, local.Millisecond, 3);
        }

        WriteNumber(ref lines, OffsetMinutes < 0 ? "-"u8 : "+"u8, Math.Abs(OffsetMinutes) / 60, 2);
        WriteNumber(ref lines, ":"u8, Math.Abs(OffsetMinutes) % 60, 2);
    }

    static void WriteNumber(ref SnapshotLines lines, scoped ReadOnlySpan<byte> before, int number, int digits)
    {
        lines.Write(before);
        int unit = 1;
        for (int i = 1; i < digits; i++)
        {
            unit *= 10;
        }

        for (; unit > 0; unit /= 10)
        {
            lines.Write((byte)('0' + (number / unit % 10)));
        }
    }
}
