// Builds the scripts that need packages of npm into the files that the reader serves: npm ci && npm run build.
// What is built is committed, so that the sample needs nothing but the .NET SDK; a test builds it again and compares.
import { build } from "esbuild";
import { fileURLToPath } from "node:url";

const folder = new URL(".", import.meta.url);

await build({
  absWorkingDir: fileURLToPath(folder),
  entryPoints: ["graph.js"],
  outfile: process.argv[2] ?? fileURLToPath(new URL("../wwwroot/graph.js", folder)),
  bundle: true,
  minify: true,
  format: "esm",
  target: "es2022",
  legalComments: "none",
  banner: { js: "/* Built by sample/client, with packages of others: see ThirdPartyNotices.txt there. */" },
});
