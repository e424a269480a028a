# The annotated articles of this folder as JSON Lines, one record a file, offsets in code points:
#   LC_ALL=C awk -f convert.awk *.txt > articles.jsonl
# README.md explains the marks. A mistake in them is told by file and line, and ends the run with exit code 1.
# Bytes are counted in the C locale, and of every character of UTF-8 its first byte alone.
# SPDX-License-Identifier: Apache-2.0
function complain(text) {
  print file ":" line ": " text > "/dev/stderr"
  failed = 1
}
function quoted(text) {
  gsub(/\\/, "&&", text)
  gsub(/"/, "\\\"", text)
  gsub(/\n/, "\\n", text)
  return "\"" text "\""
}
function points(text) {
  gsub(/[\200-\277]/, "", text)
  return length(text)
}
function begin_article(  name) {
  file = FILENAME
  text = title = ""
  depth = n_keys = n_numbers = in_sources = 0
  split("", known); split("", mentions); split("", spans); split("", words); split("", who); split("", kind)
  split("", type); split("", seen)
}
function trim(cell) {
  gsub(/^[ \t]+|[ \t]+$/, "", cell)
  return cell
}
function add_number(n) {
  if (!(n in seen)) numbers[++n_numbers] = n
  seen[n] = 1
}

# What one pair of braces says: labels, and the span between them.
function close_brace(labels, start, end, from,   n, i, list, label, letter, number, words_here, span, key) {
  span = "[" start "," end "]"
  words_here = substr(text, from)
  n = split(labels, list, ",")
  key = ""
  for (i = 1; i <= n; i++)
    if (list[i] ~ /^@/) {
      key = substr(list[i], 2)
      if (key !~ /\+/ && key != "author") mentions[key] = mentions[key] (mentions[key] ? "," : "") span
    }
  for (i = 1; i <= n; i++) {
    label = list[i]
    if (label ~ /^@/) continue
    if (label !~ /^([sdmi][0-9]+|c[0-9]+(:(act|mental|document))?)$/) { complain("no mark is called \"" label "\""); continue }
    letter = substr(label, 1, 1)
    number = label
    sub(/:.*/, "", number)
    number = substr(number, 2)
    add_number(number)
    if (letter == "s" && !key) complain("source " number " names no @key")
    if (letter == "s") who[number] = key
    if (letter == "c") kind[number] = label ~ /:/ ? substr(label, index(label, ":") + 1) : "speech"
    if (letter ~ /[dmi]/) {
      if (number in type && type[number] != letter) complain("content " number " has two types")
      type[number] = letter
      letter = "t"
    }
    if (letter != "t" && (letter, number) in spans) complain(label " is marked twice")
    spans[letter, number] = spans[letter, number] (spans[letter, number] ? "," : "") span
    words[letter, number] = words[letter, number] (words[letter, number] ? " " : "") words_here
  }
}
function read_marks(raw,   at, brace, labels) {
  while ((at = match(raw, /[{}]/)) > 0) {
    text = text substr(raw, 1, at - 1)
    brace = substr(raw, at, 1)
    raw = substr(raw, at + 1)
    if (brace == "{") {
      at = index(raw, " ")
      labels = substr(raw, 1, at - 1)
      raw = substr(raw, at + 1)
      open_labels[++depth] = labels
      open_at[depth] = points(text)
      open_byte[depth] = length(text) + 1
    } else if (!depth) {
      complain("a brace closes that was never opened")
    } else {
      close_brace(open_labels[depth], open_at[depth], points(text), open_byte[depth])
      depth--
    }
  }
  text = text raw
  if (depth) complain("a brace stays open at the end of its paragraph")
  depth = 0
}
function read_source(row,   cell, key) {
  if (split(row, cell, "|") != 5) { complain("a source has five cells"); return }
  key = trim(cell[1])
  keys[++n_keys] = key
  known[key] = 1
  name[key] = trim(cell[2])
  class[key] = trim(cell[3])
  gender[key] = trim(cell[4])
  flags[key] = " " trim(cell[5]) " "
  if (flags[key] !~ / (person|organisation|group|document) /) complain(key " is no person, organisation, group or document")
  if (gender[key] !~ /^(f|m|other|unknown)$/) complain(key ": no gender \"" gender[key] "\"")
}
function is(key, flag) { return index(flags[key], " " flag " ") ? "true" : "false" }
function what(key,   list, n, i) {
  n = split("person organisation group document", list, " ")
  for (i = 1; i <= n; i++) if (is(key, list[i]) == "true") return list[i]
}

# [[1,2],[5,9]] lies inside one of the other's spans.
function inside(inner, outer,   a, b, n, m, i, k, x, y, fits) {
  gsub(/[][]/, "", inner); gsub(/[][]/, "", outer)
  n = split(inner, a, ",")
  m = split(outer, b, ",")
  for (i = 1; i < n; i += 2) {
    fits = 0
    for (k = 1; k < m; k += 2) if (a[i] + 0 >= b[k] + 0 && a[i + 1] + 0 <= b[k + 1] + 0) fits = 1
    if (!fits) return 0
  }
  return n > 0
}
function depth_of(n,   i, other, own, levels) {
  own = ("c", n) in spans ? spans["c", n] : spans["t", n]
  for (i = 1; i <= n_numbers; i++) {
    other = numbers[i]
    if (other != n && spans["t", other] != own && inside(own, spans["t", other])) levels++
  }
  return levels + 0
}
function in_headline(n,   first) {
  first = spans["t", n]
  gsub(/[][]/, "", first)
  return first + 0 < points(title)
}
function names_of(n,   list, m, i, out) {
  if (!(n in who)) return "[]"
  if (who[n] == "author") return "[\"author\"]"
  m = split(who[n], list, "+")
  for (i = 1; i <= m; i++) {
    if (!(list[i] in known)) complain("no row for @" list[i])
    out = out (i > 1 ? "," : "") quoted(name[list[i]])
  }
  return "[" out "]"
}
function write_attribution(n,   types) {
  types["d"] = "direct"; types["m"] = "mixed"; types["i"] = "indirect"
  if (!(("t", n) in spans)) complain("attribution " n " has no content")
  return sprintf("{\"id\":\"%s\",\"kind\":\"%s\",\"type\":\"%s\",\"depth\":%d,\"headline\":%s,\"source\":%s,\"source_spans\":[%s],\"source_names\":%s,\"cue\":%s,\"cue_spans\":[%s],\"content\":%s,\"content_spans\":[%s]}", \
    n, n in kind ? kind[n] : "speech", types[type[n]], depth_of(n), in_headline(n) ? "true" : "false", \
    ("s", n) in spans ? quoted(words["s", n]) : "null", spans["s", n], names_of(n), \
    ("c", n) in spans ? quoted(words["c", n]) : "null", spans["c", n], quoted(words["t", n]), spans["t", n])
}
# Those that count: of depth 0, outside the headline.
function count_attributions(key,   i, n, k, list, count) {
  for (i = 1; i <= n_numbers; i++) {
    if (depth_of(numbers[i]) || in_headline(numbers[i])) continue
    n = split(who[numbers[i]], list, "+")
    for (k = 1; k <= n; k++) if (list[k] == key) count++
  }
  return count + 0
}
function end_article(   id, i, key, out) {
  if (!file) return
  id = file
  sub(/.*\//, "", id); sub(/\.txt$/, "", id)
  sub(/\n+$/, "", text)
  title = text
  sub(/\n.*/, "", title)
  out = "{\"id\":" quoted(id) ",\"title\":" quoted(title) ",\"text\":" quoted(text) ",\"attributions\":["
  for (i = 1; i <= n_numbers; i++) out = out (i > 1 ? "," : "") write_attribution(numbers[i])
  out = out "],\"sources\":["
  for (i = 1; i <= n_keys; i++) {
    key = keys[i]
    if (!(key in mentions)) complain("@" key " is never mentioned")
    out = out (i > 1 ? "," : "") sprintf("{\"name\":%s,\"class\":\"%s\",\"gender\":\"%s\",\"what\":\"%s\",\"named\":%s,\"spokesperson\":%s,\"attributions\":%d,\"mentions\":[%s]}", \
      quoted(name[key]), class[key], gender[key], what(key), is(key, "named"), is(key, "spokesperson"), count_attributions(key), mentions[key])
  }
  for (key in mentions) if (!(key in known)) complain("no row for @" key)
  print out "]}"
}
FNR == 1 { end_article(); begin_article() }
{ line = FNR }
/^#/ && text == "" { next }
/^--- sources$/ { in_sources = 1; next }
in_sources { if ($0 != "") read_source($0); next }
{ read_marks($0); text = text "\n" }
END {
  end_article()
  exit failed
}
