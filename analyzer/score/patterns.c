/* The cues of each sentence, in order, through the tables of patterns.
 * SPDX-License-Identifier: Apache-2.0 */
#include "patterns.h"

#define CLASS(name) FSC_BIT(FSC_IS_##name)
enum { TRIGGER_REACH = 14 };

uint32_t fsc_frame_limit(const fsc_frame *frame, uint32_t from) {
  uint32_t end = frame->clause->end;
  return end > from + FSC_CONTENT_LONGEST ? from + FSC_CONTENT_LONGEST : end;
}

fsc_range fsc_shared_source(const fsc_attributing *a, const fsc_frame *frame) {
  const fsc_range none = {0, 0};
  return frame->clause->outer == FSC_NONE ? none : a->drafts.items[frame->clause->outer].source;
}

fsc_draft *fsc_frame_draft(fsc_attributing *a, const fsc_frame *frame, fsc_range source, fsc_pattern_id pattern) {
  fsc_draft *draft = fsc_draft_add(a, frame->clause->sentence, source, frame->cue->group, pattern);
  draft->match = frame->cue->match;
  draft->flags = frame->cue->flags;
  return draft;
}

/* "warned of C", "complained about C": what is talked about follows, and the preposition belongs to the cue. */
static void take_preposition(const fsc_attributing *a, const fsc_frame *frame, fsc_draft *draft, fsc_range *content) {
  uint32_t at = frame->cue->behind;
  if (frame->cue->form == FSC_NO_VERB || draft->cue.end != at || at + 1 >= frame->clause->end || fsc_quoted(a, at))
    return;
  bool opens = content->first == at;
  bool topic = opens && fsc_token_is(a, at, FSC_IS_TOPIC_PREPOSITION) && !fsc_token_is(a, at, FSC_IS_CLAUSE_WORD) &&
               !fsc_token_says(a, at, FSC_SAYS_TO);
  if (!topic && !fsc_token_is(a, at, FSC_IS_ABOUT)) return;
  draft->cue.end = at + 1;
  if (opens) content->first = at + 1;
}

bool fsc_frame_emit(fsc_attributing *a, const fsc_frame *frame, fsc_range source, fsc_range content,
                    fsc_pattern_id pattern) {
  content = fsc_trim(a, content);
  if (fsc_empty(content)) return false;
  fsc_draft *draft = fsc_frame_draft(a, frame, source, pattern);
  take_preposition(a, frame, draft, &content);
  if (fsc_draft_content_add(a, draft, content)) return true;
  a->drafts.n--;
  return false;
}

/* ---- Frames
 * --------------------------------------------------------------------------------------------------------- */

/* May "that" at some distance from the verb still open its content? "said on Monday that", "told them that"; but in
 * "touted the plan that" it belongs to what was touted. */
static bool reaches(const fsc_attributing *a, const fsc_cue *cue, uint32_t that) {
  uint32_t first = cue->behind;
  if (that == first || (cue->flags & FSC_FLAG_ADDRESSEE) || fsc_mark(a, first, ",")) return true;
  if (fsc_token_any(a, first, CLASS(PREPOSITION) | CLASS(WEEKDAY) | CLASS(TIME_WORD))) return true;
  return that == first + 1 && (fsc_token_is(a, first, FSC_IS_OBJECT_PRONOUN) || fsc_capital(a, first));
}

/* ", referring to …", "after hinting …": what follows belongs to another verb. */
static bool turns(const fsc_attributing *a, uint32_t token) {
  if (fsc_mark(a, token, ","))
    return !fsc_flagged(a, token + 1, FSC_OPENS) && !fsc_token_is(a, token + 1, FSC_IS_PREPOSITION) &&
           !fsc_token_says(a, token + 1, FSC_SAYS_THAT) && !fsc_adverb(a, token + 1);
  return fsc_tagged(a, token, FSC_TAG_CUE) && fsc_ends_in_ing(a, token);
}

/* "asked the mayor how", "told them why" */
static bool asks(const fsc_attributing *a, const fsc_cue *cue, uint32_t token) {
  return (cue->flags & FSC_FLAG_ADDRESSEE) && token > cue->behind && fsc_token_is(a, token, FSC_IS_QUESTION_WORD);
}

static void find_trigger(const fsc_attributing *a, fsc_frame *frame) {
  const fsc_cue *cue = frame->cue;
  uint32_t limit = cue->behind + TRIGGER_REACH;
  if (limit > frame->clause->end) limit = frame->clause->end;
  for (uint32_t t = cue->behind; t < limit; t++) {
    frame->trigger_at = t;
    if (fsc_flagged(a, t, FSC_OPENS) && !(t > cue->behind + 1 && fsc_is_title(a, t)))
      frame->trigger = FSC_TRIGGER_QUOTE;
    else if ((fsc_token_says(a, t, FSC_SAYS_THAT) || fsc_token_says(a, t, FSC_SAYS_WHETHER) || asks(a, cue, t)) &&
             reaches(a, cue, t))
      frame->trigger = FSC_TRIGGER_THAT;
    else if (fsc_mark(a, t, ":"))
      frame->trigger = FSC_TRIGGER_COLON;
    if (frame->trigger != FSC_TRIGGER_NONE || fsc_mark(a, t, ".;!?") || turns(a, t)) return;
    if (t > cue->behind && fsc_tagged(a, t, FSC_TAG_CUE) && fsc_token_says(a, t, FSC_SAYS_SAID)) return;
  }
}

/* The verb closes its clause: what follows is punctuation or an adjunct of time, place or hearer. */
static bool clause_ends(const fsc_attributing *a, const fsc_frame *frame) {
  uint32_t t = frame->cue->behind;
  if (t >= frame->clause->end || !fsc_wordy(a, t)) return t >= frame->clause->end || !fsc_flagged(a, t, FSC_OPENS);
  if (frame->cue->flags & FSC_FLAG_ADDRESSEE) return true;
  if (fsc_token_is(a, t, FSC_IS_PREPOSITION) || fsc_day(a, t)) return true;
  return fsc_token_says(a, t, FSC_SAYS_WHEN) || fsc_token_says(a, t, FSC_SAYS_WHILE) ||
         fsc_token_says(a, t, FSC_SAYS_LAST) || fsc_token_says(a, t, FSC_SAYS_THIS);
}

static bool closes_before(const fsc_attributing *a, uint32_t token, uint32_t lowest) {
  if (token <= lowest) return false;
  if (fsc_quoted(a, token - 1)) return true;
  return token - 1 > lowest && !fsc_wordy(a, token - 1) && fsc_quoted(a, token - 2);
}

/* "he’s claiming": the auxiliary is part of the pronoun. */
static bool contracted(const fsc_attributing *a, uint32_t verb, uint32_t lowest) {
  if (verb <= lowest || !fsc_token_is(a, verb - 1, FSC_IS_PRONOUN)) return false;
  return fsc_possessive(a, verb - 1) || strchr(fsc_word_at(a, verb - 1)->text, '\'') != NULL;
}

/* ", which said C, …": the comma behind C ends the relative clause, unless what follows belongs to C. */
static uint32_t relative_end(const fsc_attributing *a, const fsc_clause *clause, const fsc_frame *frame) {
  const uint64_t inside = CLASS(CLAUSE_WORD) | CLASS(PRONOUN) | CLASS(DETERMINER) | CLASS(POSSESSIVE) |
                          CLASS(PREPOSITION) | CLASS(RELATIVE) | CLASS(QUANTIFIER) | CLASS(TIME_WORD);
  uint32_t who = frame->subject.first, limit = fsc_frame_limit(frame, frame->cue->behind);
  if (who > clause->first && fsc_token_is(a, who - 1, FSC_IS_RELATIVE)) who--; /* ", which he said was C, …" */
  if (fsc_empty(frame->subject) || !fsc_token_is(a, who, FSC_IS_RELATIVE) || who <= clause->first ||
      !fsc_mark(a, who - 1, ","))
    return clause->end;
  for (uint32_t t = frame->cue->behind + 1; t + 1 < limit; t++)
    if (fsc_mark(a, t, ",") && !fsc_quoted(a, t) && fsc_kind_at(a, t + 1) == FSC_WORD && !fsc_capital(a, t + 1) &&
        !fsc_token_any(a, t + 1, inside) && !fsc_adverb(a, t + 1))
      return t;
  return clause->end;
}

static fsc_frame frame_of(const fsc_attributing *a, fsc_clause *clause, const fsc_cue *cue) {
  fsc_frame frame = {.clause = clause, .cue = cue};
  frame.from = clause->floor < cue->group.first ? clause->floor : cue->group.first;
  bool participle = cue->form == FSC_ING_FORM && cue->group.first == cue->words.first &&
                    !contracted(a, cue->group.first, clause->first);
  if (!participle) frame.subject = fsc_subject_left(a, cue->group.first, clause->first, &frame.conjoined);
  find_trigger(a, &frame);
  frame.ends = clause_ends(a, &frame);
  frame.quote_at_verb = closes_before(a, cue->group.first, clause->first);
  frame.quote_before =
      fsc_empty(frame.subject) ? frame.quote_at_verb : closes_before(a, frame.subject.first, clause->first);
  return frame;
}

static uint32_t features_of_cue(const fsc_cue *cue) {
  static const uint32_t forms[] = {
      [FSC_BASE] = FSC_HAS_BASE, [FSC_PAST_FORM] = FSC_HAS_PAST, [FSC_ING_FORM] = FSC_HAS_ING, [FSC_NO_VERB] = 0};
  const fsc_match *match = cue->match;
  uint32_t flags = cue->flags, has = forms[cue->form];
  bool hearsay = match->cue_class == FSC_CUE_HEARSAY && match->form == FSC_FORM_PHRASE;
  has |= (cue->passive ? FSC_HAS_PASSIVE : 0) | (cue->infinitive ? FSC_HAS_INFINITIVE : 0);
  has |= (flags & FSC_FLAG_THAT ? FSC_TAKES_THAT : 0) | (fsc_takes_object(cue) ? FSC_TAKES_OBJECT : 0);
  has |= flags & (FSC_FLAG_QUOTE | FSC_FLAG_THAT) ? FSC_TAKES_CLAUSE : 0;
  has |= (flags & FSC_FLAG_ADJECTIVE ? FSC_CUES_ADJECTIVE : 0) | (flags & FSC_FLAG_ACCORDING ? FSC_CUES_ACCORDING : 0);
  has |= (flags & FSC_FLAG_ADVERB ? FSC_CUES_ADVERB : 0) | (flags & FSC_FLAG_NOMINAL ? FSC_CUES_NOUN : 0);
  has |= match->cue_class == FSC_CUE_NEUTRAL ? FSC_CUES_NEUTRAL : 0;
  has |= match->cue_class == FSC_CUE_NO_COMMENT ? FSC_CUES_NO_COMMENT : 0;
  return has | (hearsay ? FSC_CUES_HEARSAY_PHRASE : 0);
}

static uint32_t features_of(const fsc_frame *frame) {
  static const uint32_t triggers[] = {[FSC_TRIGGER_NONE] = 0,
                                      [FSC_TRIGGER_THAT] = FSC_HAS_TRIGGER | FSC_HAS_THAT,
                                      [FSC_TRIGGER_QUOTE] = FSC_HAS_TRIGGER | FSC_HAS_QUOTE_OR_COLON,
                                      [FSC_TRIGGER_COLON] = FSC_HAS_TRIGGER | FSC_HAS_QUOTE_OR_COLON};
  uint32_t has = features_of_cue(frame->cue) | triggers[frame->trigger];
  has |= (fsc_empty(frame->subject) ? 0 : FSC_HAS_SUBJECT) | (frame->conjoined ? FSC_HAS_AND : 0);
  has |= (frame->ends ? FSC_HAS_END : 0) | (frame->quote_at_verb ? FSC_HAS_QUOTE_BEFORE_VERB : 0);
  return has | (frame->cue->behind < frame->clause->end ? FSC_HAS_MORE : 0);
}

/* ---- Sentences
 * ------------------------------------------------------------------------------------------------------ */

static bool try_patterns(fsc_attributing *a, const fsc_pattern *table, const fsc_frame *frame) {
  for (; table->fits; table++)
    if (((frame->has ^ table->needs) & (table->needs | table->excludes)) == 0 && table->fits(a, frame)) return true;
  return false;
}

/* A content ends where the next attribution of its sentence begins. */
static void cut_at(fsc_attributing *a, fsc_draft *draft, uint32_t token) {
  for (size_t i = 0; i < draft->contents.n; i++) {
    fsc_range *range = &draft->contents.items[i].range;
    if (draft->cue.first >= token || range->end <= token) continue;
    if (range->first >= token) {
      range->end = range->first; /* what follows the next cue is that one's */
    } else {
      range->end = token;
      *range = fsc_trim(a, *range);
    }
  }
}

static bool holds(const fsc_draft *draft, uint32_t token) {
  for (size_t i = 0; i < draft->contents.n; i++)
    if (draft->contents.items[i].range.first <= token && token < draft->contents.items[i].range.end) return true;
  return false;
}

/* Where an attribution begins: at its source or its cue. */
static uint32_t begin_of(const fsc_clause *clause, const fsc_draft *draft) {
  bool shared = draft->pattern == FSC_ING || draft->pattern == FSC_CONJ;
  bool left = !shared && !fsc_empty(draft->source) && draft->source.first < draft->cue.first;
  return left && draft->source.first > clause->first ? draft->source.first : draft->cue.first;
}

/* "X said A, but Y denied it": a comma, a dash or a contrast before it makes the next attribution a sibling; without
 * one ("X said Y denied it") it is part of what X said. */
static bool is_sibling(const fsc_attributing *a, const fsc_draft *outer, const fsc_draft *draft, uint32_t begin) {
  if (draft->pattern == FSC_ING) return true;
  uint32_t before = begin - 1;
  if (outer->contents.items[0].range.first == begin) return false; /* "According to A, B said" */
  if (draft->pattern == FSC_CONJ) return !fsc_quoted(a, before);
  while (before > begin - 3 && fsc_adverb(a, before)) before--;
  bool joined = fsc_token_is(a, before, FSC_IS_CLAUSE_WORD) && !fsc_token_says(a, before, FSC_SAYS_THAT);
  if (fsc_token_says(a, before, FSC_SAYS_BUT) || fsc_token_says(a, before, FSC_SAYS_WHILE)) return true;
  if (joined) before--;
  return fsc_mark(a, before, ",;)") || fsc_dash(a, before) || fsc_quoted(a, before);
}

static bool is_postposed(const fsc_draft *draft) {
  const unsigned patterns = 1u << FSC_POST | 1u << FSC_INV | 1u << FSC_ACC | 1u << FSC_HEARSAY;
  return (patterns >> draft->pattern & 1) && draft->contents.items[0].range.first < draft->cue.first;
}

/* "A fears B, C said": what was found in the content of C is nested in it. */
static void nest_earlier(fsc_attributing *a, const fsc_clause *clause, const fsc_draft *outer) {
  for (size_t i = clause->n_before; &a->drafts.items[i] < outer; i++)
    if (a->drafts.items[i].cue.first >= clause->floor && holds(outer, a->drafts.items[i].cue.first))
      a->drafts.items[i].depth++;
}

/* The place of the newest draft among those of its sentence. */
static void settle(fsc_attributing *a, fsc_clause *clause) {
  uint32_t index = (uint32_t)(a->drafts.n - 1);
  fsc_draft *draft = &a->drafts.items[index],
            *outer = clause->outer == FSC_NONE ? NULL : &a->drafts.items[clause->outer];
  uint32_t begin = begin_of(clause, draft);
  for (uint32_t t = draft->cue.first; t < draft->cue.end; t++) a->tags[t] |= FSC_TAG_USED_CUE;
  clause->last = index;
  if (is_postposed(draft)) {
    nest_earlier(a, clause, draft);
    clause->n_before = index + 1;
    clause->floor = draft->source.first > draft->cue.first ? draft->source.end : draft->cue.end;
  } else if (outer && begin > clause->first) {
    if (holds(outer, begin) && !is_sibling(a, outer, draft, begin)) {
      draft->depth = outer->depth + 1;
      return;
    }
    cut_at(a, outer, begin);
  }
  clause->outer = index;
}

/* "according to a council report seen by …": a noun that looks like a verb, and part of who is cited. */
static bool names_source(const fsc_attributing *a, const fsc_clause *clause, const fsc_cue *cue) {
  if (clause->last == FSC_NONE || !(cue->flags & FSC_FLAG_HOMOGRAPH)) return false;
  const fsc_draft *draft = &a->drafts.items[clause->last];
  return draft->pattern == FSC_ACC && draft->source.first <= cue->words.first && cue->words.first < draft->source.end;
}

/* A cue of a sentence and those behind it. */
static void read_sentence(fsc_attributing *a, uint32_t index, uint32_t first) {
  const fsc_sentence_part *part = &a->document->sentences[index];
  const fsc_match *matches = a->scoring->matches->items;
  fsc_clause clause = {.sentence = index,
                       .first = part->first,
                       .end = part->end,
                       .outer = FSC_NONE,
                       .last = FSC_NONE,
                       .n_before = (uint32_t)a->drafts.n,
                       .floor = part->first};
  while (clause.end > clause.first && !fsc_wordy(a, clause.end - 1) && !fsc_quoted(a, clause.end - 1)) clause.end--;
  for (uint32_t i = first; i != FSC_NONE && matches[i].first < part->end; i = a->scoring->rows.next[i]) {
    fsc_cue cue;
    if (!fsc_cue_read(a, &matches[i], &cue) || names_source(a, &clause, &cue)) continue;
    fsc_frame frame = frame_of(a, &clause, &cue);
    fsc_clause relative = clause;
    relative.end = relative_end(a, &clause, &frame);
    frame.clause = &relative;
    frame.has = features_of(&frame);
    if (try_patterns(a, cue.form == FSC_NO_VERB ? fsc_other_patterns : fsc_verb_patterns, &frame)) settle(a, &clause);
  }
}

void fsc_find_attributions(fsc_attributing *a) {
  const fsc_match *matches = a->scoring->matches->items;
  uint32_t end = 0;
  FSC_RESERVE(a->arena, &a->drafts, a->document->n_sentences + a->document->n_quotes + 16);
  for (uint32_t i = a->scoring->rows.first[FSC_REPORT_VERBS]; i != FSC_NONE; i = a->scoring->rows.next[i]) {
    if (matches[i].first < end) continue;
    uint32_t sentence = a->document->sentence_of[matches[i].first];
    end = a->document->sentences[sentence].end;
    if (!a->document->sentences[sentence].boilerplate) read_sentence(a, sentence, i);
  }
}
