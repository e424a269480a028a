/* Paragraphs that begin or end with the name of their speaker and a colon: headlines, statements, turns of transcripts.
 * SPDX-License-Identifier: Apache-2.0 */
#include "labels.h"

static bool all_capitals(const fsc_attributing *a, fsc_range range) {
  for (uint32_t t = range.first; t < range.end; t++)
    if (fsc_wordy(a, t) && !fsc_shaped(a, t, FSC_SHAPE_ALL_CAPS)) return false;
  return true;
}

/* A paragraph that may begin with a label, and the colon behind the label. */
typedef struct labelled {
  const fsc_paragraph *paragraph;
  fsc_range source; /* the label, or the name that its initials stand for */
  uint32_t colon;
  bool known;  /* its label looks like a speaker's name or a document */
  bool speaks; /* … surely enough even if no other paragraph has a label */
  bool turn;   /* its label is in capitals: a turn of a transcript if there are more of them */
} labelled;

/* "RUIZ: The bridge is closed. It will stay so.": the turn is the whole paragraph, not just its first sentence. */
static void read_turn(fsc_floating *f, const labelled *line) {
  const fsc_paragraph *paragraph = line->paragraph;
  fsc_floating_speak(f, line->source, (fsc_range){0, 0}, (fsc_range){line->colon + 1, paragraph->end});
}

enum { LABEL_LONGEST = 8 /* tokens before the colon */, INITIALS = 2 /* characters: "Q", "TE" */, LETTERS = 26 };

/* Is there a colon among the first tokens? Mostly not. The number of tokens looked at is fixed, so that no branch of
 * the loop is mispredicted. */
static bool colon_near(const fsc_attributing *a, uint32_t first) {
  _Static_assert((int)FSC_LOOKS_BESIDE > (int)LABEL_LONGEST + 1, "may look behind the last token");
  const fsc_look *look = fsc_look_of(a, first);
  bool near = false;
  for (int i = 1; i <= LABEL_LONGEST + 1; i++) near |= look[i].said == ':';
  return near;
}

/* The colon that may end the label of a paragraph; FSC_NONE if there is none. */
static uint32_t label_colon(const fsc_attributing *a, const fsc_paragraph *paragraph) {
  uint32_t colon = paragraph->first, limit = paragraph->first + LABEL_LONGEST;
  if (!colon_near(a, colon) || !fsc_wordy(a, colon)) return FSC_NONE;
  while (colon < paragraph->end && colon <= limit && (fsc_wordy(a, colon) || fsc_mark(a, colon, ",()"))) colon++;
  if (colon + 3 > paragraph->end || !fsc_mark(a, colon, ":") || fsc_quoted(a, colon + 1)) return FSC_NONE;
  if (fsc_labels_text(a, (fsc_range){paragraph->first, colon})) return FSC_NONE;
  return a->document->sentences[paragraph->first_sentence].boilerplate ? FSC_NONE : colon;
}

/* Is a label a speaker even if no other paragraph has one? A single word is as often a topic ("Warnings: …"), unless
 * the text mentions somebody of that name. */
static bool speaks_alone(const fsc_attributing *a, fsc_range label, uint32_t mention) {
  const fsc_mention *m = mention == FSC_NONE ? NULL : &a->mentions.items[mention];
  if (fsc_token_is(a, label.end - 1, FSC_IS_DOCUMENT_NOUN)) return true;
  if (fsc_token_is(a, label.end - 1, FSC_IS_THING) && !(m && m->body)) return false; /* "Winter Olympics: …" */
  if (!m || m->span.end != label.end)                                                /* in capitals, or a headline's */
    return fsc_named_near(a, label.end - 1, 0) || fsc_is_plain_speaker(a, label);
  if (fsc_is_place_mention(m)) return false;
  bool told = m->kind != FSC_MENTION_NAME || m->title || m->noun;
  bool full = label.end - label.first > 1 && !all_capitals(a, label);
  return told || full || fsc_named_near(a, label.end - 1, mention);
}

static labelled read_label(const fsc_attributing *a, const fsc_paragraph *paragraph, uint32_t colon) {
  enum { LONGEST = 6 }; /* tokens of a name */
  const fsc_range label = {paragraph->first, colon};
  const fsc_range speaker = fsc_before_topic(a, label.first, colon);
  if (!fsc_empty(speaker)) return (labelled){paragraph, {label.first, speaker.end}, colon, true, true, false};
  bool capitals = all_capitals(a, label), document = fsc_token_is(a, colon - 1, FSC_IS_DOCUMENT_NOUN);
  uint32_t i = fsc_mention_at(a, label.first), length = label.end - label.first;
  bool named = i != FSC_NONE && a->mentions.items[i].span.end == colon;
  named |= paragraph->headline && fsc_is_plain_speaker(a, label);
  bool letter = length == 1 && fsc_look_of(a, label.first)->length <= INITIALS; /* "Q:", "A:"; but see spell_out */
  bool poll = document && paragraph->headline && length <= 2; /* "Poll: 3 in 10 …", no "…'s rail speech: 5 lessons" */
  bool counts = fsc_kind_at(a, colon + 1) == FSC_NUMBER && !poll;
  bool names = length <= LONGEST && !counts && (document || named || capitals);
  bool known = names && !letter;
  return (labelled){paragraph,
                    label,
                    colon,
                    known,
                    known && speaks_alone(a, label, i),
                    capitals && !document && !letter && !paragraph->headline};
}

/* "what we know", "the woman who closed the bridge": does the text behind the colon describe the label instead of being
 * said by it? */
static bool describes_label(const fsc_attributing *a, uint32_t first, uint32_t end) {
  enum { REACH = 4 }; /* tokens from the determiner to "who" */
  if (fsc_token_any(a, first, CLASS(QUESTION_WORD) | CLASS(RELATIVE))) return true;
  if (fsc_token_says(a, first, FSC_SAYS_WHAT)) return true;
  if (!fsc_token_is(a, first, FSC_IS_DETERMINER)) return false;
  for (uint32_t t = first + 1; t < end && t <= first + REACH; t++)
    if (fsc_token_says(a, t, FSC_SAYS_WHO)) return true;
  return false;
}

/* "Ana Ruiz: Ms. Ruiz was the first mayor of Salem": does the text behind the colon name who stands before it? Then it
 * tells of them; hardly anybody speaks of themselves by name. */
static bool tells_of_label(const fsc_attributing *a, const labelled *line, uint32_t end) {
  const uint32_t last = line->source.end - 1;
  if (!fsc_shaped(a, last, FSC_SHAPE_CAPITALISED) || fsc_token_is(a, last, FSC_IS_DOCUMENT_NOUN)) return false;
  for (uint32_t t = line->colon + 1; t < end; t++)
    if (fsc_same_word(a, t, last) && fsc_shaped(a, t, FSC_SHAPE_CAPITALISED) && !fsc_quoted(a, t)) return true;
  return false;
}

/* Adds a draft for a line with a colon, one side of which is the source and the other the content. */
static void add_line(fsc_floating *f, uint32_t sentence, fsc_range source, uint32_t colon, fsc_range content) {
  fsc_draft *draft = fsc_draft_add(f->a, sentence, source, (fsc_range){colon, colon + 1}, FSC_LABEL);
  if (fsc_draft_content_add(f->a, draft, content))
    fsc_floating_index(f, (uint32_t)f->a->drafts.n - 1, sentence);
  else
    f->a->drafts.n--;
}

/* "Ruiz: the bridge is closed", "Poll: …": a line that begins with its source. Not if a cue in its sentence has a draft
 * already. */
static void label_line(fsc_floating *f, const labelled *line) {
  enum { SHORTEST = 3 }; /* tokens: "Born: Tunis" says nothing */
  const fsc_attributing *a = f->a;
  uint32_t sentence = line->paragraph->first_sentence, end = a->document->sentences[sentence].end, colon = line->colon;
  if (f->first_draft[sentence] != FSC_NONE || !line->speaks) return;
  if (describes_label(a, colon + 1, end) || tells_of_label(a, line, end)) return;
  if (fsc_without_stops(a, colon, end) - colon <= SHORTEST && !a->document->sentences[sentence].headline) return;
  add_line(f, sentence, line->source, colon, (fsc_range){colon + 1, end});
}

/* A headline that ends with its source: "Bridge will stay closed for a month: police". */
static void sign_headline(fsc_floating *f, const fsc_paragraph *paragraph) {
  enum { SHORTEST = 3 }; /* tokens of the content */
  const fsc_attributing *a = f->a;
  uint32_t colon = paragraph->end, sentence = paragraph->first_sentence;
  while (colon > paragraph->first && !fsc_mark(a, colon - 1, ":")) colon--;
  if (colon-- < paragraph->first + SHORTEST + 1 || f->first_draft[sentence] != FSC_NONE) return;
  fsc_range source = {colon + 1, paragraph->end};
  if (!fsc_empty(fsc_before_topic(a, paragraph->first, colon))) return;
  for (uint32_t t = paragraph->first; t < colon; t++)
    if (fsc_mark(a, t, ":") || fsc_quoted(a, t)) return;
  if (!fsc_is_plain_speaker(a, source) &&
      !(source.end == source.first + 1 && fsc_token_is(a, source.first, FSC_IS_DOCUMENT_NOUN)))
    return;
  add_line(f, sentence, source, colon, (fsc_range){paragraph->first, colon});
}

/* Which labelled paragraphs are turns: those in capitals if there are at least two, since a single one may be a
 * dateline
 * ("LONDON: …"); all names if one of them recurs after another has spoken. */
typedef struct transcript {
  bool capitals, names;
} transcript;

static bool same_label(const fsc_attributing *a, uint32_t x, uint32_t y) {
  return fsc_same(fsc_word_at(a, x)->text, fsc_word_at(a, y)->text);
}

static transcript read_transcript(const fsc_attributing *a, const labelled *lines, size_t n) {
  uint32_t capitals = 0, names = 0, last = FSC_NONE, before = FSC_NONE;
  bool returns = false;
  for (size_t i = 0; i < n; i++) {
    const fsc_paragraph *p = lines[i].paragraph;
    if (p->headline) continue;
    capitals += lines[i].turn;
    if (!lines[i].known) continue;
    names++;
    returns |= before != FSC_NONE && same_label(a, before, p->first) && !same_label(a, last, p->first);
    before = last;
    last = p->first;
  }
  return (transcript){capitals > 1, names > 2 && returns};
}

static void read_line(fsc_floating *f, transcript kind, const labelled *line) {
  bool turn = (kind.capitals && line->turn) || (kind.names && line->known && !line->paragraph->headline);
  if (turn)
    read_turn(f, line);
  else
    label_line(f, line);
}

/* The place of the initials of two words, or of a word of two letters; LETTERS * LETTERS if one is no letter. */
static uint32_t place_of(char first, char second) {
  const bool letters = fsc_is_ascii_lower(first) && fsc_is_ascii_lower(second);
  return letters ? (uint32_t)(LETTERS * (first - 'a') + (second - 'a')) : LETTERS * LETTERS;
}

/* The first name of two words that the text mentions, for each pair of initials. Listed once: there may be as many
 * labels as names. */
static fsc_range *list_initials(fsc_attributing *a) {
  fsc_range *names = fsc_arena_take_zero(a->arena, LETTERS * LETTERS + 1, sizeof *names);
  for (size_t i = 0; i < a->mentions.n; i++) {
    const fsc_mention *m = &a->mentions.items[i];
    if (m->kind != FSC_MENTION_NAME || m->name.end - m->name.first != INITIALS) continue;
    const char *forename = fsc_word_at(a, m->name.first)->text, *surname = fsc_word_at(a, m->name.end - 1)->text;
    fsc_range *name = &names[place_of(*forename, *surname)];
    if (fsc_empty(*name)) *name = m->name;
  }
  names[LETTERS * LETTERS] = (fsc_range){0, 0};
  return names;
}

/* "TE: …" for Tomas Erling: gives a label of initials the name that they stand for. */
static void spell_out(fsc_attributing *a, labelled *line, fsc_range **names) {
  const fsc_look *look = fsc_look_of(a, line->source.first);
  if (line->known || line->paragraph->headline || line->source.end - line->source.first != 1 ||
      look->length != INITIALS || !(look->shape & FSC_SHAPE_ALL_CAPS))
    return;
  if (!*names) *names = list_initials(a);
  const char *initials = fsc_word_at(a, line->source.first)->text;
  const fsc_range name = (*names)[place_of(initials[0], initials[1])];
  if (fsc_empty(name)) return;
  line->source = name;
  line->known = true;
}

void fsc_read_labels(fsc_floating *f) {
  const fsc_document *d = f->a->document;
  const fsc_paragraph *p = d->paragraphs, *end = p + d->n_paragraphs;
  FSC_ARRAY(labelled) lines = {0};
  fsc_range *names = NULL;
  for (const fsc_paragraph *q = p; q < end; q++) {
    const uint32_t colon = label_colon(f->a, q);
    if (colon == FSC_NONE) continue;
    labelled line = read_label(f->a, q, colon);
    spell_out(f->a, &line, &names);
    *FSC_PUSH(f->a->arena, &lines) = line;
  }
  transcript kind = read_transcript(f->a, lines.items, lines.n);
  size_t next = 0;
  for (; p < end && p->headline; p++) { /* headlines come first */
    sign_headline(f, p);
    if (next < lines.n && lines.items[next].paragraph == p) read_line(f, kind, &lines.items[next++]);
  }
  while (next < lines.n) read_line(f, kind, &lines.items[next++]);
}
