# A lexicon of N entries of which the same 2,500 are found in a corpus whatever N is: one word in five or so.
#   awk -v entries=5000 -f lexicon.awk CORPUS.jsonl > bench.csv
# The others are near misses: words, wildcards and phrases that begin as words of the corpus do and go on otherwise.
# SPDX-License-Identifier: Apache-2.0
function chance(n) { # 0 .. n-1, Park & Miller 1988 minimal standard generator
  seed = (seed * 16807) % 2147483647
  return int(seed / 2147483647 * n)
}
# Without vowels, since four random letters once made a miss the word "consummate".
function letters(n,  w) {
  while (n-- > 0) w = w substr("bcdfghjklmnpqrstvwxz", chance(20) + 1, 1)
  return w
}
function miss(  root, kind) {
  root = words[chance(n_words)]; kind = chance(10)
  if (kind < 6) return root letters(4)
  if (kind < 8) return substr(root, 1, 4) letters(4) "*"
  return root " " letters(7)
}
function put(term) { if (!(term in put_already)) { put_already[term]; n_put++; print term ",bench," (term ~ / / ? "p" : "") ",0.5" } }
BEGIN { seed = 99; print "term,category,form,weight" }
{
  n = split($0, found, /[^a-z]+/)
  for (i = 1; i <= n; i++)
    if (length(found[i]) > 3 && length(found[i]) < 15 && !(found[i] in seen)) { seen[found[i]]; words[n_words++] = found[i] }
  if (n_words > 2500) exit
}
END {
  for (i = 0; i < 2500; i++) put(words[i])
  while (n_put < entries) put(miss())
}
