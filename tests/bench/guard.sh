#!/bin/sh
# Checks that the instructions per byte of slice.jsonl are within 5 % of the figure in instructions.txt:
#   guard.sh [--renew] PROGRAM
# CC and FLAGS are the compiler and its options. The figure holds for one compiler and one set of libraries; with
# others, or without valgrind, a message says that there is nothing to compare. A commit that changes the cost of the
# analysis by more renews the figure (make bench-guard-renew), so that its diff shows the change.
# SPDX-License-Identifier: Apache-2.0
set -eu
renew=
[ "${1-}" = --renew ] && renew=1 && shift
[ $# -eq 1 ] || { echo "usage: guard.sh [--renew] PROGRAM" >&2; exit 2; }
program=$1
here=$(dirname "$0")
recorded=$here/instructions.txt

# What the figure depends on besides our sources.
versions() {
  echo "flags ${FLAGS-}"
  echo "compiler $("${CC:-cc}" --version | head -n 1)"
  echo "libc $(getconf GNU_LIBC_VERSION 2> /dev/null || echo unknown)"
  for library in libpcre2-8 libcjson libarchive libutf8proc libmd; do
    echo "$library $(pkg-config --modversion "$library")"
  done
  echo "valgrind $(valgrind --version)"
  # The variants of memcpy and the like that the C library chooses for this processor.
  echo "machine $(uname -m)$(grep -qw avx2 /proc/cpuinfo 2> /dev/null && echo ' avx2' || true)"
}

command -v valgrind > /dev/null || { echo "instructions: not held, valgrind is missing"; exit 0; }
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; trap 'exit 130' INT TERM
versions > "$work/versions"
if [ -n "$renew" ]; then
  per_byte=$(sh "$here/instructions.sh" "$program" "$here/slice.jsonl")
  { echo "# Written by make bench-guard-renew."; echo "per_byte $per_byte"; cat "$work/versions"; } > "$recorded"
  echo "instructions: $per_byte a byte, recorded"
  exit 0
fi
grep -v -e '^#' -e '^per_byte ' "$recorded" > "$work/wanted"
if ! cmp -s "$work/wanted" "$work/versions"; then
  echo "instructions: not held, the figure was recorded with other versions:"
  diff "$work/wanted" "$work/versions" | sed -n 's/^< /  recorded /p; s/^> /  here /p'
  exit 0
fi
now=$(sh "$here/instructions.sh" "$program" "$here/slice.jsonl")
LC_ALL=C awk -v now="$now" '
  $1 == "per_byte" {
    compared = 1
    change = 100 * (now / $2 - 1)
    printf "instructions: %.2f a byte, %+.1f %% against the %.2f recorded\n", now, change, $2
    if (change <= 5 && change >= -5) exit 0
    print (change > 0 ? "dearer by more than 5 %: make it cheaper, or record the price with make bench-guard-renew" \
      : "cheaper by more than 5 %: hold what was won with make bench-guard-renew")
    exit change > 5
  }
  END { if (!compared) { print "instructions: no figure is recorded"; exit 1 } }' "$recorded"
