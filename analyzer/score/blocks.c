/* Block quotations: a paragraph without quotation marks, below a sentence that ends with its speaker and a colon: "Ana
 * Ruiz wrote in June:". Only the first paragraph is attributed, since nothing shows how many more are quoted.
 * SPDX-License-Identifier: Apache-2.0 */
#include <string.h>

#include "cues.h"
#include "floating.h"

enum { REACH = 8 /* tokens from the verb to the colon */, SHORTEST = 6 /* words: less is a heading or a list */ };

/* Does only an adjunct or addressee stand between the verb and the colon, and no content? */
static bool is_adjunct(const fsc_attributing *a, uint32_t first, uint32_t colon) {
  for (uint32_t t = first; t < colon; t++)
    if (fsc_verb_helper(a, t) || fsc_tagged(a, t, FSC_TAG_CUE) || fsc_ends_in_ing(a, t) || fsc_quoted(a, t) ||
        fsc_token_any(a, t, CLASS(RELATIVE) | CLASS(QUESTION_WORD) | CLASS(SUBORDINATOR)))
      return false;
  return true;
}

/* Is a match likely to be a finite verb? Not in "to say", "a report", "his full remarks", "saying", "heard him say",
 * "New York Post". Not "tweet" either: an embedded post has its own signature (posts.c), or is missing. */
static bool is_finite(const fsc_attributing *a, const fsc_match *match) {
  const uint32_t t = match->first;
  const uint64_t noun = CLASS(DETERMINER) | CLASS(POSSESSIVE) | CLASS(PREPOSITION);
  const bool base = fsc_is_base(a, match), homograph = (match->what->flags & FSC_FLAG_HOMOGRAPH) != 0;
  const bool role = fsc_tagged(a, t - 1, FSC_TAG_ROLE | FSC_TAG_ORGANISATION);
  const bool pronoun = fsc_token_is(a, t - 1, FSC_IS_PRONOUN);
  if (homograph && (base || !(fsc_capital(a, t - 1) || role || pronoun || fsc_adverb(a, t - 1)))) return false;
  if (fsc_shaped(a, t, FSC_SHAPE_CAPITALISED) || fsc_ends_in_ing(a, t)) return false;
  if (fsc_token_says(a, t - 1, FSC_SAYS_TO) || fsc_token_is(a, t - 1, FSC_IS_OBJECT_PRONOUN)) return false;
  return !fsc_token_any(a, t - 1, noun) && strcmp(fsc_row_entry(a, match)->term, "tweet") != 0;
}

/* The cue before a colon: "As reported by" or "According to" at the start of the sentence; else its last verb of
 * saying, if only an adjunct follows. NULL if there is none. */
static const fsc_match *cue_of(const fsc_attributing *a, uint32_t first, uint32_t colon) {
  const uint32_t lowest = colon > first + REACH ? colon - REACH : first;
  const fsc_match *opener = fsc_row_at(a, first, FSC_REPORT_VERBS);
  if (opener && opener->what->form == FSC_FORM_PHRASE && opener->what->flags & FSC_FLAG_ACCORDING) return opener;
  for (uint32_t t = colon; t-- > lowest;) {
    const fsc_match *match = fsc_row_at(a, t, FSC_REPORT_VERBS);
    if (!match || match->what->form != FSC_FORM_VERB) continue;
    const bool weak = (match->what->flags & FSC_FLAG_WEAK) && match->what->cue_class != FSC_CUE_NEUTRAL;
    return (match->what->flags & FSC_FLAG_QUOTE) && !weak && is_finite(a, match) && is_adjunct(a, match->end, colon)
               ? match
               : NULL;
  }
  return NULL;
}

/* The source of that cue: "Ana Ruiz wrote", "as reported by Ana Ruiz". Empty if it is nobody, or the outlet itself. */
static fsc_range speaker_of(const fsc_attributing *a, const fsc_match *match, fsc_range cue, uint32_t first,
                            uint32_t colon) {
  const fsc_range none = {0, 0};
  const bool opens = (match->what->flags & FSC_FLAG_ACCORDING) != 0;
  bool conjoined = false;
  for (uint32_t t = cue.first; t < match->first; t++)
    if (fsc_token_is(a, t, FSC_IS_BE_FORM)) return none;
  const fsc_range source =
      opens ? fsc_np_right(a, match->end, colon) : fsc_subject_left(a, cue.first, first, &conjoined);
  if (fsc_empty(source) || (opens && !is_adjunct(a, source.end, colon))) return none;
  if (fsc_possessive(a, source.end - 1) || fsc_token_is(a, source.first, FSC_IS_FIRST_PERSON)) return none;
  return fsc_is_speaker(a, source) ? source : none;
}

/* The paragraph below, boilerplate skipped; empty if that is no prose, is quoted or has a source already. */
static fsc_range block_below(const fsc_floating *f, uint32_t paragraph) {
  enum { BETWEEN = 2 }; /* paragraphs of boilerplate */
  const fsc_attributing *a = f->a;
  const fsc_document *d = a->document;
  const fsc_range none = {0, 0};
  uint32_t p = paragraph + 1;
  while (p < d->n_paragraphs && p <= paragraph + BETWEEN && d->sentences[d->paragraphs[p].first_sentence].boilerplate)
    p++;
  if (p == d->n_paragraphs) return none;
  const fsc_paragraph *below = &d->paragraphs[p];
  const uint32_t marked = fsc_mark(a, below->first, ">"); /* as in Markdown and mails */
  const uint32_t first = below->first + marked, last = below->end - 1;
  if (first > last) return none;
  const bool opens = fsc_wordy(a, first) || fsc_mark(a, first, "[(.");
  const bool prose = fsc_flagged(a, last, FSC_MAY_END) || fsc_mark(a, last, "])");
  if (!opens || !prose || fsc_kind_at(a, first) == FSC_NUMBER || fsc_bit_at(a->contents, first)) return none;
  return fsc_count_words(d, first, below->end) < SHORTEST ? none : (fsc_range){first, below->end};
}

void fsc_read_blocks(fsc_floating *f) {
  fsc_attributing *a = f->a;
  const fsc_document *d = a->document;
  for (uint32_t p = 0; p + 1 < d->n_paragraphs; p++) {
    const fsc_paragraph *paragraph = &d->paragraphs[p];
    const uint32_t colon = paragraph->end - 1;
    if (!fsc_mark(a, colon, ":") || paragraph->headline) continue;
    const fsc_sentence_part *sentence = &d->sentences[paragraph->end_sentence - 1];
    const fsc_match *match = sentence->boilerplate ? NULL : cue_of(a, sentence->first, colon);
    if (!match || fsc_tagged(a, match->first, FSC_TAG_USED_CUE)) continue;
    const fsc_range cue = {fsc_group_start(a, match->first, sentence->first), match->end};
    const fsc_range source = speaker_of(a, match, cue, sentence->first, colon), words = block_below(f, p);
    const uint32_t draft = fsc_empty(source) || fsc_empty(words) ? FSC_NONE : fsc_floating_speak(f, source, cue, words);
    if (draft == FSC_NONE) continue;
    a->drafts.items[draft].pattern = FSC_PREQ;
    a->drafts.items[draft].match = match;
    a->drafts.items[draft].flags = match->what->flags;
  }
}
