/* Patterns of reporting verbs, attribution.md 2.
 * SPDX-License-Identifier: Apache-2.0 */
#include "patterns.h"

#define CLASS(name) FSC_BIT(FSC_IS_##name)

static bool takes_clause(const fsc_cue *cue) { return cue->flags & (FSC_CUE_QUOTE | FSC_CUE_THAT); }

static bool is_class(const fsc_cue *cue, const char *name) { return strcmp(cue->entry->subcategory, name) == 0; }

static fsc_range behind(const fsc_frame *frame) { return (fsc_range){frame->cue->behind, frame->clause->end}; }

/* Content of a verb with a trigger: from "that", from behind a colon, from the quotation or what leads to it. */
static fsc_range triggered(const fsc_frame *frame) {
  uint32_t at = frame->trigger_at, end = frame->clause->end;
  if (frame->trigger == FSC_TRIGGER_COLON) return (fsc_range){at + 1, end};
  if (frame->trigger == FSC_TRIGGER_THAT) return (fsc_range){at, end};
  bool direct = (frame->cue->flags & FSC_CUE_QUOTE) && at <= frame->cue->behind + 1;
  return (fsc_range){direct ? at : frame->cue->behind, end};
}

/* What goes on behind "…," he said, "…" or "A, he said, B". */
static void add_continuation(fsc_attributing *a, const fsc_frame *frame, uint32_t from) {
  fsc_draft *draft = &a->drafts.items[a->drafts.n - 1];
  uint32_t end = frame->clause->end, t = from;
  while (t < end && !fsc_quoted(a, t)) t++;
  if (t < end)
    fsc_draft_content_add(a, draft, (fsc_range){t, end});
  else if (!frame->quote_before && from < end && fsc_mark(a, from, ","))
    fsc_draft_content_add(a, draft, (fsc_range){from, end});
}

/* C, V S */
static bool inverted(fsc_attributing *a, const fsc_frame *frame) {
  const fsc_cue *cue = frame->cue;
  uint32_t before = cue->group.first;
  if (!takes_clause(cue) || cue->form == FSC_ING_FORM || (cue->flags & FSC_CUE_ADDRESSEE)) return false;
  if (before <= frame->clause->first || frame->conjoined) return false;
  bool comma = fsc_mark(a, before - 1, ",") && fsc_empty(frame->subject) && is_class(cue, "neutral");
  if (!frame->quote_at_verb && !comma) return false;
  fsc_range source = fsc_np_right(a, cue->words.end, frame->clause->end);
  if (fsc_empty(source) || (comma && source.end < frame->clause->end && fsc_wordy(a, source.end) &&
                            !fsc_token_any(a, source.end, CLASS(PREPOSITION) | CLASS(WEEKDAY) | CLASS(CLAUSE_WORD))))
    return false;
  if (!fsc_frame_emit(a, frame, source, (fsc_range){frame->clause->first, before}, "INV")) return false;
  add_continuation(a, frame, source.end);
  return true;
}

static bool ends_in_ing(const fsc_word *word) {
  return word->length > 4 && strcmp(word->text + word->length - 3, "ing") == 0;
}

/* "On Monday, X said": what stands before the comma is no content but an adjunct. */
static bool fronted_adjunct(const fsc_attributing *a, const fsc_frame *frame) {
  enum { SHORT = 5 };
  uint32_t first = frame->clause->first, end = frame->subject.first;
  if (frame->quote_before) return false;
  return end - first < SHORT || fsc_token_any(a, first, CLASS(PREPOSITION) | CLASS(CLAUSE_WORD)) ||
         fsc_adverb(a, first) || ends_in_ing(fsc_word_at(a, first)) || fsc_token_says(a, first, "asked");
}

/* C, S V */
static bool postposed(fsc_attributing *a, const fsc_frame *frame) {
  const fsc_cue *cue = frame->cue;
  if (fsc_empty(frame->subject) || cue->passive || !takes_clause(cue) || !frame->ends || cue->infinitive) return false;
  uint32_t first = frame->subject.first;
  if (first <= frame->clause->first || fsc_token_is(a, first, FSC_IS_RELATIVE)) return false;
  bool closed = fsc_mark(a, first - 1, ",?!") || fsc_dash(a, first - 1) || fsc_quoted(a, first - 1);
  bool says_more = frame->trigger == FSC_TRIGGER_THAT || (frame->trigger != FSC_TRIGGER_NONE && !frame->quote_before);
  if (!closed || says_more || fronted_adjunct(a, frame)) return false;
  if (!fsc_frame_emit(a, frame, frame->subject, (fsc_range){frame->clause->first, first}, "POST")) return false;
  add_continuation(a, frame, cue->behind);
  return true;
}

/* it is V-en that C; S is V-en to C: nobody is named. */
static bool passive(fsc_attributing *a, const fsc_frame *frame) {
  const fsc_cue *cue = frame->cue;
  if (!cue->passive || fsc_empty(frame->subject)) return false;
  fsc_range none = {0, 0};
  bool it = fsc_token_says(a, frame->subject.first, "it") && frame->trigger == FSC_TRIGGER_THAT;
  if (it) return fsc_frame_emit(a, frame, none, triggered(frame), "PASS");
  bool to = cue->behind < frame->clause->end && fsc_token_says(a, cue->behind, "to");
  if (!to || !(takes_clause(cue) || is_class(cue, "mental"))) return false;
  return fsc_frame_emit(a, frame, none, behind(frame), "PASS");
}

static bool has_subject(const fsc_frame *frame) { return !fsc_empty(frame->subject) && !frame->cue->passive; }

/* S V that C */
static bool that_clause(fsc_attributing *a, const fsc_frame *frame) {
  return has_subject(frame) && frame->trigger == FSC_TRIGGER_THAT &&
         fsc_frame_emit(a, frame, frame->subject, triggered(frame), "THAT");
}

/* S V “C”, S V: C */
static bool prequoted(fsc_attributing *a, const fsc_frame *frame) {
  enum { REACH = 8 };
  if (!has_subject(frame) || (frame->trigger != FSC_TRIGGER_QUOTE && frame->trigger != FSC_TRIGGER_COLON)) return false;
  return frame->trigger_at - frame->cue->behind <= REACH &&
         fsc_frame_emit(a, frame, frame->subject, triggered(frame), "PREQ");
}

/* Does a finite verb follow? "added 10 jobs" reports nothing, "added 10 jobs were lost" does. */
static bool clause_follows(const fsc_attributing *a, const fsc_frame *frame) {
  enum { REACH = 24 };
  uint32_t end = frame->clause->end;
  if (end > frame->cue->behind + REACH) end = frame->cue->behind + REACH;
  if (fsc_token_is(a, frame->cue->behind, FSC_IS_PRONOUN)) return true;
  for (uint32_t t = frame->cue->behind; t < end; t++)
    if (fsc_token_any(a, t, CLASS(AUXILIARY) | CLASS(BE_FORM) | CLASS(MODAL))) return true;
  return false;
}

/* Behind the hearer: "told reporters | he would". */
static uint32_t behind_addressee(const fsc_attributing *a, const fsc_frame *frame) {
  uint32_t t = frame->cue->behind, end = frame->clause->end;
  if (!(frame->cue->flags & FSC_CUE_ADDRESSEE)) return t;
  if (fsc_token_is(a, t, FSC_IS_OBJECT_PRONOUN)) return t + 1;
  uint32_t limit = t + 6 < end ? t + 6 : end;
  while (t < limit && fsc_wordy(a, t) && !fsc_token_any(a, t, CLASS(PRONOUN) | CLASS(CLAUSE_WORD)) &&
         (t == frame->cue->behind || !fsc_token_any(a, t, CLASS(DETERMINER) | CLASS(POSSESSIVE))))
    t++;
  return t;
}

/* S V C without "that" */
static bool bare(fsc_attributing *a, const fsc_frame *frame) {
  const fsc_cue *cue = frame->cue;
  if (!has_subject(frame) || !(cue->flags & FSC_CUE_THAT) || cue->infinitive) return false;
  uint32_t first = behind_addressee(a, frame);
  if (first >= frame->clause->end || !(fsc_wordy(a, first) || fsc_mark(a, first, "$([")) || !clause_follows(a, frame))
    return false;
  return fsc_frame_emit(a, frame, frame->subject, (fsc_range){first, frame->clause->end}, "BARE");
}

/* … and V C */
static bool conjoined(fsc_attributing *a, const fsc_frame *frame) {
  if (!frame->conjoined || fsc_empty(frame->clause->last_source) || frame->cue->passive) return false;
  bool said = (frame->cue->flags & FSC_CUE_THAT) && !frame->ends;
  if (!said && frame->trigger == FSC_TRIGGER_NONE && !(frame->cue->flags & FSC_CUE_WEAK)) return false;
  fsc_range content = frame->trigger == FSC_TRIGGER_NONE ? behind(frame) : triggered(frame);
  return fsc_frame_emit(a, frame, frame->clause->last_source, content, "CONJ");
}

/* …, V-ing C */
static bool participle(fsc_attributing *a, const fsc_frame *frame) {
  const fsc_cue *cue = frame->cue;
  uint32_t verb = cue->group.first, lowest = frame->clause->first;
  if (cue->form != FSC_ING_FORM || verb <= lowest) return false;
  if (!fsc_mark(a, verb - 1, ",") && !fsc_token_says(a, verb - 1, "and") && !fsc_dash(a, verb - 1)) return false;
  fsc_range source =
      fsc_empty(frame->clause->last_source) ? fsc_main_subject(a, lowest, verb) : frame->clause->last_source;
  if (fsc_empty(source)) return false;
  if (frame->trigger == FSC_TRIGGER_NONE && !takes_clause(cue) && is_class(cue, "factive")) return false;
  fsc_range content = frame->trigger == FSC_TRIGGER_NONE ? behind(frame) : triggered(frame);
  return fsc_frame_emit(a, frame, source, content, "ING");
}

/* "The visit demonstrates commitment" is the writer's own voice; only a document shows something. */
static bool shows_nothing(const fsc_attributing *a, const fsc_frame *frame) {
  if (!is_class(frame->cue, "factive") && !is_class(frame->cue, "document")) return false;
  for (uint32_t t = frame->subject.first; t < frame->subject.end; t++)
    if (fsc_token_is(a, t, FSC_IS_DOCUMENT_NOUN)) return false;
  return true;
}

/* S V NP, S V to C: an act or a thought. */
static bool weak(fsc_attributing *a, const fsc_frame *frame) {
  const fsc_cue *cue = frame->cue;
  if (!has_subject(frame) || cue->infinitive || !(cue->flags & FSC_CUE_WEAK) || shows_nothing(a, frame)) return false;
  uint32_t first = cue->behind;
  if (first >= frame->clause->end) return is_class(cue, "no_comment");
  if (fsc_mark(a, first, ",")) return false;
  if (!fsc_frame_emit(a, frame, frame->subject, behind(frame), "WEAK")) return false;
  fsc_draft *draft = &a->drafts.items[a->drafts.n - 1];
  draft->weak = true;
  /* The preposition belongs to the cue: "called for", "referring to". */
  if (fsc_token_is(a, first, FSC_IS_PREPOSITION) && first == draft->cue.end) draft->cue.end++;
  return true;
}

const fsc_pattern fsc_verb_patterns[] = {
    {"INV", inverted}, {"POST", postposed}, {"PASS", passive},   {"THAT", that_clause}, {"PREQ", prequoted},
    {"BARE", bare},    {"CONJ", conjoined}, {"ING", participle}, {"WEAK", weak},        {NULL, NULL},
};
