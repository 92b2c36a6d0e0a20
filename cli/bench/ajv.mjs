// Judges NDJSON by one JSON Schema with ajv, and says how many records it read and how many are wrong. Usage: node ajv.mjs SCHEMA FILE
import { readFileSync, createReadStream } from "node:fs";
import Ajv from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

const ajv = new Ajv({ strict: false, allErrors: false });
addFormats(ajv, { mode: "fast" });
const valid = ajv.compile(JSON.parse(readFileSync(process.argv[2], "utf8")));

let records = 0;
let wrong = 0;
let rest = [];
function record(line) {
  if (line.length === 0) return;
  records++;
  let fits = false;
  try {
    fits = valid(JSON.parse(line.toString("utf8")));
  } catch {
    fits = false;
  }
  if (!fits) wrong++;
}

for await (const chunk of createReadStream(process.argv[3], { highWaterMark: 1 << 20 })) {
  let start = 0;
  for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, start)) {
    const line = chunk.subarray(start, end);
    record(rest.length > 0 ? Buffer.concat([...rest, line]) : line);
    rest = [];
    start = end + 1;
  }
  if (start < chunk.length) rest.push(chunk.subarray(start));
}
if (rest.length > 0) record(Buffer.concat(rest));
console.log(`${records} records, ${wrong} wrong`);
