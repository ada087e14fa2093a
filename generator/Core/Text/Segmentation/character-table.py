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
LENGTH_DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz+-"


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

    runs = []
    for code_point in range(LAST + 1):
        value = pack(code_point)
        if runs and runs[-1][0] == value:
            runs[-1][1] += 1
        else:
            runs.append([value, 1])

    values = sorted({value for value, _ in runs})
    symbols = [chr(c) for c in range(0x21, 0x7F) if chr(c) not in "\"\\"]
    assert len(values) <= len(symbols), len(values)

    def encode(length):
        digits = ""
        while length >= 32:
            digits += LENGTH_DIGITS[32 + length % 32]
            length //= 32
        return digits + LENGTH_DIGITS[length]

    text = "".join(symbols[values.index(value)] + encode(length) for value, length in runs)
    lines = [text[i:i + 125] for i in range(0, len(text), 125)]
    kinds = ", ".join(f"0x{value:04X}" for value in values)
    kinds_lines = [line.rstrip() for line in wrap(kinds, 120)]
    target = pathlib.Path(__file__).with_name("CharacterTable.Data.cs")
    target.write_text(
        "namespace Letterpress.Core.Text.Segmentation;\n\n"
        "/// <remarks>\n"
        f"/// Unicode {version}; written by character-table.py from the Unicode Character Database (https://www.unicode.org/license.txt).\n"
        "/// </remarks>\n"
        "static partial class CharacterTable\n{\n"
        f'    public const string UnicodeVersion = "{version}";\n\n'
        "    /// <summary>All combinations of properties, packed as <see cref=\"CharacterClass\"/> reads them.</summary>\n"
        "    static readonly ushort[] s_classes =\n    [\n        " + "\n        ".join(kinds_lines) + "\n    ];\n\n"
        "    /// <summary>\n"
        "    /// Runs from U+0000 on: the class (from '!' on, without quote and backslash), then the length in digits of five bits, low ones\n"
        "    /// first.\n"
        "    /// </summary>\n"
        "    const string Runs =\n        \"" + "\" +\n        \"".join(lines) + "\";\n}\n",
        encoding="utf-8")
    print(f"{len(runs)} runs, {len(values)} classes, {len(text)} characters")


def wrap(text, width):
    line = ""
    for word in text.split(" "):
        if len(line) + len(word) + 1 > width:
            yield line
            line = ""
        line += word + " "
    yield line


if __name__ == "__main__":
    main(*sys.argv[1:])
