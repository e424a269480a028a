/* Speakers that a colon, a dash or a line of their own names, instead of a cue: labels of quotations, headlines,
 * transcripts.
 * SPDX-License-Identifier: Apache-2.0 */
#include "floating.h"

/* A row of more stops is no prose, and is not walked over for each quotation before it. */
static uint32_t without_stop(const fsc_attributing *a, uint32_t first, uint32_t end) {
  enum { MOST = 16 };
  const uint32_t lowest = end - first > MOST ? end - MOST : first;
  while (end > lowest && fsc_mark(a, end - 1, ".")) end--;
  return end;
}

/* ---- Who can speak ---- */

/* Among the first words of it: what has more is no prose, and is looked through for each label. */
static bool in_name(const fsc_attributing *a, uint32_t word, fsc_range name) {
  enum { MOST = 8 };
  const uint32_t end = name.end - name.first > MOST ? name.first + MOST : name.end;
  for (uint32_t t = name.first; t < end; t++)
    if (fsc_same_word(a, word, t)) return true;
  return false;
}

bool fsc_named_near(const fsc_attributing *a, uint32_t token, uint32_t mention) {
  enum { REACH = 256 }; /* mentions: each label of a long list is looked for */
  const uint32_t n = (uint32_t)a->mentions.n, first = mention > REACH ? mention - REACH : 0;
  for (uint32_t i = first; i < n && i < first + 2 * REACH; i++) {
    const fsc_mention *m = &a->mentions.items[i];
    const bool itself = m->name.first <= token && token < m->name.end;
    if (m->kind == FSC_MENTION_NAME && !itself && !fsc_mark(a, m->name.end, ":") && in_name(a, token, m->name))
      return true;
  }
  return false;
}

/* The mention that holds the head of a phrase, FSC_NONE if none does. */
static uint32_t mention_of(const fsc_attributing *a, uint32_t first, uint32_t head) {
  for (uint32_t t = first; t <= head; t++) {
    const uint32_t i = fsc_mention_at(a, t);
    if (i != FSC_NONE && a->mentions.items[i].span.end > head) return i;
  }
  return FSC_NONE;
}

/* A place is what is told about far more often than who tells: "Ohio: the liberal model". */
static bool is_place(const fsc_mention *m) {
  return m->body && m->kind == FSC_MENTION_ORGANISATION && fsc_is_place(m->body->what);
}

bool fsc_is_speaker(const fsc_attributing *a, fsc_range phrase) {
  const uint32_t head = fsc_np_head(a, phrase), i = mention_of(a, phrase.first, head);
  for (uint32_t t = phrase.first; t <= head; t++)
    if (fsc_token_is(a, t, FSC_IS_PRONOUN) || fsc_possessive(a, t)) return true;
  if (fsc_tagged(a, head, FSC_TAG_ROLE | FSC_TAG_TITLE) || fsc_token_is(a, head, FSC_IS_DOCUMENT_NOUN)) return true;
  if (i != FSC_NONE) return !is_place(&a->mentions.items[i]);
  const fsc_match *body = fsc_first_row_in(a, (fsc_range){phrase.first, head + 1}, FSC_ORGANISATIONS);
  return (body && body->end > head && !fsc_is_place(body->what)) ||
         (fsc_capital(a, head) && fsc_named_near(a, head, 0));
}

/* … by a mention alone: what is in capitals because a sentence starts there has to be a name elsewhere, too. */
static bool is_somebody(const fsc_attributing *a, fsc_range phrase) {
  if (fsc_empty(phrase)) return false;
  const uint32_t head = fsc_np_head(a, phrase), i = mention_of(a, phrase.first, head);
  if (i == FSC_NONE || is_place(&a->mentions.items[i])) return false;
  const bool opens = a->mentions.items[i].kind == FSC_MENTION_NAME && head == phrase.first;
  return !opens || fsc_named_near(a, head, i);
}

/* "Ana Ruiz of Kiel", "CROWDS AT BRIDGE — The Post", "Lars Holm and | Ana Ruiz": all there is, and no clause. */
static bool stands_alone(const fsc_attributing *a, fsc_range label, uint32_t lowest) {
  for (uint32_t t = label.first; t < label.end; t++)
    if (fsc_ends_in_ed(a, t) || fsc_verb_helper(a, t) || fsc_tagged(a, t, FSC_TAG_CUE)) return false;
  uint32_t t = label.first;
  while (t > lowest && label.first - t < FSC_NP_LONGEST &&
         (fsc_in_name(a, t - 1) || fsc_token_says(a, t - 1, FSC_SAYS_AND)))
    t--;
  return t == lowest || fsc_dash(a, t - 1) || fsc_mark(a, t - 1, "-");
}

/* "Watch: …", "Editor's note: …": what kind of text follows, not who speaks in it. */
static bool labels_text(const fsc_attributing *a, fsc_range label) {
  return fsc_token_is(a, label.first, FSC_IS_TEXT_LABEL) || fsc_token_is(a, label.end - 1, FSC_IS_TEXT_LABEL);
}

/* In a headline, "Ruiz on the bridge: …", "Ruiz to drivers: …": who speaks, before what about or to whom; empty if
 * nothing says so. */
static fsc_range before_topic(const fsc_attributing *a, uint32_t first, uint32_t colon) {
  enum { NAME = 6, TOPIC = 8 };
  const unsigned somebody = FSC_TAG_ROLE | FSC_TAG_TITLE | FSC_TAG_ORGANISATION;
  const fsc_range none = {0, 0};
  uint32_t t = first;
  if (!a->document->sentences[a->document->sentence_of[first]].headline) return none;
  while (t < colon && !fsc_token_says(a, t, FSC_SAYS_ON) && !fsc_token_says(a, t, FSC_SAYS_TO)) {
    bool name = fsc_shaped(a, t, FSC_SHAPE_CAPITALISED) && !fsc_token_is(a, t, FSC_IS_PRONOUN);
    if (!name || fsc_tagged(a, t, FSC_TAG_CUE) || t - first >= NAME) return none;
    t++;
  }
  const uint32_t hearer = t + 1 + fsc_token_is(a, t + 1, FSC_IS_DETERMINER); /* "to drivers", not "to close it" */
  if (t == first || t + 1 >= colon || colon - t > TOPIC || fsc_ends_in_ing(a, first) || fsc_possessive(a, t - 1))
    return none;
  bool hears = fsc_token_says(a, t, FSC_SAYS_ON) || fsc_tagged(a, hearer, somebody) || fsc_named_near(a, hearer, 0);
  bool known = fsc_tagged(a, t - 1, somebody) || fsc_named_near(a, t - 1, 0), owned = false; /* "Ruiz’s shift on …" */
  for (uint32_t word = first; word < t; word++) owned |= fsc_possessive(a, word);
  return hears && (known || !owned) && fsc_is_speaker(a, (fsc_range){first, t}) ? (fsc_range){first, t} : none;
}

/* ---- Beside quotations ---- */

/* All of a range is one speaker, perhaps with what he is behind a comma: "Ana Ruiz, a driver". */
static bool is_signature(const fsc_attributing *a, fsc_range range) {
  enum { LONGEST = 12 };
  if (fsc_empty(range) || range.end - range.first > LONGEST || !fsc_wordy(a, range.first)) return false;
  fsc_range name = fsc_np_right(a, range.first, range.end);
  if (fsc_empty(name) || !fsc_is_speaker(a, name)) return false;
  for (uint32_t t = range.first; t < range.end; t++)
    if (fsc_quoted(a, t) || fsc_verb_helper(a, t) || (fsc_tagged(a, t, FSC_TAG_CUE) && !fsc_in_name(a, t)))
      return false;
  return name.end == range.end || fsc_mark(a, name.end, ",");
}

/* The last paragraph's part of a quotation over several, within reach: each part asks. */
static const fsc_quote *last_part(const fsc_document *d, const fsc_quote *quote) {
  enum { REACH = 16 };
  const fsc_quote *end = d->quotes + d->n_quotes, *last = quote;
  int parts = 0;
  for (const fsc_quote *q = quote + 1; q < end && last->continues && parts < REACH; q++) {
    if (q->depth) continue;
    if (!q->continued) break;
    last = q;
    parts++;
  }
  return last;
}

/* The paragraph below, "— Ana Ruiz" or "Ana Ruiz, driver", which no stop makes a sentence. */
static fsc_range signed_below(const fsc_attributing *a, const fsc_quote *quote, fsc_range *cue) {
  const fsc_document *d = a->document;
  const fsc_range none = {0, 0};
  quote = last_part(d, quote);
  if (quote->continues || quote->end != d->paragraphs[quote->paragraph].end ||
      quote->first != d->paragraphs[quote->paragraph].first || quote->paragraph + 1 >= d->n_paragraphs)
    return none;
  const fsc_paragraph *below = &d->paragraphs[quote->paragraph + 1];
  fsc_range source = {below->first, below->end};
  if (fsc_dash(a, source.first)) {
    *cue = (fsc_range){source.first, source.first + 1};
    source = (fsc_range){source.first + 1, without_stop(a, source.first + 1, source.end)};
  }
  return is_signature(a, source) ? source : none;
}

/* "More from | Smith" */
static fsc_range behind_preposition(const fsc_attributing *a, fsc_range label) {
  for (uint32_t t = label.first; t + 1 < label.end; t++)
    if (fsc_token_is(a, t, FSC_IS_SOURCE_PREPOSITION)) return (fsc_range){t + 1, label.end};
  return label;
}

/* "Smith: “…”", "Smith pressed on: “…”" */
static fsc_range labelled_before(fsc_attributing *a, const fsc_quote *quote, uint32_t lowest, fsc_range *cue) {
  const fsc_range none = {0, 0};
  if (quote->first <= lowest + 1 || !fsc_mark(a, quote->first - 1, ":")) return none;
  *cue = (fsc_range){quote->first - 1, quote->first};
  const uint32_t colon = quote->first - 1;
  const fsc_range speaker = before_topic(a, lowest, colon);
  if (!fsc_empty(speaker)) return speaker;
  const fsc_range label = behind_preposition(a, fsc_np_left(a, colon - 1, lowest));
  if (labels_text(a, fsc_empty(label) ? (fsc_range){colon - 1, colon} : label)) return none;
  const bool speaks = !fsc_empty(label) && fsc_is_speaker(a, label);
  if (speaks && stands_alone(a, label, lowest)) return label;
  const fsc_range subject = fsc_main_subject(a, lowest, colon);
  return subject.end < colon && is_somebody(a, subject) ? subject : speaks ? label : none;
}

/* "Ana Ruiz, The Post" */
static bool names_place(const fsc_attributing *a, fsc_range signature) {
  for (uint32_t t = signature.first; t + 1 < signature.end; t++)
    if (fsc_mark(a, t, ",")) return fsc_capital(a, t + 1) || fsc_token_is(a, t + 1, FSC_IS_DETERMINER);
  return false;
}

/* "“…” - Smith", in a headline "“…”: Smith", and behind a paragraph that is quoted as a whole "“….” Ana Ruiz, The
 * Post": a name and where it is from, with no stop. */
static fsc_range signed_behind(const fsc_attributing *a, const fsc_quote *quote, bool headline, fsc_range *cue) {
  const fsc_range none = {0, 0};
  const fsc_paragraph *paragraph = &a->document->paragraphs[quote->paragraph];
  if (quote->end >= paragraph->end) return none;
  const bool marked = fsc_dash(a, quote->end) || (headline && fsc_mark(a, quote->end, ":"));
  const uint32_t first = quote->end + marked;
  const fsc_range source = {first, marked ? without_stop(a, first, paragraph->end) : paragraph->end};
  if (marked) *cue = (fsc_range){quote->end, quote->end + 1};
  if (fsc_empty(source) || !is_signature(a, source)) return none;
  return marked || (quote->first == paragraph->first && fsc_wordy(a, source.end - 1) && names_place(a, source)) ? source
                                                                                                                : none;
}

/* "From a letter by Ana Ruiz:" and the quotation in the next paragraph */
static fsc_range from_above(const fsc_attributing *a, const fsc_quote *quote, uint32_t sentence, fsc_range *cue) {
  enum { LONGEST = 14 };
  const fsc_range none = {0, 0};
  if (!sentence || quote->first != a->document->sentences[sentence].first) return none;
  const fsc_sentence_part *above = &a->document->sentences[sentence - 1];
  if (above->end - above->first > LONGEST || above->end - above->first < 3 || !fsc_mark(a, above->end - 1, ":") ||
      !fsc_token_is(a, above->first, FSC_IS_SOURCE_PREPOSITION))
    return none;
  *cue = (fsc_range){above->end - 1, above->end};
  return (fsc_range){above->first + 1, above->end - 1};
}

/* "Added Ruiz: “…”": what the label begins with; NULL if it is no verb of saying. */
static const fsc_match *verb_of(const fsc_attributing *a, fsc_range label) {
  const fsc_match *verb = fsc_row_at(a, label.first, FSC_REPORT_VERBS);
  bool says = verb && verb->what->form == FSC_FORM_VERB && !(verb->what->flags & FSC_FLAG_DESCRIBE);
  return says && verb->end < label.end && fsc_starts_phrase(a, verb->end) ? verb : NULL;
}

bool fsc_label_quote(fsc_floating *f, const fsc_quote *quote) {
  fsc_attributing *a = f->a;
  uint32_t sentence = a->document->sentence_of[quote->first];
  const fsc_sentence_part *part = &a->document->sentences[sentence];
  fsc_range cue = {0, 0}, source = labelled_before(a, quote, part->first, &cue);
  if (fsc_empty(source)) source = signed_behind(a, quote, part->headline, &cue);
  if (fsc_empty(source)) source = from_above(a, quote, sentence, &cue);
  if (fsc_empty(source)) {
    cue = (fsc_range){0, 0};
    source = signed_below(a, quote, &cue);
  }
  if (fsc_empty(source)) return false;
  const fsc_match *verb = verb_of(a, source);
  if (verb) cue = (fsc_range){source.first, verb->end}, source.first = verb->end;
  fsc_draft *draft = fsc_floating_add(f, quote, source, cue, verb ? FSC_INV : FSC_LABEL);
  if (verb) draft->match = verb, draft->flags = verb->what->flags;
  return true;
}

/* ---- Lines ---- */

static bool all_capitals(const fsc_attributing *a, fsc_range range) {
  for (uint32_t t = range.first; t < range.end; t++)
    if (fsc_wordy(a, t) && !fsc_shaped(a, t, FSC_SHAPE_ALL_CAPS)) return false;
  return true;
}

/* A paragraph that may begin with a label, and the colon behind that. */
typedef struct labelled {
  const fsc_paragraph *paragraph;
  uint32_t source_end, colon;
  bool known;  /* its label looks like a speaker's name or a document, as a line can begin with */
  bool speaks; /* … and is one even if no other line has such */
  bool turn;   /* it looks like somebody in capitals: the turn of a speaker, if there are more */
} labelled;

/* "RUIZ: The bridge is closed. It will stay so.": the turn of a speaker is all of its paragraph. */
static void read_turn(fsc_floating *f, const labelled *line) {
  const fsc_paragraph *paragraph = line->paragraph;
  fsc_floating_speak(f, (fsc_range){paragraph->first, line->source_end}, (fsc_range){0, 0},
                     (fsc_range){line->colon + 1, paragraph->end});
}

enum { LABEL_LONGEST = 8 };

/* Most paragraphs have no colon near: looked for by count, since an end of the search cannot be foreseen. */
static bool colon_near(const fsc_attributing *a, uint32_t first) {
  _Static_assert((int)FSC_LOOKS_BESIDE > (int)LABEL_LONGEST + 1, "may look behind the last token");
  const fsc_look *look = fsc_look_of(a, first);
  bool near = false;
  for (int i = 1; i <= LABEL_LONGEST + 1; i++) near |= look[i].said == ':';
  return near;
}

/* The colon behind the first words of a paragraph, FSC_NONE where there is none that could follow a label. */
static uint32_t label_colon(const fsc_attributing *a, const fsc_paragraph *paragraph) {
  uint32_t colon = paragraph->first, limit = paragraph->first + LABEL_LONGEST;
  if (!colon_near(a, colon) || !fsc_wordy(a, colon)) return FSC_NONE;
  while (colon < paragraph->end && colon <= limit && (fsc_wordy(a, colon) || fsc_mark(a, colon, ",()"))) colon++;
  if (colon + 3 > paragraph->end || !fsc_mark(a, colon, ":") || fsc_quoted(a, colon + 1)) return FSC_NONE;
  if (labels_text(a, (fsc_range){paragraph->first, colon})) return FSC_NONE;
  return a->document->sentences[paragraph->first_sentence].boilerplate ? FSC_NONE : colon;
}

/* A single word that opens a line is as often its topic ("Warnings: …"), unless the text knows somebody of that name.
 */
static bool speaks_alone(const fsc_attributing *a, fsc_range label, uint32_t mention) {
  const fsc_mention *m = mention == FSC_NONE ? NULL : &a->mentions.items[mention];
  if (fsc_token_is(a, label.end - 1, FSC_IS_DOCUMENT_NOUN)) return true;
  if (!m || m->span.end != label.end) return fsc_named_near(a, label.end - 1, 0); /* in capitals */
  if (is_place(m)) return false;
  bool told = m->kind != FSC_MENTION_NAME || m->title || m->noun;
  bool full = label.end - label.first > 1 && !all_capitals(a, label);
  return told || full || fsc_named_near(a, label.end - 1, mention);
}

static labelled read_label(const fsc_attributing *a, const fsc_paragraph *paragraph, uint32_t colon) {
  enum { LONGEST = 6, INITIALS = 2 };
  const fsc_range label = {paragraph->first, colon};
  const fsc_range speaker = before_topic(a, label.first, colon);
  if (!fsc_empty(speaker)) return (labelled){paragraph, speaker.end, colon, true, true, false};
  bool capitals = all_capitals(a, label), document = fsc_token_is(a, colon - 1, FSC_IS_DOCUMENT_NOUN);
  uint32_t i = fsc_mention_at(a, label.first), length = label.end - label.first;
  bool named = i != FSC_NONE && a->mentions.items[i].span.end == colon;
  bool letter = length == 1 && fsc_look_of(a, label.first)->length <= INITIALS; /* Q: and A: name nobody */
  bool names = length <= LONGEST && fsc_kind_at(a, colon + 1) != FSC_NUMBER && (document || named || capitals);
  bool known = names && !letter;
  return (labelled){paragraph,
                    colon,
                    colon,
                    known,
                    known && speaks_alone(a, label, i),
                    capitals && !document && !letter && !paragraph->headline};
}

/* "what we know", "the woman who closed the bridge": tells of the label, is not said by it. */
static bool describes_label(const fsc_attributing *a, uint32_t first, uint32_t end) {
  enum { REACH = 4 };
  if (fsc_token_any(a, first, FSC_BIT(FSC_IS_QUESTION_WORD) | FSC_BIT(FSC_IS_RELATIVE))) return true;
  if (fsc_token_says(a, first, FSC_SAYS_WHAT)) return true;
  if (!fsc_token_is(a, first, FSC_IS_DETERMINER)) return false;
  for (uint32_t t = first + 1; t < end && t <= first + REACH; t++)
    if (fsc_token_says(a, t, FSC_SAYS_WHO)) return true;
  return false;
}

/* One side of the colon in a line is what the other says. */
static void add_line(fsc_floating *f, uint32_t sentence, fsc_range source, uint32_t colon, fsc_range content) {
  fsc_draft *draft = fsc_draft_add(f->a, sentence, source, (fsc_range){colon, colon + 1}, FSC_LABEL);
  if (fsc_draft_content_add(f->a, draft, content))
    fsc_floating_index(f, (uint32_t)f->a->drafts.n - 1, sentence);
  else
    f->a->drafts.n--;
}

/* "Ruiz: the bridge is closed", "Poll: …": a line that begins with its source, and no cue behind the colon. */
static void label_line(fsc_floating *f, const labelled *line) {
  enum { SHORTEST = 3 }; /* tokens: "Born: Tunis" says nothing */
  const fsc_attributing *a = f->a;
  uint32_t sentence = line->paragraph->first_sentence, end = a->document->sentences[sentence].end, colon = line->colon;
  if (f->first_draft[sentence] != FSC_NONE || !line->speaks) return;
  if (describes_label(a, colon + 1, end)) return;
  if (without_stop(a, colon, end) - colon <= SHORTEST && !a->document->sentences[sentence].headline) return;
  add_line(f, sentence, (fsc_range){line->paragraph->first, line->source_end}, colon, (fsc_range){colon + 1, end});
}

/* In a headline, "Bridge will stay closed for a month: police". */
static void sign_headline(fsc_floating *f, const fsc_paragraph *paragraph) {
  enum { SHORTEST = 3 };
  const fsc_attributing *a = f->a;
  uint32_t colon = paragraph->end, sentence = paragraph->first_sentence;
  while (colon > paragraph->first && !fsc_mark(a, colon - 1, ":")) colon--;
  if (colon-- < paragraph->first + SHORTEST + 1 || f->first_draft[sentence] != FSC_NONE) return;
  fsc_range source = {colon + 1, paragraph->end};
  if (!fsc_empty(before_topic(a, paragraph->first, colon))) return;
  for (uint32_t t = paragraph->first; t < colon; t++)
    if (fsc_mark(a, t, ":") || fsc_quoted(a, t)) return;
  if (!is_signature(a, source) &&
      !(source.end == source.first + 1 && fsc_token_is(a, source.first, FSC_IS_DOCUMENT_NOUN)))
    return;
  add_line(f, sentence, source, colon, (fsc_range){paragraph->first, colon});
}

/* Which lines are turns: names in capitals where there are two or more, since one alone may be a place ("LONDON: …");
 * or names of which one comes back after another has spoken. */
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

void fsc_read_labels(fsc_floating *f) {
  const fsc_document *d = f->a->document;
  const fsc_paragraph *p = d->paragraphs, *end = p + d->n_paragraphs;
  FSC_ARRAY(labelled) lines = {0};
  for (const fsc_paragraph *q = p; q < end; q++) {
    uint32_t colon = label_colon(f->a, q);
    if (colon != FSC_NONE) *FSC_PUSH(f->a->arena, &lines) = read_label(f->a, q, colon);
  }
  transcript kind = read_transcript(f->a, lines.items, lines.n);
  size_t next = 0;
  for (; p < end && p->headline; p++) { /* they come first */
    sign_headline(f, p);
    if (next < lines.n && lines.items[next].paragraph == p) read_line(f, kind, &lines.items[next++]);
  }
  while (next < lines.n) read_line(f, kind, &lines.items[next++]);
}
