/* The voice of every token (headline before quoted before reported before outlet), and which quotations are scare
 * quotes.
 * SPDX-License-Identifier: Apache-2.0 */
#include "grammar.h"
#include "scorers.h"

enum {
  SCARE_WORDS = 1, /* at most: of quotations without a cue, half of those of one word are scare quotes, but only a fifth
                      of those of two and an eighth of those of three */
  NAMING_REACH = 3,  /* tokens */
  MORE_CONTENTS = 16 /* hardly any article has so many more contents than drafts */
};

/* Gives a voice to the tokens of a range that are still the outlet's; FSC_FILLED_AT_ONCE at a time, which is enough for
 * most ranges. */
static void paint_range(uint8_t *voice, uint32_t first, uint32_t end, fsc_voice own) {
  _Static_assert((int)FSC_OUTLET == 0 && (int)FSC_VOICES_BESIDE >= (int)FSC_FILLED_AT_ONCE, "zero is the outlet's");
  for (; first < end; first += FSC_FILLED_AT_ONCE) fsc_fill_zeros(voice + first, end - first, (uint8_t)own);
}

/* All but the cue, if it stands inside ("The road was reportedly wet"): that word is the outlet's. */
static void paint_reported(uint8_t *voice, fsc_range content, fsc_range cue) {
  const bool inside = fsc_range_has(content, cue.first);
  paint_range(voice, content.first, fsc_select(inside, cue.first, content.end), FSC_REPORTED);
  if (inside) paint_range(voice, cue.end, content.end, FSC_REPORTED);
}

/* Direct speech without quotation marks. Painted before paraphrase, which cannot overwrite it. */
static void paint_spoken(const fsc_attributing *a, const fsc_draft *draft) {
  for (size_t c = 0; c < draft->contents.n; c++) {
    const fsc_range range = draft->contents.items[c].range;
    paint_range(a->findings->voice, range.first, range.end, FSC_QUOTED);
  }
}

/* Do the words of a content become those of its source? Otherwise they stay the quoted speaker's, or the outlet's, as
 * what the author says as "I": "I think that the plan is a disgrace". */
static bool gives_voice(const fsc_attributing *a, const fsc_draft *draft) {
  return !(draft->inside | draft->named | fsc_is_author(a, draft->mention));
}

static void paint(fsc_attributing *a, const fsc_draft *draft) {
  if (!gives_voice(a, draft)) return;
  const uint32_t *sentence_of = a->document->sentence_of;
  for (size_t c = 0; c < draft->contents.n; c++) {
    const fsc_range range = draft->contents.items[c].range;
    if (fsc_empty(range)) continue;
    paint_reported(a->findings->voice, range, draft->cue);
    for (uint32_t s = sentence_of[range.first]; s <= sentence_of[range.end - 1]; s++) a->findings->attributed[s] = true;
  }
}

/* For the hits, each of which tells whose words it is part of. */
static void list_spoken(fsc_attributing *a) {
  FSC_RESERVE(a->arena, &a->findings->spoken, a->drafts.n + MORE_CONTENTS);
  for (size_t i = 0; i < a->drafts.n; i++) {
    const fsc_draft *draft = &a->drafts.items[i];
    const uint32_t source = fsc_source_of(a, draft->mention);
    for (size_t c = 0; c < draft->contents.n && gives_voice(a, draft); c++)
      *FSC_PUSH(a->arena, &a->findings->spoken) =
          (fsc_spoken){draft->contents.items[c].range.first, draft->contents.items[c].range.end, source};
  }
}

/* Such quotation marks give a name, and do not distance the outlet from it. */
bool fsc_is_naming(const fsc_attributing *a, const fsc_quote *quote) {
  uint32_t lowest = a->document->sentences[a->document->sentence_of[quote->first]].first;
  for (uint32_t t = quote->first; t > lowest && quote->first - t < NAMING_REACH; t--)
    if (fsc_token_is(a, t - 1, FSC_IS_NAMING_WORD)) return !fsc_flagged(a, t - 1, FSC_JOINED); /* so-called */
  return false;
}

static bool is_scare(const fsc_attributing *a, const fsc_quote *quote) {
  const fsc_sentence_part *sentence = &a->document->sentences[a->document->sentence_of[quote->first]];
  if (!quote->n_words || quote->n_words > SCARE_WORDS || !quote->closed || sentence->headline) return false;
  if (fsc_bit_at(a->contents, quote->first + 1)) return false;
  return !fsc_is_naming(a, quote) && !fsc_is_work_title(a, quote->first);
}

void fsc_give_voices(fsc_attributing *a) {
  const fsc_document *d = a->document;
  fsc_findings *findings = a->findings;
  for (uint32_t i = 0; i < d->n_quotes; i++) {
    const fsc_quote *quote = &d->quotes[i];
    if (quote->depth) continue;
    bool scare = is_scare(a, quote);
    if (scare) *FSC_PUSH(a->arena, &findings->scare_quotes) = (fsc_span){quote->first, quote->end};
    if (!scare) paint_range(findings->voice, quote->first, quote->end, FSC_QUOTED);
  }
  for (size_t i = 0; i < a->drafts.n; i++)
    if (a->drafts.items[i].spoken) paint_spoken(a, &a->drafts.items[i]);
  for (size_t i = 0; i < a->drafts.n; i++) paint(a, &a->drafts.items[i]);
  if (!a->scoring->without_hits) list_spoken(a);
  for (uint32_t s = 0; s < d->n_sentences && d->sentences[s].headline; s++) /* they come first */
    memset(findings->voice + d->sentences[s].first, FSC_HEADLINE, d->sentences[s].end - d->sentences[s].first);
}
