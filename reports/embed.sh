#!/bin/sh
# Turns a file into a C array that ends in NUL: embed.sh SYMBOL FILE > out.c
# A SYMBOL declared in the reports.h beside this script is compiled against that declaration (-I its directory).
# SPDX-License-Identifier: Apache-2.0
set -eu
[ $# -eq 2 ] || { echo "usage: embed.sh SYMBOL FILE" >&2; exit 2; }
[ -r "$2" ] || { echo "embed.sh: cannot read $2" >&2; exit 1; }

echo "/* Made by embed.sh from ${2##*/}; do not edit. SPDX-License-Identifier: Apache-2.0 */"
if grep -q "extern const char $1\[\]" "$(dirname "$0")/reports.h" 2>/dev/null; then
  echo '#include "reports.h"'
else
  echo "extern const char $1[];"
fi
echo "const char $1[] = {"
# Character constants, so that bytes above 127 fit a char, which is signed here and unsigned there.
od -An -v -to1 "$2" | sed "s/[0-7][0-7]*/'\\\\&',/g"
echo '0};'
