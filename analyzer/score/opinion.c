/* Counts, by sentence, of the cues named in lexicons/opinion_style.csv; the aggregator weighs them.
 * Cues count outside quotations only.
 * SPDX-License-Identifier: Apache-2.0 */
#include <math.h>

#include "../base/said.h"
#include "../base/simd.h"
#include "../base/text.h"
#include "judging.h"
#include "scorers.h"

enum { AT_ONCE = 8 }; /* sentences */

/* Counts for AT_ONCE sentences at a time, with a bit for each cue that has been counted, so that only those are
 * written. Cues have places (fsc_cue_place); the last place of a word of bits belongs to no cue and takes what none
 * counts. */
typedef struct counting {
  const fsc_scoring *scoring;
  const fsc_findings *findings;
  const fsc_style_cue *cues;
  size_t n, row;       /* cues; places in a sentence */
  uint32_t first, end; /* the sentences that are counted */
  float *counts;       /* by sentence, then by place */
  uint64_t *met;
  uint32_t place_of[FSC_INTERCEPT + 1]; /* of the first cue of each structure, of no cue where there is none */
  uint32_t *others;                     /* cues of structures that no token shows, and those named again */
  size_t n_others;
  const uint32_t *showing, *shown_end; /* the next token to count */
  const uint32_t *match, *matches_end; /* the next match to count */
  size_t scare_quote, n_scare_quotes;
  FSC_ARRAY(fsc_cue_seen) seen;
} counting;

static float *cell_of(counting *c, uint32_t sentence, uint32_t place) {
  size_t cell = (sentence - c->first) * c->row + place;
  c->met[cell / 64] |= FSC_BIT(cell % 64);
  return &c->counts[cell];
}

/* Writes the cues counted in a sentence, in order, and resets the counts. FSC_CUES_AT_ONCE at a time, so that the loop
 * needs no branch for each; the last ones are padded with places of no cue. */
static void write_counts(counting *c, uint32_t sentence) {
  const uint64_t none = FSC_BIT(FSC_CUES_TO_A_WORD);
  float *counts = c->counts + (sentence - c->first) * c->row;
  uint64_t *met = c->met + (sentence - c->first) * c->row / 64;
  fsc_cue_seen *item = c->seen.items + c->seen.n;
  for (uint32_t w = 0; w < c->row / 64; w++) {
    uint64_t bits = met[w];
    do {
      for (int i = 0; i < FSC_CUES_AT_ONCE; i++, bits &= bits - 1) {
        uint32_t place = 64 * w + (uint32_t)__builtin_ctzll(bits | none);
        *item++ = (fsc_cue_seen){place, counts[place]};
        counts[place] = 0;
      }
    } while (bits);
    met[w] = 0;
  }
  c->seen.n = (size_t)(item - c->seen.items);
}

/* Writes the counts of the AT_ONCE sentences, and where those of each begin. */
static void write_all(counting *c, uint32_t *first) {
  while (c->seen.capacity - c->seen.n < AT_ONCE * (c->row + FSC_CUES_AT_ONCE))
    fsc_arena_grow(c->scoring->arena, (void **)&c->seen.items, &c->seen.capacity, c->seen.n, sizeof *c->seen.items);
  for (uint32_t s = c->first; s < c->end; s++) {
    first[s] = (uint32_t)c->seen.n;
    write_counts(c, s);
  }
}

/* ---- Words ---- */

/* How much a match counts: 0 if it is an exception, less than 1 by the factors of contexts that fail. */
static float weight_of(const counting *c, const fsc_match *match, const fsc_sentence_part *sentence) {
  if (match->exception) return 0;
  if (!(match->marks & FSC_MARK_CONTEXTS) || !fsc_rule_on(c->scoring, FSC_RULE_CONTEXTS)) return 1;
  fsc_judging j = {.document = c->scoring->document,
                   .matches = c->scoring->matches,
                   .findings = c->findings,
                   .match = match,
                   .sentence = sentence};
  return (float)fsc_contexts_factor(&j);
}

/* Adds `count` to each cue of a match's row; nearly all rows have one. */
static void count_match(counting *c, const fsc_match *match, uint32_t sentence, float count) {
  unsigned cue = match->what->cue;
  if (cue != FSC_SEVERAL_CUES) {
    *cell_of(c, sentence, fsc_cue_place(cue - 1)) += count;
    return;
  }
  const fsc_entry *entry = fsc_match_entry(c->scoring->matches, match);
  for (uint16_t k = 0; k < entry->n_cues; k++) *cell_of(c, sentence, fsc_cue_place(entry->cues[k])) += count;
}

/* Quoted matches are added, too, as 0: a branch would often be mispredicted. */
static void count_matches(counting *c, uint32_t end) {
  static const float of_voices[FSC_VOICES] = {[FSC_OUTLET] = 1, [FSC_REPORTED] = 1, [FSC_HEADLINE] = 1};
  const fsc_document *document = c->scoring->document;
  for (; c->match < c->matches_end; c->match++) {
    const fsc_match *match = &c->scoring->matches->items[*c->match];
    if (match->first >= end) return;
    uint32_t sentence = document->sentence_of[match->first];
    float count = weight_of(c, match, &document->sentences[sentence]);
    count *= of_voices[c->findings->voice[match->first]];
    count_match(c, match, sentence, count);
  }
}

/* ---- Structures of sentences ---- */

static bool is_dash(const fsc_word *word) {
  return fsc_same(word->text, "—") || fsc_same(word->text, "–") || fsc_same(word->text, "--");
}

/* The structure that a token shows; for every dash FSC_DASHES, which is_dash has to confirm. */
static fsc_structure structure_at(const fsc_document *document, uint32_t token) {
  static const uint8_t of_kinds[FSC_JOINED_KIND] = {[FSC_NUMBER] = FSC_DIGITS};
  static const uint8_t of_marks[256] = {['?'] = FSC_QUESTION, ['!'] = FSC_EXCLAMATION, [FSC_SAYS_DASH] = FSC_DASHES};
  const fsc_look *look = fsc_look_at(document, token);
  unsigned mark = look->said & -(unsigned)(look->kind == FSC_PUNCTUATION);
  return of_kinds[look->kind] | of_marks[mark];
}

/* A bit for each of up to 64 tokens from t on that is a number or a mark and stands outside quotations. */
static uint64_t others_at(const counting *c, uint32_t t, uint32_t end) {
  const char *kinds = (const char *)c->scoring->document->kinds, *voice = (const char *)c->findings->voice;
  uint32_t left = end - t;
  uint64_t others = 0;
  for (uint32_t i = 0; i < FSC_BLOCKS && i < left; i += FSC_BLOCK) {
    uint32_t numbers = fsc_find16_either(kinds + t + i, FSC_NUMBER, FSC_NUMBER + FSC_JOINED_KIND);
    uint32_t marks = fsc_find16_either(kinds + t + i, FSC_PUNCTUATION, FSC_PUNCTUATION + FSC_JOINED_KIND);
    others |= (uint64_t)((numbers | marks) & ~fsc_find16(voice + t + i, FSC_QUOTED)) << i;
  }
  return left < FSC_BLOCKS ? others & (FSC_BIT(left) - 1) : others;
}

/* Lists the tokens that show a structure. Each number and mark is written, but kept only if it shows one. */
static void list_showing(counting *c) {
  enum { FEW = 4 }; /* written at once: a block rarely has more */
  const fsc_document *document = c->scoring->document;
  uint32_t end = document->n_tokens, n = 0, *list = fsc_arena_take(c->scoring->arena, (end + 1) * sizeof *list);
  for (uint32_t t = 0; t < end; t += FSC_BLOCKS) {
    uint64_t others = others_at(c, t, end);
    do {
      for (int i = 0; i < FEW; i++, others &= others - 1) {
        bool there = others != 0;
        uint32_t token = t + (uint32_t)__builtin_ctzll(others | !there);
        bool shows = structure_at(document, token) != FSC_STRUCTURE_NONE;
        list[n] = token;
        n += there & shows;
      }
    } while (others);
  }
  c->showing = list;
  c->shown_end = list + n;
}

/* Counts the listed tokens before `end` under the first cue of their structure; questions once per sentence. */
static void count_showing(counting *c, uint32_t end) {
  const fsc_document *document = c->scoring->document;
  for (; c->showing < c->shown_end && *c->showing < end; c->showing++) {
    uint32_t token = *c->showing;
    fsc_structure structure = structure_at(document, token);
    if (structure == FSC_DASHES && !is_dash(document->tokens[token].word)) continue;
    float *cell = cell_of(c, document->sentence_of[token], c->place_of[structure]), count = *cell + 1;
    float most = structure == FSC_QUESTION ? 1 : INFINITY;
    *cell = count < most ? count : most;
  }
}

static float share_of_quotations(const counting *c, const fsc_sentence_part *sentence) {
  uint32_t quoted = 0;
  for (uint32_t t = sentence->first; t < sentence->end; t++)
    quoted += c->findings->voice[t] == FSC_QUOTED && fsc_counts_as_word(&c->scoring->document->looks[t]);
  return sentence->n_words ? (float)quoted / (float)sentence->n_words : 0;
}

/* The count of a structure that no token shows. */
static float seen_of(const counting *c, fsc_structure structure, const fsc_sentence_part *sentence) {
  switch (structure) {
    case FSC_ATTRIBUTED:
      return c->findings->attributed[sentence - c->scoring->document->sentences];
    case FSC_QUOTATION:
      return share_of_quotations(c, sentence);
    case FSC_SHORT:
      return sentence->n_words <= 8;
    default: /* FSC_INTERCEPT; FSC_LOADED, whatever the score will be */
      return 1;
  }
}

static void count_scare_quotes(counting *c, uint32_t end) {
  for (; c->scare_quote < c->n_scare_quotes; c->scare_quote++) {
    uint32_t start = c->findings->scare_quotes.items[c->scare_quote].start;
    if (start >= end) return;
    ++*cell_of(c, c->scoring->document->sentence_of[start], c->place_of[FSC_SCARE_QUOTES]);
  }
}

static bool is_counted(fsc_structure structure) { /* by tokens or scare quotes */
  return structure == FSC_QUESTION || structure == FSC_DASHES || structure == FSC_SCARE_QUOTES ||
         structure == FSC_DIGITS || structure == FSC_EXCLAMATION;
}

/* Counts structures that no token shows; a second cue of a structure gets the count of the first. */
static void count_others(counting *c) {
  for (size_t i = 0; i < c->n_others; i++) {
    uint32_t place = fsc_cue_place(c->others[i]);
    fsc_structure structure = c->cues[c->others[i]].structure;
    for (uint32_t s = c->first; s < c->end; s++)
      *cell_of(c, s, place) = is_counted(structure) ? *cell_of(c, s, c->place_of[structure])
                                                    : seen_of(c, structure, &c->scoring->document->sentences[s]);
  }
}

static void sort_cues(counting *c) {
  for (fsc_structure i = 0; i <= FSC_INTERCEPT; i++) c->place_of[i] = FSC_CUES_TO_A_WORD;
  c->others = fsc_arena_take(c->scoring->arena, c->n * sizeof *c->others);
  for (uint32_t k = 0; k < c->n; k++) {
    fsc_structure structure = c->cues[k].structure;
    if (structure == FSC_STRUCTURE_NONE) continue;
    if (!is_counted(structure) || c->place_of[structure] != FSC_CUES_TO_A_WORD)
      c->others[c->n_others++] = k;
    else
      c->place_of[structure] = fsc_cue_place(k);
  }
}

/* ---- The document ---- */

static counting counting_of(const fsc_scoring *scoring, const fsc_findings *findings) {
  const fsc_rows *rows = &scoring->rows;
  counting c = {.scoring = scoring,
                .findings = findings,
                .match = rows->cues,
                .matches_end = rows->cues + rows->n_cues,
                .n_scare_quotes = fsc_rule_on(scoring, FSC_RULE_SCARE_QUOTES) ? findings->scare_quotes.n : 0};
  c.n = fsc_lexicon_style(scoring->lexicon, &c.cues);
  c.row = c.n / FSC_CUES_TO_A_WORD * 64 + 64;
  return c;
}

static void take_scratch(counting *c) {
  fsc_arena *arena = c->scoring->arena;
  c->counts = fsc_arena_take_zero(arena, AT_ONCE * c->row, sizeof *c->counts);
  c->met = fsc_arena_take_zero(arena, AT_ONCE * c->row / 64, sizeof *c->met);
  sort_cues(c);
  list_showing(c);
}

/* Room that is enough but for an article full of cues: then the array grows, behind the scratch memory. */
static size_t expected_items(const counting *c) {
  return 2 * FSC_CUES_AT_ONCE * c->scoring->document->n_sentences + AT_ONCE * (c->row + FSC_CUES_AT_ONCE);
}

void fsc_score_opinion(const fsc_scoring *scoring, fsc_findings *findings) {
  const fsc_document *document = scoring->document;
  uint32_t n_sentences = document->n_sentences;
  counting c = counting_of(scoring, findings);
  fsc_cues_seen *made = fsc_arena_take(scoring->arena, sizeof *made);
  made->first = fsc_arena_take(scoring->arena, (n_sentences + 1) * sizeof *made->first);
  FSC_RESERVE(scoring->arena, &c.seen, expected_items(&c));
  const fsc_arena_mark before = fsc_arena_now(scoring->arena);
  const fsc_cue_seen *room = c.seen.items;
  take_scratch(&c);
  for (; c.first < n_sentences; c.first = c.end) {
    c.end = n_sentences - c.first < AT_ONCE ? n_sentences : c.first + AT_ONCE;
    uint32_t end = document->sentences[c.end - 1].end;
    count_showing(&c, end);
    count_matches(&c, end);
    count_scare_quotes(&c, end);
    count_others(&c);
    write_all(&c, made->first);
  }
  made->first[n_sentences] = (uint32_t)c.seen.n;
  made->items = c.seen.items;
  findings->cues_seen = made;
  if (made->items == room) fsc_arena_release(scoring->arena, before);
}
