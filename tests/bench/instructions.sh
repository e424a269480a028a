#!/bin/sh
# Instructions that the analysis takes, by callgrind: the same from run to run, on a busy machine or an idle one.
#   instructions.sh PROGRAM CORPUS.jsonl [WRITER]
# Prints what each byte of the corpus costs, article detail, one job: the difference between two passes over the corpus
# and one, so that start-up and what happens once per run (words met for the first time, patterns compiled) are left out.
# With WRITER, a second figure: the share of instructions inside that function (system calls are not included).
# SPDX-License-Identifier: Apache-2.0
set -eu
[ $# -ge 2 ] || { echo "usage: instructions.sh PROGRAM CORPUS.jsonl [WRITER]" >&2; exit 2; }
program=$1 corpus=$2 writer=${3-}
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; trap 'exit 130' INT TERM

count() { # NAME CALLGRIND-OPTION FILE…
  name=$1 option=$2
  shift 2
  LC_ALL=C valgrind --tool=callgrind --callgrind-out-file="$work/$name" $option \
    "$program" score --quiet --jobs 1 -f jsonl --detail article "$@" > /dev/null 2> "$work/messages" ||
    { cat "$work/messages" >&2; exit 1; }
  sed -n 's/^totals: //p' "$work/$name"
}
one=$(count one '' "$corpus")
two=$(count two '' "$corpus" "$corpus")
printf '%s' "$(((two - one) * 100 / $(wc -c < "$corpus")))" | sed 's/\(..\)$/.\1/'
if [ -n "$writer" ]; then
  inside=$(count writer "--toggle-collect=$writer" "$corpus" "$corpus")
  before=$(count writer "--toggle-collect=$writer" "$corpus")
  printf ' %s' "$(((inside - before) * 10000 / (two - one)))" | LC_ALL=C awk '{ printf " %.4f", $1 / 10000 }'
fi
echo
