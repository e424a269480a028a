# Word soup as JSON Lines: stretches of prose with signs, names, titles and verbs of saying strewn in, more in some
# articles than in others, so that what stands beside what is nothing anyone foresaw.
#   awk -v seed=1 -v articles=2000 -f soup.awk ../bench/slice.jsonl
# SPDX-License-Identifier: Apache-2.0
function chance(n) { # 0 .. n-1, Park & Miller 1988 minimal standard generator
  seed = (seed * 16807) % 2147483647
  return int(seed / 2147483647 * n)
}
function gap(  kind) {
  kind = chance(18)
  return kind == 0 ? "" : kind == 1 ? "\\n" : kind == 2 ? ". " : kind == 3 ? ", " : " "
}
function article(  words, strewn, from, text, i) {
  words = 3 + chance(300); strewn = chance(60); from = 1 + chance(n_prose - 400)
  for (i = 0; i < words; i++) text = text (chance(100) < strewn ? spice[1 + chance(n_spice)] : prose[from + i]) gap()
  return text
}
{ # the text alone: its escapes hold no blank
  sub(/.*"text":"/, ""); sub(/"}$/, "")
  n = split($0, word, " ")
  for (i = 1; i <= n; i++) prose[++n_prose] = word[i]
}
END {
  seed = 4711 + seed
  n_spice = split("said|he|she|they|\\\"|“|”|‘|’|'|Ruiz|Ana Ruiz|Mr.|Sen.|Dr.|according to|told|that|who|which|,|.|?|!|…|—|-|:|;|(|)|[|]" \
    "|the|a|of|in|by|and|but|not|officials|critics|some|many|U.S.|W.Va.|D-Ohio|Inc.|police|president|the president|President" \
    "|Republican|far-left|\\n\\n|\\t|percent|52|1,000|$5|2019|Monday|claimed|accused|was|been|killed|is|has|will|so-called" \
    "|extremist|slams|It|it|I|you|we|his|her|their|Ruiz's|Ruiz’s|The New York Times|CNN|White House|spokesman|spokeswoman for" \
    "|former|https://a.example/b|@ana|#tag|Update:|Q:|A:|MORE|said in a statement|asked whether|denied|as|with|for|to|from|é|日本" \
    "|\\u200b|😀|J.|B.|one|two|both|all|no|nobody|&|/|*|%|one of|sources|people familiar with the matter|University of" \
    "|biologist|, the agent|chief|his wife|Foundation|and his|, 46,|(R-Utah)|vice|then", spice, "|")
  for (k = 1; k <= articles; k++)
    printf "{\"id\":\"soup/%d\",%s\"text\":\"%s\"}\n", k, chance(2) ? "\"title\":\"Ana Ruiz slams plan\"," : "", article()
}
