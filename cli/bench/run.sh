#!/usr/bin/env bash
# Times what docs/benchmarks.md states; on a quiet machine, as everything else that runs is in the figures too.
set -eu

root=$(CDPATH='' cd -P -- "$(dirname -- "${BASH_SOURCE[0]}")/../.." && pwd)
env -u CI "$root/tsunagaru" --version # builds and prepares, where that is due
mapfile -t command < <(TSUNAGARU_SHOW_COMMAND=yes "$root/tsunagaru")

# The program warms up in the JVM of the bench, which therefore gets the same options and the same class path.
exec "${command[@]:0:${#command[@]}-1}" "$root/cli/bench/Bench.java" "${command[@]}"
