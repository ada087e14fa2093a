// Standard input: { "bodies": [{ "html", "hasFrames", "hasPrefix" }], "pages": [html] }. Standard output: for each body what DOMPurify
// removes of it, and for each page the messages of html-validate.
import createDOMPurify from "dompurify";
import { HtmlValidate, StaticConfigLoader } from "html-validate";
import { JSDOM } from "jsdom";
import { text } from "node:stream/consumers";

const purify = createDOMPurify(new JSDOM("").window);
const validator = new HtmlValidate(new StaticConfigLoader({ extends: ["html-validate:recommended"] }));

function removed({ html, hasFrames, hasPrefix }) {
  // Frames are in a sandbox, and without a prefix ids are those of the seed: both are what the options say.
  purify.sanitize(html, {
    ADD_TAGS: hasFrames ? ["iframe"] : [],
    ADD_ATTR: hasFrames ? ["sandbox", "referrerpolicy"] : [],
    SANITIZE_DOM: hasPrefix,
  });
  return purify.removed.map(({ element, attribute, from }) =>
    element ? `<${element.nodeName}> ${element.outerHTML ?? element.textContent}` : `${attribute?.name}=${attribute?.value} of <${from.nodeName}>`);
}

async function messages(html) {
  const report = await validator.validateString(html);
  return report.results.flatMap(result => result.messages.map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId}: ${message}`));
}

const { bodies = [], pages = [] } = JSON.parse(await text(process.stdin));
const results = { bodies: bodies.map(removed), pages: [] };
for (const page of pages) {
  results.pages.push(await messages(page));
}

process.stdout.write(JSON.stringify(results));
