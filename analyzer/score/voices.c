/* Whose words: headline > quoted > reported > outlet, for every token; and which quotations only keep a word at arm's
 * length.
 * SPDX-License-Identifier: Apache-2.0 */
#include "grammar.h"

enum { SCARE_WORDS = 3, NAMING_REACH = 3 };

static uint32_t source_of(const fsc_attributing *a, const fsc_draft *draft) {
  uint32_t entity = draft->mention == FSC_NONE ? FSC_NONE : a->mentions.items[draft->mention].entity;
  return entity == FSC_NONE ? FSC_NONE : a->entities.items[entity].source_id;
}

enum { BLOCK = 8 /* tokens painted at once */ };

/* The words of nobody else become somebody's; whose they are is the last to say. */
static void paint_block(uint8_t *voice, uint32_t *speaker, uint8_t own, uint32_t source) {
  _Static_assert(FSC_OUTLET == 0 && FSC_VOICES < 0x80, "voices are small, and the outlet's is none");
  uint64_t voices;
  memcpy(&voices, voice, sizeof voices);
  uint64_t outlets = ~(voices + FSC_EACH_BYTE(0x7F)) >> 7 & FSC_EACH_BYTE(1);
  voices |= outlets * own;
  memcpy(voice, &voices, sizeof voices);
  for (int i = 0; i < BLOCK; i++) speaker[i] = source;
}

/* In blocks of which the last may overlap the one before it, so that no rest is left over. */
static void paint_range(fsc_findings *findings, fsc_range range, uint8_t own, uint32_t source) {
  uint8_t *voice = findings->voice;
  uint32_t *speaker = findings->speaker, t = range.first;
  if (range.end - range.first >= BLOCK) {
    for (; t < range.end - BLOCK; t += BLOCK) paint_block(voice + t, speaker + t, own, source);
    t = range.end - BLOCK;
    paint_block(voice + t, speaker + t, own, source);
    return;
  }
  for (; t < range.end; t++) {
    voice[t] = voice[t] == FSC_OUTLET ? own : voice[t];
    speaker[t] = source;
  }
}

static void paint(fsc_attributing *a, const fsc_draft *draft) {
  if (draft->inside) return; /* its words stay those of whoever is quoted */
  const uint32_t *sentence_of = a->document->sentence_of;
  uint32_t source = source_of(a, draft);
  for (size_t c = 0; c < draft->contents.n; c++) {
    const fsc_range range = draft->contents.items[c].range;
    if (fsc_empty(range)) continue;
    paint_range(a->findings, range, draft->spoken ? FSC_QUOTED : FSC_REPORTED, source);
    for (uint32_t s = sentence_of[range.first]; s <= sentence_of[range.end - 1]; s++) a->findings->attributed[s] = true;
  }
}

/* "called “X”", "the film “X”": a name, not a distance. */
bool fsc_is_naming(const fsc_attributing *a, const fsc_quote *quote) {
  uint32_t lowest = a->document->sentences[a->document->sentence_of[quote->first]].first;
  for (uint32_t t = quote->first; t > lowest && quote->first - t < NAMING_REACH; t--)
    if (fsc_token_is(a, t - 1, FSC_IS_NAMING_WORD)) return !fsc_flagged(a, t - 1, FSC_JOINED); /* so-called */
  return false;
}

static bool is_scare(const fsc_attributing *a, const fsc_quote *quote) {
  const fsc_sentence_part *sentence = &a->document->sentences[a->document->sentence_of[quote->first]];
  if (!quote->n_words || quote->n_words > SCARE_WORDS || !quote->closed || sentence->headline) return false;
  if (fsc_bit_at(a->contents, quote->first) || fsc_bit_at(a->contents, quote->first + 1)) return false;
  return !fsc_is_naming(a, quote) && !fsc_is_title(a, quote->first);
}

void fsc_give_voices(fsc_attributing *a) {
  const fsc_document *d = a->document;
  fsc_findings *findings = a->findings;
  for (uint32_t i = 0; i < d->n_quotes; i++) {
    const fsc_quote *quote = &d->quotes[i];
    if (quote->depth) continue;
    bool scare = is_scare(a, quote);
    if (scare) *FSC_PUSH(a->arena, &findings->scare_quotes) = (fsc_span){quote->first, quote->end};
    if (!scare) memset(findings->voice + quote->first, FSC_QUOTED, quote->end - quote->first);
  }
  for (size_t i = 0; i < a->drafts.n; i++) paint(a, &a->drafts.items[i]);
  for (uint32_t s = 0; s < d->n_sentences && d->sentences[s].headline; s++) /* they come first */
    memset(findings->voice + d->sentences[s].first, FSC_HEADLINE, d->sentences[s].end - d->sentences[s].first);
}
