// The search of a copy without a program: the texts are searched here, in words as the program would find them.
const unspaced = "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}";
const spaced = `[[\\p{L}\\p{M}\\p{N}]--[${unspaced}]]`;
const runs = new RegExp(`[${unspaced}]+|${spaced}+`, "gv");
const isUnspaced = new RegExp(`[${unspaced}]`, "v");
const weights = { title: 3, heading: 2, text: 1 };
const mostHits = 10;
const snippetLength = 220;

// Letters that Unicode does not take apart.
const spelled = { æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ħ: "h", ς: "σ" };

/** Texts as they are compared: lower case, without marks, ideographs simplified. */
class Folding {
  #simplified;

  constructor(ideographs, simplified) {
    this.#simplified = new Map([...ideographs].map((ideograph, index) => [ideograph, simplified[index]]));
  }

  of = (text) => text.normalize("NFKD").replace(/[\p{Default_Ignorable_Code_Point}\u0300-\u036f\u0591-\u05bd\u0640\u064b-\u065f]+/gu, "")
    .toUpperCase().toLowerCase().replace(/[æœøłđðþħς]/gu, (letter) => spelled[letter])
    .replace(/[\u3400-\u9fff]/gu, (ideograph) => this.#simplified.get(ideograph) ?? ideograph).normalize("NFC");

  /** A folded text, and for each of its units the place in the text that it comes from. */
  withPlaces(text) {
    let folded = "";
    const places = [];
    let place = 0;
    for (const { segment } of new Intl.Segmenter(undefined, { granularity: "grapheme" }).segment(text)) {
      const one = this.of(segment);
      for (let unit = 0; unit < one.length; unit++) places.push(place);
      folded += one;
      place += segment.length;
    }
    places.push(place);
    return { folded, places };
  }
}

/** Words begin where a word does, the last one may be half a word; ideographs are found everywhere, two by two. */
const patternOf = (word, isPart) => isUnspaced.test(word)
  ? new RegExp(word, "gv")
  : new RegExp(`(?<!${spaced})${word}${isPart ? "" : `(?!${spaced})`}`, "gv");

const termsOf = (query) => {
  const words = query.match(runs) ?? [];
  return words.flatMap((word, index) => {
    const letters = [...word];
    if (!isUnspaced.test(word) || letters.length < 3) return [patternOf(word, index === words.length - 1)];
    return letters.slice(1).map((letter, before) => patternOf(letters[before] + letter));
  });
};

/** Words side by side, with whatever is between words. */
const phraseOf = (phrase) => {
  const words = phrase.match(runs) ?? [];
  const sources = words.map((word, index) => patternOf(word, index === words.length - 1).source);
  return words.length === 0 ? [] : [new RegExp(sources.join("[^\\p{L}\\p{M}\\p{N}]*"), "gv")];
};

const parse = (query, fold) => {
  const phrases = [];
  const without = [];
  const rest = fold(query)
    .replace(/((?<=^|\s)-)?["“”]([^"“”]+)["“”]?/gu, (_, minus, phrase) => ((minus ? without : phrases).push(...phraseOf(phrase)), " "))
    .replace(/(^|\s)-(\S+)/gu, (_, space, word) => (without.push(...phraseOf(word)), " "));
  return { terms: [...termsOf(rest), ...phrases], phrases, without };
};

const countIn = (text, pattern) => text.match(pattern)?.length ?? 0;

export class TextSearch {
  #articles;
  #folding;

  static async load(address) {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`${address}: ${response.status}`);
    return new TextSearch(await response.json());
  }

  constructor({ ideographs, simplifiedIdeographs, articles }) {
    this.#folding = new Folding(ideographs, simplifiedIdeographs);
    const fold = this.#folding.of;
    this.#articles = articles.map((article) => ({
      ...article,
      folded: fold(article.title),
      sections: article.sections.map((section) => ({ ...section, title: fold(section.heading), folded: fold(section.text) })),
    }));
  }

  /** The articles that have the words, the best first: those with all words before others. */
  find(query) {
    const { terms, phrases, without } = parse(query, this.#folding.of);
    if (terms.length === 0) return { total: 0, hits: [] };
    const found = this.#articles.map((article) => this.#hit(article, terms)).filter(({ counts, article }) => counts.some((count) => count > 0)
      && phrases.every((phrase) => this.#count(article, phrase) > 0) && !without.some((word) => this.#count(article, word) > 0));
    const rarity = terms.map((_, term) => Math.log(1 + this.#articles.length / (1 + found.filter(({ counts }) => counts[term] > 0).length)));
    for (const hit of found) {
      hit.score = hit.counts.reduce((sum, count, term) => sum + rarity[term] * count / (count + 1.2), 0);
      hit.isWhole = hit.counts.every((count) => count > 0);
    }
    found.sort((one, other) => other.isWhole - one.isWhole || other.score - one.score);
    return { total: found.length, hits: found.slice(0, mostHits).map((hit) => this.#shown(hit, terms)) };
  }

  #hit(article, terms) {
    const title = terms.map((term) => countIn(article.folded, term) * weights.title);
    const sections = article.sections.map((section) =>
      terms.map((term) => countIn(section.title, term) * weights.heading + countIn(section.folded, term) * weights.text));
    const counts = title.map((count, term) => sections.reduce((sum, section) => sum + section[term], count));
    // The hit is where most of the words are.
    const kinds = sections.map((section) => section.filter((count) => count > 0).length);
    return { article, counts, section: article.sections[kinds.indexOf(Math.max(...kinds))] };
  }

  #count = (article, pattern) => countIn(article.folded, pattern)
    + article.sections.reduce((sum, section) => sum + countIn(section.title, pattern) + countIn(section.folded, pattern), 0);

  #shown({ article, section }, terms) {
    return {
      title: article.title,
      language: article.language,
      url: section?.anchor ? `${article.url}#${encodeURIComponent(section.anchor)}` : article.url,
      heading: section?.heading ?? "",
      snippet: section === undefined ? [] : this.#snippet(section.text, terms),
    };
  }

  /** Parts of a text around the first word that was searched; every second part is such a word. */
  #snippet(text, terms) {
    const { folded, places } = this.#folding.withPlaces(text);
    const matches = terms.flatMap((term) => [...folded.matchAll(term)].map((match) =>
      ({ from: places[match.index], to: places[match.index + match[0].length] }))).sort((one, other) => one.from - other.from);
    const start = Math.max(0, (matches[0]?.from ?? 0) - snippetLength / 4);
    const end = Math.min(text.length, start + snippetLength);
    const parts = [start > 0 ? "… " : ""];
    let place = start;
    for (const { from, to } of matches) {
      if (from < place && to <= place || to > end) continue;
      if (from < place) {
        parts[parts.length - 2] += text.slice(place, to);
      } else {
        parts[parts.length - 1] += text.slice(place, from);
        parts.push(text.slice(from, to), "");
      }
      place = to;
    }
    parts[parts.length - 1] += text.slice(place, end) + (end < text.length ? " …" : "");
    return parts;
  }
}

const element = (name, properties, ...children) => {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
};

const root = new URL(".", import.meta.url);

/** What a search found, in elements as the program writes them. */
export const show = ({ total, hits }) => [
  element("p", { className: "about" }, total === 0 ? "No article has it." : total === 1 ? "1 article" : `${total} articles`),
  element("ol", { className: "items" }, ...hits.map((hit) => element("li", { className: "item" },
    element("a", { className: "title", href: new URL(hit.url, root), lang: hit.language }, hit.title),
    ...(hit.heading ? [element("p", { className: "under", lang: hit.language }, hit.heading)] : []),
    element("p", { className: "excerpt", lang: hit.language },
      ...hit.snippet.map((part, index) => index % 2 === 0 ? part : element("mark", {}, part)))))),
];
