/* Polls that a clause cites without a verb: "In a new Harl Times poll, 54 percent back it", "Ruiz leads by 5 points in
 * the survey". The cue is "in". Only what holds a figure counts, and only where no other attribution claims it.
 * SPDX-License-Identifier: Apache-2.0 */
#include "grammar.h"

/* Is a token the noun of one poll? Several polls, "in the polls", are a manner of speaking. */
static bool is_poll(const fsc_attributing *a, uint32_t token) {
  return fsc_token_reads(a, token, "poll") || fsc_token_reads(a, token, "survey");
}

/* The "in" before the noun of a poll: "| in a new CNN/ORC poll"; FSC_NONE. */
static uint32_t in_before(const fsc_attributing *a, uint32_t noun, uint32_t lowest) {
  enum { LONGEST = 12 }; /* tokens: "in the latest NBC News/Wall Street Journal poll" */
  const uint64_t breaks = CLASS(PREPOSITION) | CLASS(CLAUSE_WORD) | CLASS(PRONOUN) | CLASS(AUXILIARY) | CLASS(BE_FORM);
  for (uint32_t t = noun; t > lowest && noun - t < LONGEST;) {
    t--;
    if (fsc_token_says(a, t, FSC_SAYS_IN) && !fsc_flagged(a, t, FSC_JOINED))
      return fsc_token_is(a, t + 1, FSC_IS_DETERMINER) && t + 1 < noun ? t : FSC_NONE;
    if (!fsc_wordy(a, t) && !fsc_mark(a, t, "/&.")) break;
    if (fsc_token_any(a, t, breaks) && !fsc_capital(a, t) && !fsc_token_is(a, t, FSC_IS_DETERMINER)) break;
  }
  return FSC_NONE;
}

/* Where what tells of a poll ends: "of 800 voters", "by Acme", "released Monday", "last month". */
static uint32_t behind_poll(const fsc_attributing *a, uint32_t noun, uint32_t end) {
  enum { PARTS = 4, LONGEST = 10 /* tokens behind a participle */ };
  uint32_t t = noun + 1;
  for (int part = 0; part < PARTS && t < end; part++) {
    if (fsc_participle(a, t)) {
      const uint32_t limit = end - t > LONGEST ? t + LONGEST : end;
      while (t < limit && fsc_wordy(a, t)) t++;
    } else if (fsc_day(a, t)) {
      t++;
    } else if (fsc_token_is(a, t + 1, FSC_IS_TIME_WORD) && fsc_token_is(a, t, FSC_IS_DETERMINER)) {
      t += 2;
    } else if (fsc_token_is(a, t, FSC_IS_INNER_PREPOSITION)) {
      const fsc_range of = fsc_np_right(a, t + 1, end);
      t = fsc_empty(of) ? t : of.end;
    }
  }
  return t < end ? t : end;
}

static bool is_number(const fsc_attributing *a, uint32_t token) {
  return fsc_kind_at(a, token) == FSC_NUMBER || fsc_token_is(a, token, FSC_IS_NUMBER_WORD);
}

/* Does a range hold a figure: 54 percent, "one in five"? Not "one of the findings". */
static bool holds_figure(const fsc_attributing *a, fsc_range range) {
  for (uint32_t t = range.first; t < range.end; t++) {
    const bool share = fsc_token_says(a, t + 1, FSC_SAYS_IN) || fsc_token_says(a, t + 1, FSC_SAYS_OF);
    if (fsc_kind_at(a, t) == FSC_NUMBER || (share && is_number(a, t) && is_number(a, t + 2))) return true;
  }
  return false;
}

/* Is nothing before "in" but a conjunction or an adverb? */
static bool opens(const fsc_attributing *a, uint32_t in, uint32_t first) {
  enum { LONGEST = 8 /* tokens */ };
  if (in - first > LONGEST) return false;
  while (first < in && (fsc_token_is(a, first, FSC_IS_CLAUSE_WORD) || fsc_adverb(a, first) || fsc_mark(a, first, ",")))
    first++;
  return first == in;
}

/* What a poll that ends at `behind` is cited for: the clause behind its comma, over ", taken in May," and ", by Acme,",
 * else what stands before "in". Empty if the sentence goes on behind the poll, which is its subject or an adjunct then.
 */
static fsc_range cited_for(const fsc_attributing *a, const fsc_sentence_part *part, uint32_t in, uint32_t behind) {
  const fsc_range none = {0, 0};
  if (!opens(a, in, part->first)) {
    const bool ends = behind >= part->end || !fsc_wordy(a, behind);
    return ends && in - part->first <= FSC_CONTENT_LONGEST ? (fsc_range){part->first, in} : none;
  }
  if (!fsc_mark(a, behind, ",")) return none;
  uint32_t comma = behind;
  if (fsc_participle(a, comma + 1) || fsc_token_says(a, comma + 1, FSC_SAYS_BY))
    for (comma++; comma < part->end && !fsc_mark(a, comma, ",");) comma++;
  return comma + 1 < part->end ? (fsc_range){comma + 1, part->end} : none;
}

/* Do the cues of all attributions of a sentence, from the draft `first` on, stand in a range? */
static bool holds_all(const fsc_attributing *a, uint32_t first, uint32_t end, uint32_t sentence, fsc_range range) {
  for (uint32_t i = first; i < end && a->drafts.items[i].sentence == sentence; i++)
    if (!fsc_range_has(range, a->drafts.items[i].cue.first)) return false;
  return true;
}

/* Adds the draft of a poll by its noun, if it is cited there; *first moves on to the first of the n_found drafts that
 * is not before its sentence. */
static bool read_poll(fsc_attributing *a, uint32_t noun, uint32_t sentence, uint32_t *first, uint32_t n_found) {
  const fsc_sentence_part *part = &a->document->sentences[sentence];
  if (part->boilerplate | part->headline || !is_poll(a, noun) || fsc_quoted(a, noun)) return false;
  const uint32_t in = in_before(a, noun, part->first);
  if (in == FSC_NONE || fsc_bit_at(a->contents, in)) return false;
  const uint32_t behind = behind_poll(a, noun, part->end);
  const fsc_range content = fsc_trim(a, cited_for(a, part, in, behind));
  if (fsc_empty(content) || !holds_figure(a, content)) return false;
  while (*first < n_found && a->drafts.items[*first].sentence < sentence) ++*first;
  const uint32_t n = (uint32_t)a->drafts.n, inner = *first < n_found ? *first : n;
  if (!holds_all(a, inner, n, sentence, content)) return false;
  const fsc_range source = fsc_trim(a, (fsc_range){in + 1, behind});
  fsc_draft *draft = fsc_draft_add(a, sentence, source, (fsc_range){in, in + 1}, FSC_ACC);
  if (!fsc_draft_content_give(a, draft, content)) {
    a->drafts.n--;
    return false;
  }
  for (uint32_t i = inner; i < n && a->drafts.items[i].sentence == sentence; i++) a->drafts.items[i].depth++;
  return true;
}

void fsc_find_polls(fsc_attributing *a) {
  const uint32_t n_found = (uint32_t)a->drafts.n; /* in text order, but for those without a cue behind them */
  uint32_t first = 0, last = FSC_NONE;
  for (size_t i = 0; i < a->polls.n; i++) {
    const uint32_t noun = a->polls.items[i], sentence = a->document->sentence_of[noun];
    if (sentence != last && read_poll(a, noun, sentence, &first, n_found)) last = sentence; /* one is enough */
  }
}
