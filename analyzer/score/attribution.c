/* Attributions, sources and actors: who is said to have said what, and in whose voice every word stands.
 *
 * Mentions and cues are found first, each cue is tried against a table of patterns, quotations left over are joined to
 * what stands around them; then mentions become entities, entities sources and actors (attribution.md 2).
 * SPDX-License-Identifier: Apache-2.0 */
#include "attribution.h"

#include "grammar.h"
#include "scorers.h"

/* ---- Drafts
 * --------------------------------------------------------------------------------------------------------- */

fsc_draft *fsc_draft_add(fsc_attributing *a, uint32_t sentence, fsc_range source, fsc_range cue,
                         fsc_pattern_id pattern) {
  fsc_draft *draft = FSC_PUSH(a->arena, &a->drafts);
  draft->sentence = sentence;
  draft->source = source;
  draft->cue = cue;
  draft->mention = draft->other = FSC_NONE;
  draft->pattern = pattern;
  return draft;
}

static bool is_edge(const fsc_attributing *a, uint32_t token) {
  return !fsc_wordy(a, token) && !fsc_flagged(a, token, FSC_OPENS | FSC_CLOSES) && !fsc_mark(a, token, "$([");
}

fsc_range fsc_trim(const fsc_attributing *a, fsc_range range) {
  while (range.first < range.end && !fsc_quoted(a, range.first) && is_edge(a, range.first)) range.first++;
  while (range.first < range.end && !fsc_quoted(a, range.end - 1) &&
         (is_edge(a, range.end - 1) || fsc_token_says(a, range.end - 1, FSC_SAYS_AND) ||
          fsc_token_says(a, range.end - 1, FSC_SAYS_BUT)))
    range.end--;
  return range;
}

/* A content that begins or ends inside a quotation takes the whole of it, over the edges of sentences. */
static fsc_range over_quotations(const fsc_attributing *a, fsc_range range) {
  uint32_t first = a->document->quote_of[range.first], last = a->document->quote_of[range.end - 1];
  if (first != FSC_NONE && a->document->quotes[first].first < range.first)
    range.first = a->document->quotes[first].first;
  if (last != FSC_NONE && a->document->quotes[last].end > range.end) range.end = a->document->quotes[last].end;
  return range;
}

bool fsc_content_fits(fsc_attributing *a, fsc_range range) {
  enum { MOST_OVERLAP = 64 };
  a->content_tokens += range.end - range.first;
  return a->content_tokens <= MOST_OVERLAP * (uint64_t)a->document->n_tokens;
}

bool fsc_draft_content_add(fsc_attributing *a, fsc_draft *draft, fsc_range range) {
  range = fsc_trim(a, range);
  if (fsc_empty(range)) return false;
  /* A longer sentence is no prose, and contents nest: the bound keeps their sum linear. */
  if (range.end - range.first > FSC_CONTENT_LONGEST) {
    if (range.end <= draft->cue.first)
      range.first = range.end - FSC_CONTENT_LONGEST;
    else
      range.end = range.first + FSC_CONTENT_LONGEST;
  }
  range = over_quotations(a, range);
  if (!fsc_content_fits(a, range)) return false;
  FSC_PUSH(a->arena, &draft->contents)->range = range;
  return true;
}

bool fsc_is_title(const fsc_attributing *a, uint32_t token) {
  enum { LONGEST = 6 };
  const fsc_quote *quote = &a->document->quotes[a->document->quote_of[token]];
  if (quote->n_words > LONGEST) return false;
  for (uint32_t t = quote->first; t < quote->end; t++)
    if (fsc_kind_at(a, t) == FSC_WORD && !fsc_shaped(a, t, FSC_SHAPE_CAPITALISED) &&
        !fsc_token_is(a, t, FSC_IS_FUNCTION_WORD))
      return false;
  return true;
}

/* ---- Tags
 * ----------------------------------------------------------------------------------------------------------- */

uint8_t *fsc_tags_make(fsc_arena *arena, const fsc_document *document) {
  uint8_t *tags = fsc_arena_take_zero(arena, document->n_tokens + 2 * FSC_LOOKS_BESIDE, sizeof *tags);
  return tags + FSC_LOOKS_BESIDE;
}

/* "Times", "Post", "Fund" name a body only with a capital, "SEC" and "DOE" only in capitals. */
static bool wants_capitals(const fsc_attributing *a, const fsc_match *match) {
  uint32_t shape = fsc_look_of(a, match->first)->shape;
  return ((match->entry->flags & FSC_FLAG_PROPER) && !(shape & FSC_SHAPE_CAPITALISED)) ||
         ((match->entry->flags & FSC_FLAG_CAPITALS) && !(shape & FSC_SHAPE_ALL_CAPS));
}

/* exceptions.csv lists the Ministry of Justice so that nothing in it counts as loaded; a body it remains. */
static bool excepted(const fsc_attributing *a, const fsc_match *match) {
  bool body = match->category == a->organisations;
  return match->exception && !(body && fsc_shaped(a, match->first, FSC_SHAPE_CAPITALISED));
}

/* Rows that tell the class of whoever's head noun they are ("the state"), or a place that may speak for its
 * government; the words alone are neither a role nor a body. */
static bool is_quiet(const fsc_entry *entry) { return entry->flags & FSC_FLAG_HEAD || fsc_is_place(entry); }

bool fsc_row_holds(const fsc_attributing *a, const fsc_match *match) {
  const uint32_t asks = FSC_FLAG_HEAD | FSC_FLAG_METONYM | FSC_FLAG_PROPER | FSC_FLAG_CAPITALS;
  if (!(match->entry->flags & asks) && !match->exception) return true; /* as most do */
  return !is_quiet(match->entry) && !excepted(a, match) && !wants_capitals(a, match);
}

const fsc_match *fsc_row_found(const fsc_attributing *a, uint32_t token, uint32_t category) {
  const fsc_match *match = fsc_match_at(a->scoring->matches, token, category);
  return match && fsc_row_holds(a, match) ? match : NULL;
}

const fsc_match *fsc_quiet_row_found(const fsc_attributing *a, uint32_t token, uint32_t category) {
  const fsc_match *match = fsc_match_at(a->scoring->matches, token, category);
  return match && is_quiet(match->entry) && !excepted(a, match) && !wants_capitals(a, match) ? match : NULL;
}

static void tag_matches(fsc_attributing *a, fsc_known_category category, uint8_t tag) {
  const fsc_rows *rows = &a->scoring->rows;
  for (uint32_t i = rows->first[category]; i != FSC_NONE; i = rows->next[i]) {
    const fsc_match *match = &a->scoring->matches->items[i];
    if (!fsc_row_holds(a, match)) continue;
    for (uint32_t t = match->first; t < match->end; t++) a->tags[t] |= tag;
  }
}

typedef FSC_ARRAY(uint32_t) openings; /* tokens */

/* Words that stand in lower case somewhere: a capital that starts a sentence says nothing about them. */
typedef struct lower_words {
  const fsc_word **places;
  uint32_t size;         /* power of two */
  uint32_t lengths[256]; /* by hash: which lengths are asked for */
} lower_words;

static const fsc_word **place_of(const lower_words *w, const fsc_word *word) {
  uint32_t i = 2166136261u;
  for (uint32_t k = 0; k < word->length; k++) i = (i ^ (unsigned char)word->text[k]) * 16777619u;
  for (i &= w->size - 1; w->places[i]; i = (i + 1) & (w->size - 1))
    if (w->places[i]->length == word->length && memcmp(w->places[i]->text, word->text, word->length) == 0) break;
  return &w->places[i];
}

static bool opens_sentence(const fsc_attributing *a, uint32_t token) {
  return fsc_flagged(a, token, FSC_SENTENCE_START) || (token && fsc_flagged(a, token - 1, FSC_OPENS)) ||
         (token && fsc_mark(a, token - 1, ":"));
}

/* "Critics said", "Emails show": a noun that starts a sentence and no name. */
static bool lone_role(const fsc_attributing *a, uint32_t token) {
  bool documents = fsc_token_is(a, token, FSC_IS_DOCUMENT_NOUN) && fsc_shaped(a, token, FSC_SHAPE_S);
  return (fsc_tagged(a, token, FSC_TAG_ROLE) || documents) && !fsc_shaped(a, token + 1, FSC_SHAPE_CAPITALISED);
}

/* Tags capitals but those of closed-class words, and he and she. Answers the capitals that start a sentence: they may
 * be due to that alone. */
static openings tag_words(fsc_attributing *a) {
  const uint64_t closed = FSC_BIT(FSC_IS_SENTENCE_OPENER) | FSC_BIT(FSC_IS_TIME_WORD) | FSC_BIT(FSC_IS_ADVERB) |
                          FSC_BIT(FSC_IS_PREPOSITION) | FSC_BIT(FSC_IS_QUANTIFIER) | FSC_BIT(FSC_IS_NUMBER_WORD);
  const uint64_t never = FSC_BIT(FSC_IS_FUNCTION_WORD) | FSC_BIT(FSC_IS_PRONOUN);
  const uint64_t he_or_she = FSC_BIT(FSC_IS_MALE_PRONOUN) | FSC_BIT(FSC_IS_FEMALE_PRONOUN);
  openings found = {0};
  for (uint32_t t = 0; t < a->document->n_tokens; t++) {
    const fsc_look *look = fsc_look_of(a, t);
    if (look->kind != FSC_WORD) continue;
    if (look->classes & he_or_she) a->tags[t] |= FSC_TAG_PERSON;
    if (!(look->shape & FSC_SHAPE_CAPITALISED) || (look->classes & never)) continue;
    bool opens = opens_sentence(a, t);
    if (opens && ((look->classes & closed) || lone_role(a, t))) continue;
    a->tags[t] |= FSC_TAG_CAPITAL;
    if (opens) *FSC_PUSH(a->arena, &found) = t;
  }
  return found;
}

/* A word that starts sentences with a capital and stands in lower case elsewhere is none of a name. */
static void untag_lower(fsc_attributing *a, const openings *found) {
  const fsc_document *d = a->document;
  lower_words lower = {.size = 64};
  while (lower.size < 4 * d->n_sentences) lower.size *= 2;
  lower.places = fsc_arena_take_zero(a->arena, lower.size, sizeof *lower.places);
  uint32_t asked = 0;
  for (size_t i = 0; i < found->n && 2 * asked < lower.size; i++) {
    const fsc_word *word = d->tokens[found->items[i]].word, **place = place_of(&lower, word);
    asked += !*place;
    *place = word;
    lower.lengths[word->hash] |= 1u << (word->length & 31);
  }
  for (uint32_t t = 0; t < d->n_tokens; t++) {
    const fsc_look *look = fsc_look_of(a, t);
    /* First what passes over most. */
    if (!(lower.lengths[look->hash] >> (look->length & 31) & 1)) continue;
    if (look->kind != FSC_WORD || (look->shape & FSC_SHAPE_CAPITALISED)) continue;
    const fsc_word **place = place_of(&lower, d->tokens[t].word);
    if (*place) *place = d->tokens[t].word;
  }
  for (size_t i = 0; i < found->n; i++) {
    uint32_t t = found->items[i];
    const fsc_word *kept = *place_of(&lower, d->tokens[t].word);
    if (kept && !(kept->shape & FSC_SHAPE_CAPITALISED)) a->tags[t] &= (uint8_t)~FSC_TAG_CAPITAL;
  }
}

/* ---- The phases
 * ----------------------------------------------------------------------------------------------------- */

static void start(fsc_attributing *a, const fsc_scoring *scoring, fsc_findings *findings) {
  *a = (fsc_attributing){.scoring = scoring,
                         .findings = findings,
                         .document = scoring->document,
                         .tokens = scoring->document->tokens,
                         .arena = scoring->arena,
                         .cues = fsc_lexicon_known(scoring->lexicon, FSC_REPORT_VERBS),
                         .titles = fsc_lexicon_known(scoring->lexicon, FSC_TITLES),
                         .roles = fsc_lexicon_known(scoring->lexicon, FSC_ROLES),
                         .organisations = fsc_lexicon_known(scoring->lexicon, FSC_ORGANISATIONS),
                         .groups = fsc_lexicon_known(scoring->lexicon, FSC_GROUPS)};
  a->tags = fsc_tags_make(scoring->arena, scoring->document);
  tag_matches(a, FSC_REPORT_VERBS, FSC_TAG_CUE);
  tag_matches(a, FSC_TITLES, FSC_TAG_TITLE);
  tag_matches(a, FSC_ROLES, FSC_TAG_ROLE);
  tag_matches(a, FSC_ORGANISATIONS, FSC_TAG_ORGANISATION);
  openings found = tag_words(a);
  untag_lower(a, &found);
}

static void score(const fsc_scoring *scoring, fsc_findings *findings) {
  fsc_attributing a;
  start(&a, scoring, findings);
  fsc_find_mentions(&a);
  fsc_find_attributions(&a);
  fsc_find_floating(&a);
  fsc_link_sources(&a);
  fsc_resolve(&a);
  fsc_mark_anonymous(&a);
  fsc_publish(&a);
  fsc_give_voices(&a);
}

const fsc_scorer fsc_attribution_scorer = {.name = "attribution", .score = score};
