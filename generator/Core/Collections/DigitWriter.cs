using System.Text;
using Letterpress.Core.Model.Schemas;
using Letterpress.Core.Text;
using Letterpress.Layout;

namespace Letterpress.Core.Collections;

/// <summary>Writes digits of rows and items; see <see cref="CellSize"/>.</summary>
sealed class DigitWriter
{
    readonly StringBuilder _digits = new();

    public int Length => _digits.Length;

    public override string ToString() => _digits.ToString();

    public void Append(string digits) => _digits.Append(digits);

    /// <exception cref="EncodingLimitException">The number has more digits.</exception>
    public void Write(long value, int digits, string what)
    {
        Digits.Check(value, digits, what);
        for (int i = 0; i < digits; i++)
        {
            _digits.Append((char)Digits.At(value, i));
        }
    }

    /// <summary>All bits of a number, in <see cref="CellSize.Int32"/> or <see cref="CellSize.Int64"/> characters.</summary>
    public void WriteBits(long value, int size)
    {
        for (int i = 0; i < size / 2; i++)
        {
            int one = (byte)(value >> (8 * i));
            _digits.Append((char)(HalfBytes.Low + (one & 15))).Append((char)(HalfBytes.High + (one >> 4)));
        }
    }
}

/// <summary>The texts of a collection that are in no record; equal ones are stored once.</summary>
sealed class TextBuffer
{
    readonly StringBuilder _texts = new();
    readonly Dictionary<string, int> _offsets = new(StringComparer.Ordinal);
    int _length;

    public override string ToString() => _texts.ToString();

    public (int Offset, int Length) Add(string text)
    {
        text = Utf8.Repair(text);
        int length = Utf8.Length(text);
        if (length == 0)
        {
            return (0, 0);
        }

        if (!_offsets.TryGetValue(text, out int offset))
        {
            offset = _length;
            _offsets.Add(text, offset);
            _texts.Append(text);
            _length += length;
        }

        return (offset, length);
    }
}

/// <summary>Writes a scalar, or the place of a text.</summary>
static class CellWriter
{
    public static void Write(DigitWriter digits, ValueKind kind, BoundValue value, TextBuffer texts)
    {
        switch (kind)
        {
            case ValueKind.Text:
                bool isPiece = value.Source != (int)TextSource.Collection;
                (int offset, int length) = !isPiece ? texts.Add(value.Text)
                    : value.Offset < 0 ? (0, 0)
                    : (value.Offset, Utf8.Length(Utf8.Repair(value.Text)));
                digits.Write(value.Source, 2, "the number of fields");
                digits.Write(offset, 4, "the offset of a text in a collection");
                digits.Write(length, 4, "the length of a text in a collection");
                break;
            case ValueKind.Boolean:
                digits.Write(value.Low, CellSize.Boolean, "a truth value");
                break;
            case ValueKind.Int32:
                digits.WriteBits(value.Low, CellSize.Int32);
                break;
            case ValueKind.Date:
                digits.Write(value.Low, CellSize.Date, "a date");
                break;
            case ValueKind.Moment:
                digits.WriteBits(value.Low, CellSize.Int64);
                digits.Write(value.High + Moment.OffsetBias, 2, "the offset of a time");
                break;
            case ValueKind.Decimal or ValueKind.Guid:
                digits.WriteBits(value.Low, CellSize.Int64);
                digits.WriteBits(value.High, CellSize.Int64);
                break;
            default:
                digits.WriteBits(value.Low, CellSize.Int64);
                break;
        }
    }
}
