/* The cues of each sentence, in order, through the tables of patterns.
 * SPDX-License-Identifier: Apache-2.0 */
#include "patterns.h"

#define CLASS(name) FSC_BIT(FSC_IS_##name)
enum { TRIGGER_REACH = 14 };

fsc_draft *fsc_frame_draft(fsc_attributing *a, const fsc_frame *frame, fsc_range source, const char *pattern) {
  fsc_draft *draft = fsc_draft_add(a, frame->clause->sentence, source, frame->cue->group, pattern);
  draft->entry = frame->cue->entry;
  draft->flags = frame->cue->flags;
  return draft;
}

bool fsc_frame_emit(fsc_attributing *a, const fsc_frame *frame, fsc_range source, fsc_range content,
                    const char *pattern) {
  content = fsc_trim(a, content);
  if (fsc_empty(content)) return false;
  fsc_draft_content_add(a, fsc_frame_draft(a, frame, source, pattern), content);
  return true;
}

/* ---- Frames
 * --------------------------------------------------------------------------------------------------------- */

/* May "that" at some distance from the verb still open its content? "said on Monday that", "told them that". */
static bool reaches(const fsc_attributing *a, const fsc_cue *cue, uint32_t that) {
  if (that == cue->behind || (cue->flags & FSC_CUE_ADDRESSEE)) return true;
  return fsc_token_any(a, cue->behind, CLASS(PREPOSITION) | CLASS(WEEKDAY) | CLASS(TIME_WORD)) ||
         fsc_mark(a, cue->behind, ",") ||
         (fsc_token_is(a, cue->behind, FSC_IS_OBJECT_PRONOUN) && that == cue->behind + 1) ||
         (cue->flags & FSC_CUE_WEAK);
}

static void find_trigger(const fsc_attributing *a, fsc_frame *frame) {
  const fsc_cue *cue = frame->cue;
  uint32_t limit = cue->behind + TRIGGER_REACH;
  if (limit > frame->clause->end) limit = frame->clause->end;
  for (uint32_t t = cue->behind; t < limit; t++) {
    frame->trigger_at = t;
    if (a->tokens[t].flags & FSC_OPENS)
      frame->trigger = FSC_TRIGGER_QUOTE;
    else if ((fsc_token_says(a, t, "that") || fsc_token_says(a, t, "whether")) && reaches(a, cue, t))
      frame->trigger = FSC_TRIGGER_THAT;
    else if (fsc_mark(a, t, ":"))
      frame->trigger = FSC_TRIGGER_COLON;
    if (frame->trigger != FSC_TRIGGER_NONE || fsc_mark(a, t, ".;!?")) return;
    if (t > cue->behind && (a->tags[t] & FSC_TAG_CUE) && fsc_token_says(a, t, "said")) return;
  }
}

/* The verb closes its clause: what follows is punctuation or an adjunct of time, place or hearer. */
static bool clause_ends(const fsc_attributing *a, const fsc_frame *frame) {
  uint32_t t = frame->cue->behind;
  if (t >= frame->clause->end || !fsc_wordy(a, t)) return t >= frame->clause->end || !(a->tokens[t].flags & FSC_OPENS);
  if (frame->cue->flags & FSC_CUE_ADDRESSEE) return true;
  if (fsc_token_is(a, t, FSC_IS_PREPOSITION) || fsc_day(a, t)) return true;
  return fsc_token_says(a, t, "when") || fsc_token_says(a, t, "while") || fsc_token_says(a, t, "last") ||
         fsc_token_says(a, t, "this");
}

static bool closes_before(const fsc_attributing *a, uint32_t token, uint32_t lowest) {
  if (token <= lowest) return false;
  if (fsc_quoted(a, token - 1)) return true;
  return token - 1 > lowest && !fsc_wordy(a, token - 1) && fsc_quoted(a, token - 2);
}

static fsc_frame frame_of(const fsc_attributing *a, fsc_clause *clause, const fsc_cue *cue) {
  fsc_frame frame = {.clause = clause, .cue = cue};
  bool participle = cue->form == FSC_ING_FORM && cue->group.first == cue->words.first;
  if (!participle) frame.subject = fsc_subject_left(a, cue->group.first, clause->first, &frame.conjoined);
  find_trigger(a, &frame);
  frame.ends = clause_ends(a, &frame);
  frame.quote_at_verb = closes_before(a, cue->group.first, clause->first);
  frame.quote_before =
      fsc_empty(frame.subject) ? frame.quote_at_verb : closes_before(a, frame.subject.first, clause->first);
  return frame;
}

/* ---- Sentences
 * ------------------------------------------------------------------------------------------------------ */

static bool try_patterns(fsc_attributing *a, const fsc_pattern *table, const fsc_frame *frame) {
  for (; table->name; table++)
    if (table->match(a, frame)) return true;
  return false;
}

/* A content ends where the next attribution of its sentence begins. */
static void cut_at(fsc_attributing *a, fsc_draft *draft, uint32_t token) {
  for (size_t i = 0; i < draft->contents.n; i++) {
    fsc_range *range = &draft->contents.items[i].range;
    if (range->first < token && token < range->end && draft->cue.first < token) {
      range->end = token;
      *range = fsc_trim(a, *range);
    }
  }
}

static void note_draft(fsc_attributing *a, fsc_clause *clause, const fsc_draft *draft) {
  uint32_t begin = draft->cue.first;
  if (!fsc_empty(draft->source) && draft->source.first < begin && draft->source.first > clause->first)
    begin = draft->source.first;
  if (clause->last_draft != FSC_NONE) cut_at(a, &a->drafts.items[clause->last_draft], begin);
  clause->last_draft = (uint32_t)(a->drafts.n - 1);
  if (!fsc_empty(draft->source)) clause->last_source = draft->source;
  for (uint32_t t = draft->cue.first; t < draft->cue.end; t++) a->tags[t] |= FSC_TAG_USED_CUE;
}

static void read_sentence(fsc_attributing *a, uint32_t index) {
  const fsc_sentence_part *part = &a->document->sentences[index];
  const fsc_matches *matches = a->scoring->matches;
  fsc_clause clause = {index, part->first, part->end, {0, 0}, FSC_NONE};
  while (clause.end > clause.first && !fsc_wordy(a, clause.end - 1) && !fsc_quoted(a, clause.end - 1)) clause.end--;
  for (uint32_t i = matches->at[part->first]; i < matches->at[part->end]; i++) {
    const fsc_match *match = &matches->items[i];
    fsc_cue cue;
    if (match->entry->category_id != a->cues || !fsc_cue_read(a, match, &cue)) continue;
    fsc_frame frame = frame_of(a, &clause, &cue);
    if (try_patterns(a, cue.form == FSC_NO_VERB ? fsc_other_patterns : fsc_verb_patterns, &frame))
      note_draft(a, &clause, &a->drafts.items[a->drafts.n - 1]);
  }
}

void fsc_find_attributions(fsc_attributing *a) {
  if (a->cues == FSC_NONE) return;
  for (uint32_t i = 0; i < a->document->n_sentences; i++)
    if (!a->document->sentences[i].boilerplate) read_sentence(a, i);
}
