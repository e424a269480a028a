#!/bin/sh
# Instructions by stage, as callgrind counts them:
#   stages.sh PROGRAM CORPUS.jsonl
# One row per stage: instructions per byte of the corpus and their share, article detail, one job; two passes over the
# corpus less one, as in instructions.sh.
# SPDX-License-Identifier: Apache-2.0
set -eu
[ $# -eq 2 ] || { echo "usage: stages.sh PROGRAM CORPUS.jsonl" >&2; exit 2; }
program=$1 corpus=$2
command -v valgrind > /dev/null || { echo "stages: valgrind is missing" >&2; exit 2; }
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; trap 'exit 130' INT TERM

# "INSTRUCTIONS FUNCTION" of every function with all that it calls, the most first, and of the whole. Of which file it
# is, valgrind takes from what was inlined at its head.
inclusive() { # FILE…
  LC_ALL=C valgrind --tool=callgrind --callgrind-out-file="$work/out" \
    "$program" score --quiet --jobs 1 -f jsonl --detail article "$@" > /dev/null 2> "$work/messages" ||
    { cat "$work/messages" >&2; exit 1; }
  sed -n 's/^totals: \([0-9]*\).*/\1 all/p' "$work/out"
  callgrind_annotate --inclusive=yes --threshold=100 "$work/out" 2> /dev/null |
    sed -n 's/^ *\([0-9,]*\) ([0-9. ]*%)  \([^ ]*\) .*/\1 \2/p' | sed ':a; s/^\([0-9]*\),/\1/; ta' | sed 's| .*:| |'
}
inclusive "$corpus" > "$work/one"
inclusive "$corpus" "$corpus" > "$work/two"

LC_ALL=C awk -v bytes="$(wc -c < "$corpus")" '
  { sign = FILENAME ~ /two$/ ? 1 : -1 }
  !((FILENAME, $2) in seen) { seen[FILENAME, $2] = 1; cost[$2] += sign * $1 }
  function row(name, functions, i, n, part) {
    n = split(functions, part, " ")
    for (i = 1; i <= n; i++) {
      if (!(part[i] in cost)) { print "stages: no function " part[i] > "/dev/stderr"; unknown = 1 }
      sum += cost[part[i]]
    }
    printf "%-34s %8.1f %6.1f %%\n", name, sum / bytes, 100 * sum / cost["all"]
    known += sum; sum = 0
  }
  END {
    print "stage                          instructions/byte   share"
    row("reading", "fsc_chunk_next")
    row("document: tokens, sentences", "fsc_document_make")
    row("matching", "fsc_lexicon_match fsc_rows_make")
    row("attributions, sources, actors", "fsc_score_attribution")
    row("hits, agency, opinion cues", "fsc_score_terms fsc_score_agency fsc_score_opinion fsc_score_partisan fsc_score_boilerplate")
    row("aggregation", "fsc_aggregate")
    row("writing, with its intervals", "fsc_jsonl_article")
    sum = cost["all"] - known; printf "%-34s %8.1f %6.1f %%\n", "the rest", sum / bytes, 100 * sum / cost["all"]
    printf "%-34s %8.1f %6.1f %%\n", "all", cost["all"] / bytes, 100
    exit unknown
  }' "$work/one" "$work/two"
