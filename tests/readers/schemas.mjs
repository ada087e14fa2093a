// Standard input: { schemas: [JSON Schemas as texts], documents: [{ schema: an index, yaml: front matter }] }. Standard output: of each
// schema null, or why it is invalid; of each document null, or what the validator refuses. YAML is read by its core schema (1.2).
import Ajv2020 from "ajv/dist/2020.js";
import { text } from "node:stream/consumers";
import { parse } from "yaml";

const { schemas, documents } = JSON.parse(await text(process.stdin));

// Strict: a keyword that has no effect is an error. A list of types is what we write.
const options = { strict: true, allowUnionTypes: true, strictTypes: false, strictRequired: false, allowMatchingProperties: true };

function compile(schema) {
  try {
    const ajv = new Ajv2020(options);
    return { validate: ajv.compile(JSON.parse(schema)), error: null };
  } catch (error) {
    return { validate: null, error: String(error) };
  }
}

function refusal({ validate }, yaml) {
  try {
    const value = parse(yaml, { schema: "core", version: "1.2", uniqueKeys: false }) ?? {};
    return validate === null ? "no schema" : validate(value) ? null
      : validate.errors.map(error => `${error.instancePath} ${error.message}`).join("; ");
  } catch (error) {
    return String(error);
  }
}

const compiled = schemas.map(compile);
process.stdout.write(JSON.stringify({
  schemas: compiled.map(({ error }) => error),
  documents: documents.map(({ schema, yaml }) => refusal(compiled[schema], yaml)),
}));
