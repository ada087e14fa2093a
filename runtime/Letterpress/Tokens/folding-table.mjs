#!/usr/bin/env node
// Writes FoldingTable.{Data,Entries,Sequences}.cs: what search takes each character for.
//
//     node folding-table.mjs <traditional-simplified.tsv>
//
// Node's own ICU knows the decompositions and cases of one version of Unicode; the file has lines of a traditional
// character of Chinese, a tab, and its simplified form.
import { readFileSync, writeFileSync } from "node:fs";

const LAST = 0x10ffff;
const BLOCK = 64;

// Tags and variation selectors, which are left out by a rule.
const END = 0xe0000;
const SEQUENCES = 0x30000;

// Letters with a stroke and the like have no decomposition.
const SPELLED = { æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ħ: "h", ı: "i" };
const simplified = new Map(readFileSync(process.argv[2], "utf8").trimEnd().split("\n").map(line => line.split("\t")));

// Accents, points and harakat; not the vowel signs of Indic scripts and Thai, nor the marks that make another kana.
const ACCENT = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Inherited}]$/u;
const isLeftOut = c => /^\p{Default_Ignorable_Code_Point}$/u.test(c) || c === "\u0640" || c === " "
    || (/^[\p{Mn}\p{Me}]$/u.test(c) && ACCENT.test(c) && c !== "\u3099" && c !== "\u309a");

function step(c) {
    // Upper case first: it spells out the letters that have no capital, and a final sigma is a sigma.
    const plain = [...[...c.normalize("NFKD")].map(d => [...d.toUpperCase()].map(e => e.toLowerCase()).join("")).join("").normalize("NFKD")];
    return plain.filter(d => !isLeftOut(d)).map(d => SPELLED[d] ?? simplified.get(d) ?? d).join("");
}

function fold(c) {
    let folded = c;
    for (let next = step(c); next !== folded; next = [...folded].map(step).join("")) {
        folded = next;
    }

    return folded;
}

// A number as Digits.cs reads it, least significant digit first.
function digits(value, count) {
    if (value < 0 || value >= 64 ** count) {
        throw new Error(`${value} has more than ${count} digits`);
    }

    return Array.from({ length: count }, (_, i) => String.fromCharCode(48 + (value >> 6 * i & 63))).join("");
}

const entries = [];

// The empty text is the first, at 0.
const sequences = [0];
const places = new Map([["", 0]]);
const blocks = new Map();
const index = [];
let end = 0;
for (let first = 0; first < END; first += BLOCK) {
    let bits = 0n;
    const start = entries.length;
    for (let i = 0; i < BLOCK; i++) {
        const codePoint = first + i;
        const isSurrogate = codePoint >= 0xd800 && codePoint <= 0xdfff;
        const isHangul = codePoint >= 0xac00 && codePoint <= 0xd7a3;
        const c = isSurrogate || isHangul ? "" : String.fromCodePoint(codePoint);
        const folded = codePoint === 0x20 ? " " : fold(c);
        if (folded === c) {
            continue;
        }

        bits |= 1n << BigInt(i);
        const targets = [...folded].map(d => d.codePointAt(0));
        if (targets.length === 1 && targets[0] < SEQUENCES) {
            entries.push(targets[0]);
            continue;
        }

        if (!places.has(folded)) {
            places.set(folded, sequences.length);
            sequences.push(...targets, 0);
        }

        entries.push(SEQUENCES + places.get(folded));
    }

    const key = bits === 0n ? "" : `${first}`;
    if (!blocks.has(key)) {
        blocks.set(key, { bits, start: bits === 0n ? 0 : start });
    }

    index.push([...blocks.keys()].indexOf(key));
    end = bits === 0n ? end : first + BLOCK;
}

index.length = end / BLOCK;

function text(digits) {
    const lines = digits.match(/.{1,120}/g);
    return lines.map(line => `        """${line}"""u8`).join(" +\n") + ";\n";
}

function numbers(values) {
    const lines = [""];
    for (const value of values) {
        if (lines.at(-1).length + value.length + 2 > 128) {
            lines.push("");
        }

        lines[lines.length - 1] += `${value}, `;
    }

    lines[lines.length - 1] = lines.at(-1).slice(0, -2);
    return "    [\n" + lines.map(line => `        ${line.trimEnd()}\n`).join("") + "    ];\n";
}

function write(name, remarks, members) {
    writeFileSync(new URL(name, import.meta.url), `namespace Letterpress.Tokens;\n\n${remarks}static partial class FoldingTable\n{\n${members}}\n`);
}

const all = [...blocks.values()];
write("FoldingTable.Data.cs",
    "/// <remarks>\n"
    + `/// Unicode ${process.versions.unicode}; written by folding-table.mjs from the Unicode Character Database (https://www.unicode.org/license.txt)\n`
    + "/// and the map of traditional to simplified characters of OpenCC (Apache License 2.0).\n/// </remarks>\n",
    `    /// <summary>No code point from here on has an entry.</summary>\n    const int EndOfEntries = 0x${end.toString(16).toUpperCase()};\n\n`
    + "    /// <summary>For each block, a bit for each code point that has an entry.</summary>\n    static readonly ulong[] s_bits =\n"
    + numbers(all.map(block => `0x${block.bits.toString(16).toUpperCase().padStart(16, "0")}`))
    + "\n    /// <summary>For each block, the number of entries before its own.</summary>\n    static readonly ushort[] s_starts =\n"
    + numbers(all.map(block => `${block.start}`))
    + "\n    /// <summary>For each 64 code points the number of their block, in two digits.</summary>\n    static ReadOnlySpan<byte> Index =>\n"
    + text(index.map(block => digits(block, 2)).join("")));
write("FoldingTable.Entries.cs", "/// <content>The characters that others are folded to, by folding-table.mjs.</content>\n",
    "    /// <summary>Three digits: a code point, or from <see cref=\"FirstSequence\"/> on a place in <see cref=\"Sequences\"/>.</summary>\n"
    + "    static ReadOnlySpan<byte> Entries =>\n" + text(entries.map(entry => digits(entry, 3)).join("")));
write("FoldingTable.Sequences.cs", "/// <content>What becomes more than one character, or none, by folding-table.mjs.</content>\n",
    "    /// <summary>Three digits for each code point, and 0 after the last of each text.</summary>\n"
    + "    static ReadOnlySpan<byte> Sequences =>\n" + text(sequences.map(codePoint => digits(codePoint, 3)).join("")));
console.log(`${all.length} blocks, ${entries.length} entries, ${sequences.length} in sequences, up to ${end.toString(16)}`);

// Folding again must change nothing.
for (let codePoint = 0; codePoint <= LAST; codePoint++) {
    const folded = codePoint >= 0xd800 && codePoint <= 0xdfff ? "" : fold(String.fromCodePoint(codePoint));
    if ([...folded].map(fold).join("") !== folded) {
        throw new Error(codePoint.toString(16));
    }
}
