// Writes one JSON Schema of what Tsunagaru asks of the records of Records.java, as far as a schema can say it: the structure of
// NGSI-LD, and the models of the five types around it. Usage: node schema.mjs SPEC-FOLDER > FILE
import { readFileSync } from "node:fs";
import { join } from "node:path";

const BASE = "https://tsunagaru.example/schemas/";
const TYPES = ["AirQualityObserved", "WeatherObserved", "OffStreetParking", "WaterObserved", "Building"];
const STRUCTURE = ["ngsi-ld/entity-normalized.json", "ngsi-ld/attributes.json", "geojson/geometry.json", "models/commons.json"];
const OURS = new Set(["ngsi", "unit", "usual", "advised", "label"]);

const read = (path) => JSON.parse(readFileSync(join(process.argv[2], "schemas", path), "utf8"));
const commons = read("models/commons.json").$defs;

function bare(node) {
  if (Array.isArray(node)) return node.map(bare);
  if (node === null || typeof node !== "object") return node;
  return Object.fromEntries(
    Object.entries(node)
      .filter(([name]) => !OURS.has(name))
      .map(([name, value]) => [name, bare(value)]));
}

function attribute(model) {
  const stamps = { observedAt: { type: "string", format: "date-time" } };
  if (model.ngsi === "Relationship") {
    return { properties: { ...stamps, type: { enum: ["Relationship"] }, object: { type: ["string", "array"] } } };
  }
  if (model.ngsi === "GeoProperty") {
    return { properties: { ...stamps, type: { enum: ["GeoProperty"] } } };
  }
  const codes = model.unit?.codes?.length ? { unitCode: { enum: model.unit.codes } } : {};
  return { properties: { ...stamps, ...codes, value: inner(bare(model)) } };
}

function inner(schema) {
  return schema.$ref?.startsWith("commons") ? { $ref: BASE + "models/" + schema.$ref } : schema;
}

function type(name) {
  const model = read(`models/${name}.json`);
  const shared = (model.allOf ?? []).map((one) => commons[one.$ref.split("/").pop()].properties);
  const all = Object.assign({}, ...shared, model.properties);
  const attributes = Object.entries(all).filter(([word]) => word !== "id" && word !== "type");
  return {
    required: model.required,
    properties: {
      id: { format: "uri" },
      ...Object.fromEntries(attributes.map(([word, one]) => [word, attribute(one)])),
    },
  };
}

const chosen = TYPES.map((name) => ({
  if: { properties: { type: { const: name } }, required: ["type"] },
  then: { $ref: `#/$defs/${name}` },
}));
console.log(
  JSON.stringify({
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: BASE + "bench.json",
    allOf: [{ $ref: BASE + STRUCTURE[0] }, ...chosen],
    $defs: {
      ...Object.fromEntries(STRUCTURE.map((path) => [path.replace(/\W/g, "-"), bare(read(path))])),
      ...Object.fromEntries(TYPES.map((name) => [name, type(name)])),
    },
  }));
