// Standard input: a JSON array of feeds. Standard output: for each of them its format, and the feed as the reader understands it;
// or the reader's error.
import { parseFeed } from "feedsmith";
import { text } from "node:stream/consumers";

const results = [];
for (const source of JSON.parse(await text(process.stdin))) {
  try {
    results.push(parseFeed(source));
  } catch (error) {
    results.push({ error: String(error) });
  }
}

process.stdout.write(JSON.stringify(results));
