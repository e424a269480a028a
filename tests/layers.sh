#!/bin/sh
# Who may include whom (analyzer/, lexicons/ and reports/): base <- read, document, lexicon <- score <- aggregate
# <- analyzer.c <- command, validate; import sees base and read. reports/ sees framescope.h alone, which sees nothing.
# SPDX-License-Identifier: Apache-2.0
set -eu
cd "$(dirname "$0")/.."
bad=0

# allow FOLDER 'PATTERN': every quoted include of the folder must match the pattern.
allow() {
  for file in "$1"/*.[ch]; do
    [ -e "$file" ] || continue
    wrong=$(grep -nE '^#include "' "$file" | grep -vE "\"($2)\"" || true)
    [ -z "$wrong" ] && continue
    printf '%s\n' "$wrong" | sed "s|^|$file:|; s|$|   (not below this layer)|" >&2
    bad=1
  done
}

own='[a-z_]+\.h'
allow analyzer/base "(\.\./framescope\.h|$own)"
allow analyzer/read "(\.\./framescope\.h|\.\./base/$own|$own)"
allow analyzer/document "(\.\./framescope\.h|\.\./base/$own|$own)"
allow analyzer/lexicon "(\.\./framescope\.h|\.\./(base|document)/$own|$own)"
allow analyzer/score "(\.\./framescope\.h|\.\./(base|document|lexicon)/$own|$own)"
allow analyzer/aggregate "(\.\./framescope\.h|\.\./(base|document|lexicon|score)/$own|$own)"
allow analyzer "((base|document|lexicon|score|aggregate)/$own|$own)"
allow analyzer/validate "(\.\./framescope\.h|\.\./(base|read|aggregate)/$own|$own)"
allow analyzer/import "(\.\./framescope\.h|\.\./(base|read)/$own|$own)"
allow analyzer/command "(\.\./framescope\.h|\.\./(base|lexicon|import|validate)/$own|\.\./\.\./reports/$own|$own)"
allow lexicons "\.\./analyzer/lexicon/$own"
allow reports "(\.\./analyzer/framescope\.h|$own)"
if grep -lE '^#include "' analyzer/framescope.h >&2; then echo "analyzer/framescope.h includes something of ours" >&2; bad=1; fi
[ $bad = 0 ] && echo "layers hold"
exit $bad
