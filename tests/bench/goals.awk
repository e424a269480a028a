# The goals, their thresholds and what was measured: KEY VALUE lines of bench.sh -> a table, and JSON into the file `json`.
# SPDX-License-Identifier: Apache-2.0
function text(s) { gsub(/[\\"]/, "", s); return "\"" s "\"" }
function member(key, value) { printf "%s\n  %s: %s", (n_members++ ? "," : "{"), text(key), value > json }

# One goal; `stretch` 0 if there is none. Goals that could not be measured have no value.
# `by_cpu` is the ratio by processor time, which is more reliable on a busy machine.
function goal(key, name, value, bound, threshold, stretch, by_cpu,  verdict, reached) {
  if (value == "") {
    printf "%-52s %8s %9s  not measured here%s\n", name, bound threshold, "", why[key] ? ": " why[key] : ""
    return
  }
  value += 0
  reached = bound == "<=" ? value <= threshold : value >= threshold
  verdict = reached ? "holds" : "misses"
  if (reached && stretch) verdict = value <= stretch ? "holds, stretch " stretch " too" : "holds, not stretch " stretch
  printf "%-52s %8s %9.3f  %s%s\n", name, bound threshold, value, verdict, by_cpu ? sprintf("  (by processor time %.3f)", by_cpu) : ""
  goals = goals sprintf("%s\n    %s: {\"value\": %.6f, \"threshold\": %s, \"holds\": %s, \"by_cpu\": %s}", goals ? "," : "", text(key), value,
    threshold, reached ? "true" : "false", by_cpu ? sprintf("%.6f", by_cpu) : "null")
}
function speed(key, name, bytes, articles) {
  printf "%-34s %9.3f s %8.1f MB/s", name, v[key ".seconds"], bytes / v[key ".seconds"] / 1e6
  if (articles) printf " %9.0f articles/s", articles / v[key ".seconds"]
  else printf "%21s", ""
  printf " %7.1f MB peak\n", v[key ".peak"] / 1024
  member(key, sprintf("{\"seconds\": %s, \"cpu_seconds\": %s, \"mb_per_s\": %.3f, \"peak_mb\": %.1f}", v[key ".seconds"],
    v[key ".cpu"], bytes / v[key ".seconds"] / 1e6, v[key ".peak"] / 1024))
}
function ratio(a, b) { return v[a] > 0 && v[b] > 0 ? v[a] / v[b] : "" }
# How many times faster than `other` over the same bytes, not counting the start of `other`.
function times_faster(other,  seconds) {
  seconds = v[other ".seconds"] - v[other ".start.seconds"]
  return seconds > 0 ? v["corpus.bytes"] / v["article.seconds"] / (v["little.bytes"] / seconds) : ""
}
{ v[$1] = $2 }
END {
  bytes = v["corpus.bytes"]; articles = v["corpus.articles"]
  member("commit", text(commit)); member("version", text(version)); member("compiler", text(compiler))
  member("flags", text(flags)); member("machine", text(machine)); member("rounds", repeats)
  member("corpus", sprintf("{\"given\": %s, \"bytes\": %d, \"articles\": %d}", corpus ? "true" : "false", bytes, articles))
  printf "%s at %s; %s\n%s; %s\n%.1f MB of JSON Lines %s, %d articles; medians of %d rounds\n\n", version, commit, machine, compiler,
    flags, bytes / 1e6, corpus ? "given" : "made up", articles, repeats
  speed("wc", "wc -w (the yardstick)", bytes, articles)
  if (!v["no.jq"]) speed("text", "wc -w of titles and texts alone", v["text.bytes"], articles)
  speed("article", "score, article detail, one job", bytes, articles)
  speed("full", "score, full detail, one job", bytes, articles)
  speed("two", "score, article detail, two jobs", bytes, articles)
  speed("fourfold", "... of four times as many articles", 4 * bytes, 4 * articles)
  speed("random", "score of random words, one job", v["random.bytes"], 0)
  printf "%-34s %9.2f ms\n", "one article, start to finish", 1000 * v["start.seconds"]
  member("start_ms", sprintf("%.3f", 1000 * v["start.seconds"]))
  if (v["instructions.per_byte"]) {
    printf "%-34s %9.2f\n", "instructions a byte", v["instructions.per_byte"]
    member("instructions_per_byte", v["instructions.per_byte"])
  } else print "instructions a byte                not measured here: valgrind is missing"

  why["start"] = v["no.jq"] ? "jq is missing" : ""
  why["output"] = "valgrind is missing"
  why["python"] = "no python3"; why["vader"] = "no python3 with vaderSentiment"
  analysis_few = v["few.seconds"] - v["few.start.seconds"]; analysis_many = v["many.seconds"] - v["many.start.seconds"]
  if (!v["no.jq"]) printf "article detail / wc -w of titles and texts alone %.2f, full detail %.2f\n", ratio("article.seconds", "text.seconds"), ratio("full.seconds", "text.seconds")
  printf "\n%-52s %8s %9s\n", "goal", "is", "measured"
  goal("article_to_wc", "full analysis, article detail / wc -w", ratio("article.seconds", "wc.seconds"), "<=", 1.8, 1.3, ratio("article.cpu", "wc.cpu"))
  goal("full_to_wc", "with full detail / wc -w", ratio("full.seconds", "wc.seconds"), "<=", 2.8, 2.0, ratio("full.cpu", "wc.cpu"))
  goal("two_to_one", "two jobs / one job", ratio("two.seconds", "article.seconds"), "<=", 0.56)
  goal("identical", "two jobs as one job, byte for byte (1: yes)", v["identical"], ">=", 1)
  goal("memory", "peak memory with two jobs, MB", (v["fourfold.peak"] > v["once.peak"] ? v["fourfold.peak"] : v["once.peak"]) / 1024, "<=", 64)
  goal("memory_growth", "peak memory, 4N articles / N", ratio("fourfold.peak", "once.peak"), "<=", 1.05)
  goal("entries", "100,000 entries / 5,000, analysis", analysis_few > 0 ? analysis_many / analysis_few : "", "<=", "1.10", 0,
    (v["many.cpu"] - v["many.start.cpu"]) / (v["few.cpu"] - v["few.start.cpu"]))
  goal("start", "one article, start to finish / jq -c .", v["no.jq"] ? "" : ratio("start.seconds", "jq.seconds"), "<=", 0.35, 0, ratio("start.cpu", "jq.cpu"))
  goal("output", "output's share of the instructions, article detail", v["output.share"], "<=", 0.15)
  goal("random", "random words / news, MB/s", ratio("random.bytes", "corpus.bytes") * ratio("article.seconds", "random.seconds"), ">=", 0.25)
  goal("python", "nearest equal work in Python, times faster", times_faster("dicts"), ">=", 20)
  goal("vader", "VADER per sentence, times faster", times_faster("vader"), ">=", 50)
  member("goals", "{" goals "\n  }")
  printf "\n}\n" > json
  printf "\n%s\n", json
}
