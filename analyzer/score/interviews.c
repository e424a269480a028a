/* Interviews and transcripts whose speakers stand in lines of their own, the turn in the paragraphs below:
 *
 *   Ana Ruiz
 *   How old is the bridge?
 *   Lars Holm
 *   Older than the port.
 *
 * One such line may be a heading, and so may lines that recur ("Best Case", "Worst Case", two teams in turn). So lines
 * are taken for speakers only if they name somebody and recur, at least two of them take turns, and the paragraphs
 * between them read like a conversation.
 * SPDX-License-Identifier: Apache-2.0 */
#include "floating.h"
#include "mentions.h"

enum {
  LINE_LONGEST = 8, /* tokens */
  SPEAKERS = 24,    /* at most: each line is compared with all of them */
  OFTEN = 3,        /* a speaker's line occurs at least so often */
  LINES = 8         /* turns, at least */
};

/* A short paragraph without a final stop. That of a speaker stands above a paragraph with one. */
typedef struct line {
  uint32_t paragraph, speaker; /* speaker: index in interview.speakers, FSC_NONE */
} line;

typedef struct interview {
  const fsc_attributing *a;
  FSC_ARRAY(line) lines;
  struct {
    uint32_t paragraph, n; /* of its first line; how many lines it has */
  } speakers[SPEAKERS];
  uint32_t n_speakers;
  bool small; /* a line names somebody in lower case; then other lines in lower case need not be known names */
} interview;

/* Does a paragraph end as prose does: with a stop, bracket, dash or quotation mark? */
static bool is_prose(const fsc_attributing *a, const fsc_paragraph *p) {
  const uint32_t last = p->end - 1;
  return fsc_mark(a, last, ".?!]") || fsc_dash(a, last) || fsc_kind_at(a, last) == FSC_QUOTE_MARK ||
         fsc_flagged(a, last, FSC_MAY_END);
}

static bool is_line(const fsc_attributing *a, const fsc_paragraph *p) {
  return !p->headline && p->end - p->first <= LINE_LONGEST && fsc_wordy(a, p->first) && !is_prose(a, p) &&
         !fsc_mark(a, p->end - 1, ":,;");
}

static bool same_line(const fsc_attributing *a, const fsc_paragraph *x, const fsc_paragraph *y) {
  if (x->end - x->first != y->end - y->first) return false;
  for (uint32_t i = 0; i < x->end - x->first; i++)
    if (!fsc_same_word(a, x->first + i, y->first + i)) return false;
  return true;
}

/* "Ana Ruiz", or "ana ruiz" if the text mentions an Ana or a Ruiz. No single word, which may be any heading. */
static bool names_speaker(const fsc_attributing *a, const fsc_paragraph *p) {
  uint32_t end = p->end;
  for (uint32_t t = p->first; t < p->end; t++)
    if (!fsc_wordy(a, t) && !fsc_mark(a, t, "().,")) return false;
  while (end > p->first && !fsc_wordy(a, end - 1)) end--;
  if (end < p->first + 2) return false;
  const uint32_t i = fsc_mention_at(a, p->first);
  const fsc_mention *m = i == FSC_NONE ? NULL : &a->mentions.items[i];
  if (m && m->span.end >= end) return m->kind == FSC_MENTION_NAME;
  return fsc_named_near(a, end - 1, 0) || fsc_named_near(a, p->first, 0);
}

/* Is a line in lower case, as no heading is: "ana ruiz", "speaker 2"? */
static bool is_small(const fsc_attributing *a, const fsc_paragraph *p) {
  for (uint32_t t = p->first; t < p->end; t++)
    if (fsc_shaped(a, t, FSC_SHAPE_CAPITALISED)) return false;
  return true;
}

/* The index of the speaker whose line a paragraph is, added if it is new; FSC_NONE if it names nobody. */
static uint32_t speaker_of(interview *v, uint32_t paragraph) {
  const fsc_paragraph *paragraphs = v->a->document->paragraphs;
  for (uint32_t i = 0; i < v->n_speakers; i++)
    if (same_line(v->a, &paragraphs[v->speakers[i].paragraph], &paragraphs[paragraph])) return i;
  const fsc_paragraph *p = &paragraphs[paragraph];
  if (v->n_speakers == SPEAKERS || !(names_speaker(v->a, p) || (v->small && is_small(v->a, p)))) return FSC_NONE;
  v->speakers[v->n_speakers].paragraph = paragraph;
  return v->n_speakers++;
}

static void list_lines(interview *v) {
  const fsc_document *d = v->a->document;
  for (uint32_t p = 0; p + 1 < d->n_paragraphs; p++)
    if (is_line(v->a, &d->paragraphs[p])) *FSC_PUSH(v->a->arena, &v->lines) = (line){p, FSC_NONE};
}

static void find_speakers(interview *v) {
  const fsc_paragraph *paragraphs = v->a->document->paragraphs;
  for (size_t i = 0; i < v->lines.n && !v->small; i++) {
    const fsc_paragraph *p = &paragraphs[v->lines.items[i].paragraph];
    v->small = is_small(v->a, p) && names_speaker(v->a, p);
  }
  for (size_t i = 0; i < v->lines.n; i++) {
    line *l = &v->lines.items[i];
    if (is_prose(v->a, &paragraphs[l->paragraph + 1])) l->speaker = speaker_of(v, l->paragraph);
    if (l->speaker != FSC_NONE) v->speakers[l->speaker].n++;
  }
}

/* Keeps the speakers whose lines occur often. Are there enough, and does one speak between two turns of another? */
static bool is_interview(interview *v) {
  uint32_t n = 0, last = FSC_NONE, before = FSC_NONE;
  bool returns = false;
  for (size_t i = 0; i < v->lines.n; i++) {
    uint32_t *speaker = &v->lines.items[i].speaker;
    if (*speaker != FSC_NONE && v->speakers[*speaker].n < OFTEN) *speaker = FSC_NONE;
    if (*speaker == FSC_NONE) continue;
    n++;
    returns |= before == *speaker && last != *speaker;
    before = last;
    last = *speaker;
  }
  return returns && n >= LINES;
}

/* A turn ends at the next line, even if that is no speaker's. */
static uint32_t turn_end(const interview *v, size_t i) {
  return i + 1 < v->lines.n ? v->lines.items[i + 1].paragraph : v->a->document->n_paragraphs;
}

/* Does a turn read like talk: a question, or a pronoun of the first or second person, outside quotation marks? */
static bool is_talk(const fsc_attributing *a, uint32_t first, uint32_t end) {
  const uint64_t persons = FSC_BIT(FSC_IS_FIRST_PERSON) | FSC_BIT(FSC_IS_SECOND_PERSON);
  for (uint32_t t = first; t < end; t++)
    if (!fsc_quoted(a, t) && (fsc_token_any(a, t, persons) || fsc_mark(a, t, "?"))) return true;
  return false;
}

/* Does at least one turn in four read like talk? No more, since in long answers most turns tell a story. */
static bool is_conversation(const interview *v) {
  const fsc_paragraph *paragraphs = v->a->document->paragraphs;
  size_t turns = 0, talk = 0;
  for (size_t i = 0; i < v->lines.n; i++) {
    if (v->lines.items[i].speaker == FSC_NONE) continue;
    turns++;
    talk += is_talk(v->a, paragraphs[v->lines.items[i].paragraph].end, paragraphs[turn_end(v, i) - 1].end);
  }
  return 4 * talk >= turns;
}

/* Is a line a name in lower case, "ana ruiz", which has no mention? Not "speaker 2", "archived recording", "port
 * workers". */
static bool is_small_name(const fsc_attributing *a, const fsc_paragraph *p) {
  enum { NAME = 4 };
  const unsigned others = FSC_TAG_ROLE | FSC_TAG_TITLE | FSC_TAG_ORGANISATION;
  if (!is_small(a, p) || p->end < p->first + 2 || p->end > p->first + NAME) return false;
  const bool named = names_speaker(a, p);
  for (uint32_t t = p->first; t < p->end; t++) {
    const bool plain = fsc_kind_at(a, t) == FSC_WORD && !fsc_ends_in_ed(a, t) && !fsc_ends_in_ing(a, t);
    if (!plain || fsc_token_is(a, t, FSC_IS_FUNCTION_WORD) || (!named && fsc_tagged(a, t, others))) return false;
  }
  return !fsc_token_any(a, p->end - 1, FSC_BIT(FSC_IS_DOCUMENT_NOUN) | FSC_BIT(FSC_IS_THING));
}

static void name_speaker(fsc_attributing *a, const fsc_paragraph *p) {
  const fsc_range name = {p->first, p->end};
  if (fsc_mention_at(a, p->first) != FSC_NONE || !is_small_name(a, p)) return;
  fsc_mention_new(a, p->first_sentence, name, FSC_MENTION_NAME);
  fsc_mention_place(a, true);
}

/* Makes the paragraphs below the line of a speaker, up to `end`, the turn of that speaker; boilerplate left out. */
static void read_turn(fsc_floating *f, uint32_t paragraph, uint32_t end) {
  const fsc_document *d = f->a->document;
  const fsc_range none = {0, 0}, source = {d->paragraphs[paragraph].first, d->paragraphs[paragraph].end};
  uint32_t draft = FSC_NONE;
  name_speaker(f->a, &d->paragraphs[paragraph]);
  for (uint32_t p = paragraph + 1; p < end; p++) {
    const fsc_paragraph *part = &d->paragraphs[p];
    if (d->sentences[part->first_sentence].boilerplate) continue;
    const fsc_range words = {part->first, part->end};
    if (draft == FSC_NONE)
      draft = fsc_floating_speak(f, source, none, words);
    else
      fsc_floating_speak_on(f, draft, words);
  }
}

void fsc_read_interviews(fsc_floating *f) {
  interview v = {.a = f->a};
  list_lines(&v);
  if (v.lines.n < LINES) return;
  find_speakers(&v);
  if (v.n_speakers < 2 || !is_interview(&v) || !is_conversation(&v)) return;
  for (size_t i = 0; i < v.lines.n; i++) {
    if (v.lines.items[i].speaker == FSC_NONE) continue;
    fsc_document *d = f->a->scoring->document;
    const uint32_t label = v.lines.items[i].paragraph;
    read_turn(f, label, turn_end(&v, i));
    fsc_set_aside(d, &d->paragraphs[label], FSC_ASIDE_SPEAKER, FSC_NONE);
  }
}
