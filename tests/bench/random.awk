# Articles of random letters, for the cost of words that nobody has seen: JSON Lines, the same on every run.
#   awk -v megabytes=10 -f random.awk /dev/null > random.jsonl
# SPDX-License-Identifier: Apache-2.0
function chance(n) { # 0 .. n-1, Park & Miller 1988 minimal standard generator
  seed = (seed * 16807) % 2147483647
  return int(seed / 2147483647 * n)
}
function word(  n, w) {
  for (n = 2 + chance(8); n > 0; n--) w = w substr("abcdefghijklmnopqrstuvwxyz", chance(26) + 1, 1)
  return w
}
function sentence(  n, line) {
  line = toupper(substr("abcdefghijklmnopqrstuvwxyz", chance(26) + 1, 1)) word()
  for (n = 12 + chance(15); n > 0; n--) line = line (chance(12) ? " " : ", ") word()
  return line "."
}
BEGIN {
  seed = 4711
  while (bytes < megabytes * 1000000) {
    body = ""
    for (p = 12 + chance(25); p > 0; p--) body = body sentence() " " sentence() (p > 1 ? "\\n\\n" : "")
    line = "{\"id\":\"random/" ++n_articles "\",\"title\":\"" sentence() "\",\"text\":\"" body "\"}"
    bytes += length(line) + 1
    print line
  }
}
