#!/bin/sh
# README.md shows real output: runs its ```console blocks, loads its lexicon, installs the library and builds its C example
# with it; reads the installed header as C99 and as C++.
#   readme.sh PROGRAM
# In a block, a line "$ framescope …" is run; what follows must be its output, up to a line "…" where it goes on.
# SPDX-License-Identifier: Apache-2.0
set -eu
program=$1
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT INT TERM
bad=0
unset COLUMNS

awk -v work="$work" '
  /^```/ { inside = $0 == "```console"; next }
  !inside { next }
  /^\$ / { n++; sub(/^\$ /, ""); print > (work "/" n ".command"); printf "" > (work "/" n ".expected"); next }
  $0 == "…" { printf "" > (work "/" n ".open"); inside = 0; next }
  { print > (work "/" n ".expected") }' README.md

for command in "$work"/*.command; do
  name=${command%.command}
  sed "s|^framescope|$program|" "$command" > "$name.sh"
  LC_ALL=C.UTF-8 sh "$name.sh" > "$name.actual" 2>&1 < /dev/null || true
  if [ -e "$name.open" ]; then
    head -n "$(wc -l < "$name.expected")" "$name.actual" > "$name.head" && mv "$name.head" "$name.actual"
  fi
  cmp -s "$name.expected" "$name.actual" && continue
  echo "README.md: not what this prints: $(cat "$command")" >&2
  diff "$name.expected" "$name.actual" >&2 || true
  bad=1
done

# Its lexicon is sound, and each of its rows fires.
awk '/^term,category,/ { inside = 1 } /^```/ { inside = 0 } inside' README.md > "$work/energy.csv"
"$program" lexicon lint "$work/energy.csv" > "$work/findings" || { cat "$work/findings" >&2; bad=1; }
echo "A green scam. A so-called green plan. The wars on oil, a war on coal." > "$work/energy.txt"
rows=$("$program" score --unit hit --lexicon "$work/energy.csv" "$work/energy.txt" | grep -o '"energy:[0-9]*"' | sort -u | wc -l)
[ "$rows" -eq "$(($(wc -l < "$work/energy.csv") - 1))" ] || { echo "README.md: $rows rows of its lexicon fire" >&2; bad=1; }

# lexicons/README.md names every file, and says what every rule is worth that --without takes.
for name in $(basename -s .csv lexicons/*.csv); do
  grep -qw -e "$name" lexicons/README.md || { echo "lexicons/README.md: no word of $name" >&2; bad=1; }
done
rules=$("$program" lexicon list | sed -n 's/^rules: //p')
[ -n "$rules" ] || { echo "lexicon list: no rules" >&2; bad=1; }
for name in $(echo "$rules" | sed 's/boilerplate.*/boilerplate/'); do # behind it stand the kinds of contexts
  grep -q -e "^| $name | [^|]* | [^|]* |$" lexicons/README.md || { echo "lexicons/README.md: no word of the rule $name" >&2; bad=1; }
  sed -n '/^In the rows of hits/,/^The table of/p' analyzer/command/framescope.1 | grep -q -e "^\.\(It \)\{0,1\}Ql .*\b$name\b" ||
    { echo "framescope.1: no word of the rule $name" >&2; bad=1; }
done
for name in $rules; do
  grep -q -e "^| without $name |" lexicons/README.md || { echo "lexicons/README.md: not what $name is worth" >&2; bad=1; }
done

# The manual says what each way of attributing is.
for name in $(cut -d , -f 2 lexicons/attribution_patterns.csv | sed 1d); do
  grep -q "^\.Cm $name$" analyzer/command/framescope.1 || { echo "framescope.1: no word of the pattern $name" >&2; bad=1; }
done

# And what each class of sources is.
"$program" score --unit article tests/cases/wire.txt | head -n 1 | tr -d '"' | tr , '\n' | sed -n 's/^attributions_//p' > "$work/classes"
[ -s "$work/classes" ] || { echo "no classes of sources" >&2; bad=1; }
while read -r name; do
  grep -q "^\.It Ql $name$" analyzer/command/framescope.1 || { echo "framescope.1: no word of the class $name" >&2; bad=1; }
done < "$work/classes"

# Where a comment or a cell sends its reader, there is something to read.
for page in $(grep -rhoE '[A-Za-z/]+\.md\b' analyzer reports lexicons/*.csv | sort -u); do
  [ -e "$page" ] || { echo "no page $page" >&2; bad=1; }
done

# The C example, as who has installed the library builds it.
awk '/^```/ { inside = $0 == "```c"; next } inside' README.md > "$work/example.c"
(unset MAKEFLAGS MFLAGS MAKELEVEL; make -s install BUILD="$(dirname "$program")" DESTDIR= PREFIX="$work/installed")
PKG_CONFIG_PATH=$work/installed/lib/pkgconfig LD_LIBRARY_PATH=$work/installed/lib
export PKG_CONFIG_PATH LD_LIBRARY_PATH
# shellcheck disable=SC2046
if ${CC:-cc} -std=c17 -Wall -Wextra -Werror -o "$work/example" "$work/example.c" $(pkg-config --cflags --libs framescope); then
  "$work/example" > "$work/example.out" || bad=1
  grep -q "^source: Ann Lee" "$work/example.out" || { echo "README.md: the C example does not find Ann Lee" >&2; bad=1; }
else
  bad=1
fi

# The header is C from C99 on; and C++, whose words C names things by, where there is a compiler of it.
echo '#include <framescope.h>' | tee "$work/header.c" > "$work/header.cpp"
# shellcheck disable=SC2046
${CC:-cc} -std=c99 -Wall -Wextra -Wpedantic -Werror -fsyntax-only $(pkg-config --cflags framescope) "$work/header.c" || bad=1
for standard in $(command -v "${CXX:-c++}" > /dev/null && echo c++98 c++20); do
  # shellcheck disable=SC2046
  ${CXX:-c++} -std=$standard -Wall -Wextra -Werror -fsyntax-only $(pkg-config --cflags framescope) "$work/header.cpp" || bad=1
done
[ $bad = 0 ] && echo "README holds"
exit $bad
