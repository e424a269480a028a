# A corpus to time with where no real one is at hand: JSON Lines of made-up articles, the same on every run.
#   awk -v megabytes=40 -f corpus.awk SENTENCES… > corpus.jsonl
# Input: sentences, one a line. Articles draw from them and from plain sentences over a Zipf-like vocabulary, one in
# four from the input, so that hits, quotations and attributions come about as densely as in news.
# SPDX-License-Identifier: Apache-2.0
function chance(n) { # 0 .. n-1, Park & Miller 1988 minimal standard generator
  seed = (seed * 16807) % 2147483647
  return int(seed / 2147483647 * n)
}
function word(  rank, root) { # rank drawn log-uniformly: frequency falls as 1 / rank
  rank = int(exp(chance(1000000) / 1000000 * log(20000)))
  if (rank <= n_common) return common[rank]
  root = rank % n_common + 1
  return common[root] substr("baceditonurelas", rank % 12 + 1, rank % 3 + 2)
}
function plain(  i, n, line) {
  line = word(); n = 8 + chance(24)
  for (i = 0; i < n; i++) line = line (chance(14) ? " " : ", ") word()
  line = toupper(substr(line, 1, 1)) substr(line, 2)
  if (!chance(6)) return "\\u201c" line ",\\u201d " (chance(2) ? "said Maria Lopez, a spokeswoman for the agency." : "he said.")
  return line "."
}
BEGIN {
  seed = 20260
  n_common = split("the of and to in a that for is on was with as it by at from his have he are be an has this they not but were who will had which their more said or about been one would when all there out if up can we its than state government people year new her so after what also two time president last first into no she some could other over city police party percent million company country them most law him make told against like before court while many where officials house because years week only may even did just being between health under work through federal national American right day school part public since those down money group our still these made how now your report case during according home military do three Monday Tuesday percent policy vote political support world campaign election women don't children", common, " ")
}
/^#/ || !NF { next }
{
  gsub(/[][]/, ""); gsub(/\\/, "\\\\"); gsub(/"/, "\\\""); gsub(/\t/, " ")
  sentences[n_sentences++] = $0
}
END {
  while (bytes < megabytes * 1000000) {
    body = ""
    n_paragraphs = 8 + chance(14)
    for (p = 0; p < n_paragraphs; p++) {
      n = 1 + chance(4)
      for (s = 0; s < n; s++) body = body (s ? " " : "") (chance(4) ? plain() : sentences[chance(n_sentences)])
      body = body "\\n"
    }
    n_articles++
    line = "{\"id\":\"" n_articles "\",\"outlet\":\"outlet " n_articles % 40 "\",\"title\":\"" sentences[chance(n_sentences)] "\",\"text\":\"" body "\"}"
    bytes += length(line) + 1
    print line
  }
}
