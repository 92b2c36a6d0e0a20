#!/usr/bin/env bash
# Times the validator on records beside ajv and networknt alone, as docs/benchmarks.md states; on a quiet machine, as everything else that
# runs is in the figures too. Usage: validator/bench/run.sh [MEGABYTES], 1000 unless given. Takes Node.js and its registry for ajv.
set -eu

root=$(CDPATH='' cd -P -- "$(dirname -- "${BASH_SOURCE[0]}")/../.." && pwd)
bench=$root/validator/bench
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
env -u CI "$root/tsunagaru" --version # builds and prepares, where that is due
mapfile -t command < <(TSUNAGARU_SHOW_COMMAND=yes "$root/tsunagaru" validate)
unset 'command[-1]' # the word validate

java=${command[0]}
"$java" "$bench/Records.java" "$folder/records.ndjson" "${1:-1000}000000"
"$java" "$bench/Records.java" "$folder/part.ndjson" "$((${1:-1000} / 5))000000"
node "$bench/schema.mjs" "$root/spec" > "$folder/schema.json"
cp "$bench/ajv.mjs" "$bench/Networknt.java" "$folder"
npm install --silent --no-audit --no-fund --prefix "$folder" ajv@8.20.0 ajv-formats@3.0.1 > /dev/null

options=()
for word in "${command[@]:1}"; do [ "$word" = org.tsunagaru.cli.Tsunagaru ] || options+=("$word"); done
"$java" "${options[@]}" "$bench/DataBench.java" "$folder" "${command[@]}"
