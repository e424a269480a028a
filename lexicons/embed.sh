#!/bin/sh
# Writes the lexicons given as one C file: the built-in set goes through the same door as a user's files.
# usage: embed.sh FILE... > builtin.c                                        SPDX-License-Identifier: Apache-2.0
set -eu
echo '#include "internal.h"'
i=0
for file in "$@"; do
  echo "static const unsigned char file_${i}[] = {"
  od -An -v -tu1 "$file" | sed 's/[0-9][0-9]*/&,/g'
  echo '0};'
  i=$((i + 1))
done
echo 'const struct fsc_builtin fsc_builtins[] = {'
i=0
for file in "$@"; do
  echo "    {\"lexicons/${file##*/}\", file_$i, sizeof file_$i - 1},"
  i=$((i + 1))
done
echo '};'
echo 'const size_t fsc_n_builtins = sizeof fsc_builtins / sizeof *fsc_builtins;'

# The hash of the set, chained as analyzer/lexicon/read.c chains that of a user's files: of the hash so far and the next
# file's bytes; categories.csv last.
hash=
chain() { hash=$({ printf %s "$hash"; cat "$1"; } | sha256sum | cut -c1-64); }
last=
for file in "$@"; do
  case ${file##*/} in
    VERSION) ;;
    categories.csv) last=$file ;;
    *) chain "$file" ;;
  esac
done
[ -z "$last" ] || chain "$last"
echo "const char fsc_builtin_hash[] = \"$hash\";"
