// Standard input: a JSON array of flowcharts. Standard output: for each of them the nodes and edges that Mermaid's own
// parser finds, with the text that a browser would show of each label; or the parser's error.
import { JSDOM } from "jsdom";
import { text } from "node:stream/consumers";

// Mermaid cleans labels with DOMPurify, which wants a window when it is loaded.
globalThis.window = new JSDOM("").window;
globalThis.document = window.document;
const { default: mermaid } = await import("mermaid");
mermaid.initialize({ startOnLoad: false, maxEdges: 100000, maxTextSize: 10000000 });

// Between parsing and drawing Mermaid keeps the marks of entities in other characters; drawing makes entities of them again.
function shown(label) {
  const element = document.createElement("span");
  element.innerHTML = label.replaceAll("ﬂ°°", "&#").replaceAll("ﬂ°", "&").replaceAll("¶ß", ";");
  return element.textContent;
}

async function read(source) {
  try {
    await mermaid.parse(source);
    const { db } = await mermaid.mermaidAPI.getDiagramFromText(source);
    return {
      nodes: [...db.getVertices().values()].map(node => ({ id: node.id, label: shown(node.text) })),
      edges: db.getEdges().map(edge => ({ source: edge.start, target: edge.end, label: shown(edge.text) })),
    };
  } catch (error) {
    return { error: String(error) };
  }
}

const results = [];
for (const source of JSON.parse(await text(process.stdin))) {
  results.push(await read(source));
}

process.stdout.write(JSON.stringify(results));
