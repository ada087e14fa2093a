#!/usr/bin/env python3
"""Writes CharacterTable.Data.cs from the Unicode Character Database.

    character-table.py <folder> <version>

The folder holds these files of https://www.unicode.org/Public/<version>/ucd/: auxiliary/GraphemeBreakProperty.txt,
auxiliary/WordBreakProperty.txt, auxiliary/SentenceBreakProperty.txt, extracted/DerivedGeneralCategory.txt,
emoji/emoji-data.txt, DerivedCoreProperties.txt and LineBreak.txt.
"""
import pathlib
import sys

# The order is that of the enumerations in CharacterTable.cs.
GRAPHEME = ["Other", "CR", "LF", "Control", "Extend", "ZWJ", "Regional_Indicator", "Prepend", "SpacingMark", "L", "V", "T", "LV", "LVT"]
CONJUNCT = ["None", "Consonant", "Extend", "Linker"]
WORD = ["Other", "CR", "LF", "Newline", "Extend", "ZWJ", "Format", "Regional_Indicator", "Katakana", "Hebrew_Letter", "ALetter",
        "Single_Quote", "Double_Quote", "MidNumLet", "MidLetter", "MidNum", "Numeric", "ExtendNumLet", "WSegSpace"]
SENTENCE = ["Other", "ATerm", "STerm"]
LAST = 0x10FFFF
DIRECT = 0x20000
BLOCK = 32


def ranges(folder, name):
    """Yields (first, last, values) of a file, wherever in the folder it lies."""
    path = next(pathlib.Path(folder).rglob(name))
    for line in path.read_text(encoding="utf-8").splitlines():
        parts = [part.strip() for part in line.split("#")[0].split(";")]
        if len(parts) > 1:
            first, _, last = parts[0].partition("..")
            yield int(first, 16), int(last or first, 16), parts[1:]


def table(folder, name, pick):
    values = [None] * (LAST + 1)
    for first, last, told in ranges(folder, name):
        value = pick(told)
        if value is not None:
            values[first:last + 1] = [value] * (last + 1 - first)
    return values


def main(folder, version):
    grapheme = table(folder, "GraphemeBreakProperty.txt", lambda told: GRAPHEME.index(told[0]))
    conjunct = table(folder, "DerivedCoreProperties.txt", lambda told: CONJUNCT.index(told[1]) if told[0] == "InCB" else None)
    pictographic = table(folder, "emoji-data.txt", lambda told: 1 if told[0] == "Extended_Pictographic" else None)
    word = table(folder, "WordBreakProperty.txt", lambda told: WORD.index(told[0]))
    sentence = table(folder, "SentenceBreakProperty.txt", lambda told: SENTENCE.index(told[0]) if told[0] in SENTENCE else None)
    category = table(folder, "DerivedGeneralCategory.txt", lambda told: told[0][0] if told[0][0] in "LN" else None)
    is_complex = table(folder, "LineBreak.txt", lambda told: 1 if told[0] == "SA" else None)

    def script(code_point):
        """What the character is to a count of words."""
        kind = word[code_point]
        is_letter = category[code_point] == "L"
        if is_letter and is_complex[code_point] and kind is None:
            return 3
        if is_letter and (kind is None or kind == WORD.index("Katakana")) or 0x3007 == code_point:
            return 2
        return 1 if category[code_point] or kind in (WORD.index("ALetter"), WORD.index("Hebrew_Letter")) else 0

    def pack(code_point):
        # Hangul syllables alternate between LV and LVT by a formula, which takes less room than a table.
        kind = GRAPHEME.index("LV") if 0xAC00 <= code_point <= 0xD7A3 else grapheme[code_point] or 0
        return (kind | (conjunct[code_point] or 0) << 4 | (pictographic[code_point] or 0) << 6 | (word[code_point] or 0) << 7
                | script(code_point) << 12 | (sentence[code_point] or 0) << 14)

    write([pack(code_point) for code_point in range(LAST + 1)], version)


def digits(value, count):
    """A number as Digits.cs reads it, least significant digit first."""
    assert 0 <= value < 64 ** count, value
    return "".join(chr(ord("0") + (value >> 6 * i & 63)) for i in range(count))


def write(packed, version):
    values = sorted(set(packed))
    classes = [values.index(value) for value in packed]
    blocks = {}
    index = [blocks.setdefault(tuple(classes[i:i + BLOCK]), len(blocks)) for i in range(0, DIRECT, BLOCK)]
    above = []
    for code_point in range(DIRECT, LAST + 1):
        if not above or above[-1][1] != classes[code_point]:
            above.append((code_point, classes[code_point]))

    target = pathlib.Path(__file__).with_name("CharacterTable.Data.cs")
    target.write_text(
        "namespace Letterpress.Segmentation;\n\n"
        "/// <remarks>\n"
        f"/// Unicode {version}; written by character-table.py from the Unicode Character Database (https://www.unicode.org/license.txt).\n"
        "/// </remarks>\n"
        "static partial class CharacterTable\n{\n"
        f'    public const string UnicodeVersion = "{version}";\n\n'
        "    /// <summary>All combinations of properties, packed as <see cref=\"CharacterClass\"/> reads them.</summary>\n"
        "    static readonly ushort[] s_classes =\n    [\n" + wrap([f"0x{value:04X}" for value in values]) + "    ];\n\n"
        "    /// <summary>From <see cref=\"DirectLength\"/> on: the first code point of each run, and its class after it.</summary>\n"
        "    static readonly int[] s_above =\n    [\n" + wrap([f"0x{first:X}, {of}" for first, of in above]) + "    ];\n\n"
        "    /// <summary>For each block of code points below <see cref=\"DirectLength\"/> its place in <see cref=\"Blocks\"/>.</summary>\n"
        "    static ReadOnlySpan<byte> Index =>\n" + text("".join(digits(block, 2) for block in index)) + "\n"
        "    /// <summary>The class of each code point of a block, a digit each.</summary>\n"
        "    static ReadOnlySpan<byte> Blocks =>\n" + text("".join(digits(of, 1) for block in blocks for of in block)) + "}\n",
        encoding="utf-8")
    print(f"{len(blocks)} blocks, {len(values)} classes, {len(above)} runs above")


def text(digits):
    lines = [digits[i:i + 120] for i in range(0, len(digits), 120)]
    return " +\n".join(f'        """{line}"""u8' for line in lines) + ";\n"


def wrap(values):
    lines = [""]
    for value in values:
        if len(lines[-1]) + len(value) + 2 > 128:
            lines.append("")
        lines[-1] += value + ", "
    lines[-1] = lines[-1][:-2]
    return "".join(f"        {line.rstrip()}\n" for line in lines)


if __name__ == "__main__":
    main(*sys.argv[1:])
