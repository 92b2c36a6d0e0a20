#!/usr/bin/env bash
# Times the validator on records beside ajv and networknt alone, as docs/benchmarks.md states; on a quiet machine, as everything else that
# runs is in the figures too. Usage: cli/bench/data.sh [MEGABYTES], 1000 unless given. Takes Node.js and its registry for ajv.
set -eu

root=$(CDPATH='' cd -P -- "$(dirname -- "${BASH_SOURCE[0]}")/../.." && pwd)
megabytes=${1:-1000}
. "$root/cli/bench/prepare.sh" validate
unset 'command[-1]' # the word validate

"${bench[@]}" Records "$folder/records.ndjson" "${megabytes}000000"
"${bench[@]}" Records "$folder/part.ndjson" "$((megabytes / 5))000000"
node "$root/cli/bench/schema.mjs" "$root/spec" > "$folder/schema.json"
cp "$root/cli/bench/ajv.mjs" "$folder"
npm install --silent --no-audit --no-fund --prefix "$folder" ajv@8.20.0 ajv-formats@3.0.1 > /dev/null
"${bench[@]}" DataBench "$folder" "${command[@]}"
