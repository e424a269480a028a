#!/bin/sh
# Checks the memory that large articles take:
#   memory.sh PROGRAM
# An article of prose of 16 MB may take 64 MB plus a multiple of its size; one of a single repeated word, which has more
# hits than any prose, has a bound of its own. At full detail its output is 25 times the text, which must not be held in
# memory.
# SPDX-License-Identifier: Apache-2.0
set -eu
[ $# -eq 1 ] || { echo "usage: memory.sh PROGRAM" >&2; exit 2; }
program=$1
here=$(dirname "$0")
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; trap 'exit 130' INT TERM
${CC:-cc} -O2 -std=c17 -D_GNU_SOURCE -o "$work/measure" "$here/measure.c"
LC_ALL=C awk -v megabytes=16 -f "$here/large.awk" "$here/slice.jsonl" > "$work/prose.txt"
LC_ALL=C awk 'BEGIN { for (i = 0; i < 900000; i++) printf "said " }' > "$work/said.txt"
"$work/measure" 1 "$program" score -q -j 1 -f jsonl --detail article "$work/prose.txt" \
  -- "$program" score -q -j 1 -f jsonl --detail full "$work/prose.txt" \
  -- "$program" score -q -j 1 -f jsonl --detail full "$work/said.txt" > "$work/peaks"
LC_ALL=C awk -v prose="$(wc -c < "$work/prose.txt")" '
  function hold(what, most) {
    printf "memory: %s %.0f MB, at most %.0f\n", what, $3 * 1024 / 1e6, most / 1e6
    failed += $3 * 1024 > most
  }
  NR == 1 { hold("an article of 16 MB, article detail", 64e6 + 20 * prose) }
  NR == 2 { hold("an article of 16 MB, full detail", 64e6 + 22 * prose) }
  NR == 3 { hold("900,000 times \"said\", full detail", 480e6) }
  END { exit failed || NR != 3 }' "$work/peaks"
