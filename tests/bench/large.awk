# One article of prose, so many megabytes of it, as plain text, the same on every run: sentences of other articles
# (JSON Lines, `text` their last member) in a new order, so that hardly a paragraph repeats another.
#   awk -v megabytes=16 -f large.awk slice.jsonl > large.txt
# SPDX-License-Identifier: Apache-2.0
function chance(n) { # 0 .. n-1, Park & Miller 1988 minimal standard generator
  seed = (seed * 16807) % 2147483647
  return int(seed / 2147483647 * n)
}
{
  sub(/^.*"text": ?"/, "")
  sub(/"}$/, "")
  gsub(/\\n/, "\n")
  gsub(/\\"/, "\"")
  n_parts = split($0, parts, /\n+/)
  for (i = 1; i <= n_parts; i++) if (length(parts[i]) > 60) paragraphs[n++] = parts[i]
}
END {
  seed = 4711
  while (bytes < megabytes * 1000000) {
    line = paragraphs[chance(n)] " " paragraphs[chance(n)]
    bytes += length(line) + 2
    print line "\n"
  }
}
