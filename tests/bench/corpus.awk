# A corpus to time with where no real one is at hand: JSON Lines of made-up articles, the same on every run.
#   awk -v megabytes=10 -f corpus.awk FILE… > corpus.jsonl
# Input: text written for this project, a paragraph a line, or JSON Lines with "text". Its paragraphs are used as they
# stand (quotations, attributions), and its words in chains, each after one that it follows there, so that phrases and
# hits come about as densely as in news; some words are made up, so that the vocabulary keeps growing as it does in
# news. 20 words a sentence, 2 sentences a paragraph, 24 paragraphs an article, curly marks in two articles of three.
# SPDX-License-Identifier: Apache-2.0
function chance(n) { # 0 .. n-1, Park & Miller 1988 minimal standard generator
  seed = (seed * 16807) % 2147483647
  return int(seed / 2147483647 * n)
}

# ---- What is learnt from the input -----------------------------------------------------------------------------------
function learn_word(before, w) {
  follow[before, fan[before]++] = w
  if (w ~ /^[a-z]+$/ && length(w) > 3 && !(w in seen)) { seen[w]; roots[n_roots++] = w }
}
function learn(text,  words, n, i, before) {
  gsub(/["()]/, "", text); gsub(/“|”|‘/, "", text)
  n = split(text, words, " ")
  before = ""
  for (i = 1; i <= n; i++) {
    learn_word(before, words[i])
    before = words[i]
    if (before ~ /[a-z0-9][.?!]$/ && before !~ /^(Mr|Mrs|Ms|Dr|Gov|Sen|Rep|St)\.$/) { learn_word(before, ""); before = "" }
  }
  if (before != "") learn_word(before, "")
}
function paragraph(text) {
  gsub(/\\"/, "\"", text); gsub(/\\u[0-9a-f]+|\\[a-z]/, " ", text); gsub(/[\\\t\r]/, " ", text)
  if (text !~ /[a-z]/) return
  learn(text)
  whole[n_whole++] = text
}
function article(line,  parts, n, i) {
  if (!match(line, /"text": ?"([^"\\]|\\.)*"/)) return
  line = substr(line, RSTART, RLENGTH)
  sub(/^"text": ?"/, "", line); sub(/"$/, "", line)
  n = split(line, parts, /(\\n)+/)
  for (i = 1; i <= n; i++) paragraph(parts[i])
}

# ---- What is made of it ----------------------------------------------------------------------------------------------
function pick(list,  words, n) {
  n = split(list, words, " ")
  return words[chance(n) + 1]
}
function made_up(  rank, root) { # rank drawn log-uniformly: frequency falls as 1 / rank
  rank = int(exp(chance(1000000) / 1000000 * log(200000)))
  root = roots[rank % n_roots]
  return substr(root, 1, 3 + rank % 4) substr("baceditonurelasmivoderanile", rank % 23 + 1, 2 + rank % 3) (rank % 5 ? "" : "s")
}
function name(  n) {
  n = made_up()
  return pick("Maria James Elena David Ruth Omar Anna Peter Lena Karl Rosa Ivan") " " toupper(substr(n, 1, 1)) substr(n, 2)
}
function sentence(  line, w, n, m) {
  do {
    line = w = ""; n = 0
    while ((w = follow[w, chance(fan[w])]) != "" && n < 50) {
      m = w
      if (w ~ /^[a-z]+$/ && length(w) > 3 && !chance(8)) m = made_up()
      line = line (n++ ? " " : "") m
    }
  } while (n < 14)
  sub(/[,;:.?!]*$/, "", line)
  return line
}
function lower_first(line) { return tolower(substr(line, 1, 1)) substr(line, 2) }
function attributed(  verb) {
  verb = pick("said said said added told claimed warned argued insisted announced")
  if (chance(2)) return name() " " (verb == "told" ? "told reporters" : verb) " that " lower_first(sentence()) "."
  return open sentence() "," close_ " " (chance(2) ? name() ", a " pick("spokesman spokeswoman lawyer professor senator resident") \
    " for the " made_up() ", said." : pick("he she") " said.")
}
function block(  n, i, line) {
  if (chance(9) < 2) {
    line = whole[chance(n_whole)]
    gsub(/"/, "\\\"", line)
    return line
  }
  n = 1 + chance(3)
  for (i = 0; i < n; i++) line = line (i ? " " : "") (!chance(11) ? attributed() : sentence() ".")
  return line
}
function make(  n, p, body, title) {
  open = "“"; close_ = "”"
  if (!chance(3)) open = close_ = "\\\""
  n = 12 + chance(25)
  for (p = 0; p < n; p++) body = body (p ? "\\n\\n" : "") block()
  title = sentence()
  n_articles++
  return "{\"id\":\"made/" n_articles "\",\"outlet\":\"outlet " n_articles % 40 "\",\"title\":\"" title \
    "\",\"date\":\"2020-0" 1 + chance(9) "-1" chance(10) "\",\"topic\":\"" pick("politics economy crime health") \
    "\",\"url\":\"https://news.example/" chance(100000) "/" made_up() "-" made_up() ".html?section=front&page=" chance(90) \
    "\",\"text\":\"" body "\"}"
}
BEGIN { seed = 20260 }
/^#/ || !NF { next }
/^{/ { article($0); next }
{ gsub(/[][]/, ""); paragraph($0) }
END {
  while (bytes < megabytes * 1000000) {
    line = make()
    bytes += length(line) + 1
    print line
  }
}
