#!/usr/bin/env bash
# Times what docs/benchmarks.md states; on a quiet machine, as everything else that runs is in the figures too.
set -eu

root=$(CDPATH='' cd -P -- "$(dirname -- "${BASH_SOURCE[0]}")/../.." && pwd)
. "$root/cli/bench/prepare.sh"

# The program warms up in the JVM of the bench, which therefore gets the same options and the same class path.
"${bench[@]}" Bench "${command[@]}"
