/* Quotations that no cue claimed: continued ones, floating ones, labels and orphans.
 *
 * Of quotations that fill their sentences without a cue, 76 % belong to the previous sentence's source and 9 % to the
 * next one's (attribution.md 1): look back first, then forward.
 * SPDX-License-Identifier: Apache-2.0 */
#include "grammar.h"

enum { SHORT = 3 /* words: below, a quotation without a cue may be a scare quote */ };

typedef struct floating {
  fsc_attributing *a;
  uint32_t *last_draft, *first_draft; /* by sentence, FSC_NONE */
  uint32_t *words, *inside;           /* by sentence: words, and those in quotations */
} floating;

static void claim(fsc_attributing *a, const fsc_draft *draft) {
  for (size_t c = 0; c < draft->contents.n; c++)
    for (uint32_t t = draft->contents.items[c].range.first; t < draft->contents.items[c].range.end; t++)
      a->tags[t] |= FSC_TAG_CONTENT;
}

static void index_draft(floating *f, uint32_t draft, uint32_t sentence) {
  if (f->first_draft[sentence] == FSC_NONE) f->first_draft[sentence] = draft;
  f->last_draft[sentence] = draft;
}

/* A quotation of several sentences: the later ones have its draft too. */
static void index_contents(floating *f, uint32_t draft) {
  const fsc_draft *d = &f->a->drafts.items[draft];
  for (size_t c = 0; c < d->contents.n; c++) {
    fsc_range range = d->contents.items[c].range;
    if (fsc_empty(range)) continue;
    for (uint32_t s = f->a->document->sentence_of[range.first]; s <= f->a->document->sentence_of[range.end - 1]; s++)
      if (f->last_draft[s] == FSC_NONE) index_draft(f, draft, s);
  }
}

static floating start(fsc_attributing *a) {
  size_t size = (a->document->n_sentences + 1) * sizeof(uint32_t);
  floating f = {.a = a, .last_draft = fsc_arena_take(a->arena, size), .first_draft = fsc_arena_take(a->arena, size)};
  f.words = fsc_arena_take_zero(a->arena, a->document->n_sentences + 1, sizeof *f.words);
  f.inside = fsc_arena_take_zero(a->arena, a->document->n_sentences + 1, sizeof *f.inside);
  for (uint32_t t = 0; t < a->document->n_tokens; t++)
    if (fsc_counts_as_word(&a->tokens[t])) {
      f.words[a->document->sentence_of[t]]++;
      f.inside[a->document->sentence_of[t]] += fsc_quoted(a, t);
    }
  memset(f.last_draft, 0xFF, size);
  memset(f.first_draft, 0xFF, size);
  for (uint32_t i = 0; i < a->drafts.n; i++) {
    claim(a, &a->drafts.items[i]);
    index_draft(&f, i, a->drafts.items[i].sentence);
    index_contents(&f, i);
  }
  return f;
}

static void give(floating *f, uint32_t draft, const fsc_quote *quote, bool inherited) {
  fsc_draft *d = &f->a->drafts.items[draft];
  fsc_range range = {quote->first, quote->end};
  if (!fsc_content_fits(f->a, range)) return;
  FSC_PUSH(f->a->arena, &d->contents)[0] = (fsc_draft_content){range, inherited};
  for (uint32_t t = range.first; t < range.end; t++) f->a->tags[t] |= FSC_TAG_CONTENT;
  for (uint32_t s = f->a->document->sentence_of[range.first]; s <= f->a->document->sentence_of[range.end - 1]; s++)
    if (f->last_draft[s] == FSC_NONE) index_draft(f, draft, s);
}

/* The draft that claims a token, looked for among those of its sentence. */
static uint32_t owner_of(const floating *f, uint32_t token) {
  uint32_t sentence = f->a->document->sentence_of[token];
  for (uint32_t i = f->first_draft[sentence]; i != FSC_NONE && i <= f->last_draft[sentence]; i++) {
    const fsc_draft *d = &f->a->drafts.items[i];
    for (size_t c = 0; c < d->contents.n && c < 2; c++) /* what a pattern gave it */
      if (d->contents.items[c].range.first <= token && token < d->contents.items[c].range.end) return i;
  }
  return FSC_NONE;
}

/* At least 90 % of the words of the sentences it touches are in quotations. */
static bool fills_sentences(const floating *f, const fsc_quote *quote) {
  const uint32_t *sentence_of = f->a->document->sentence_of;
  uint32_t words = 0, inside = 0;
  for (uint32_t s = sentence_of[quote->first]; s <= sentence_of[quote->end - 1]; s++)
    words += f->words[s], inside += f->inside[s];
  return words && 10 * inside >= 9 * words;
}

static bool names_someone(const fsc_attributing *a, fsc_range range) {
  for (uint32_t t = range.first; t < range.end; t++)
    if (fsc_capital(a, t) || (a->tags[t] & FSC_TAG_ROLE) || fsc_token_is(a, t, FSC_IS_PRONOUN)) return true;
  return false;
}

/* "Smith: “…”" and "“…” - Smith". */
static bool labelled(floating *f, const fsc_quote *quote) {
  fsc_attributing *a = f->a;
  uint32_t sentence = a->document->sentence_of[quote->first];
  const fsc_paragraph *paragraph = &a->document->paragraphs[quote->paragraph];
  fsc_range source = {0, 0}, cue = {0, 0};
  uint32_t lowest = a->document->sentences[sentence].first;
  if (quote->first > lowest + 1 && fsc_mark(a, quote->first - 1, ":")) {
    cue = (fsc_range){quote->first - 1, quote->first};
    source = fsc_np_left(a, quote->first - 2, lowest);
    if (!names_someone(a, source)) return false;
  } else if (quote->end + 1 < paragraph->end && fsc_dash(a, quote->end) && fsc_capital(a, quote->end + 1)) {
    cue = (fsc_range){quote->end, quote->end + 1};
    source = fsc_np_right(a, quote->end + 1, paragraph->end);
    if (source.end != paragraph->end) return false;
  }
  if (fsc_empty(source)) return false;
  fsc_draft_add(a, sentence, source, cue, FSC_LABEL);
  give(f, (uint32_t)a->drafts.n - 1, quote, false);
  index_draft(f, (uint32_t)a->drafts.n - 1, sentence);
  return true;
}

static bool quotes(const fsc_attributing *a, const fsc_draft *draft) {
  return draft->contents.n && fsc_quoted(a, draft->contents.items[0].range.first);
}

/* The last draft of a sentence that quotes; failing that, the last that has a source, or is an orphan that goes on. */
static uint32_t last_sourced(const floating *f, uint32_t sentence) {
  enum { LOOK = 8 };
  uint32_t last = f->last_draft[sentence], lowest = f->first_draft[sentence];
  uint32_t found = FSC_NONE;
  for (uint32_t i = last; i + LOOK > last && i >= lowest && i != FSC_NONE; i--) {
    const fsc_draft *d = &f->a->drafts.items[i];
    bool usable = (!fsc_empty(d->source) && !d->depth) || !d->entry;
    if (usable && quotes(f->a, d)) return i;
    if (usable && found == FSC_NONE) found = i;
  }
  return found;
}

static bool joins_back(floating *f, const fsc_quote *quote) {
  const fsc_document *d = f->a->document;
  uint32_t sentence = d->sentence_of[quote->first];
  if (!sentence || f->last_draft[sentence - 1] == FSC_NONE || d->sentences[sentence - 1].headline) return false;
  uint32_t draft = last_sourced(f, sentence - 1);
  if (draft == FSC_NONE) return false;
  give(f, draft, quote, true);
  return true;
}

static bool joins_forward(floating *f, const fsc_quote *quote) {
  const fsc_document *d = f->a->document;
  uint32_t next = d->sentence_of[quote->end - 1] + 1;
  if (next >= d->n_sentences || f->first_draft[next] == FSC_NONE) return false;
  if (d->sentences[next].paragraph != quote->paragraph) return false;
  give(f, f->first_draft[next], quote, true);
  return true;
}

/* "She made this plain:" and a quotation, "She shook her head." and one: the subject of the sentence before speaks. */
static bool joins_subject(floating *f, const fsc_quote *quote) {
  fsc_attributing *a = f->a;
  const fsc_document *d = a->document;
  uint32_t sentence = d->sentence_of[quote->first];
  if (!sentence || d->sentences[sentence - 1].headline) return false;
  const fsc_sentence_part *before = &d->sentences[sentence - 1];
  bool colon = fsc_mark(a, before->end - 1, ":");
  if (!colon && before->paragraph != quote->paragraph) return false;
  fsc_range source = fsc_main_subject(a, before->first, before->end), cue = {0, 0};
  if (fsc_empty(source)) return false;
  if (colon) cue = (fsc_range){before->end - 1, before->end};
  fsc_draft_add(a, sentence, source, cue, colon ? FSC_LABEL : FSC_FLOAT);
  give(f, (uint32_t)a->drafts.n - 1, quote, false);
  return true;
}

static void orphan(floating *f, const fsc_quote *quote) {
  const fsc_range none = {0, 0};
  uint32_t sentence = f->a->document->sentence_of[quote->first];
  fsc_draft_add(f->a, sentence, none, none, FSC_ORPHAN);
  give(f, (uint32_t)f->a->drafts.n - 1, quote, false);
}

static void place(floating *f, const fsc_quote *quote, const fsc_quote *before) {
  const fsc_sentence_part *sentence = &f->a->document->sentences[f->a->document->sentence_of[quote->first]];
  if ((f->a->tags[quote->first + 1] & FSC_TAG_CONTENT) || sentence->boilerplate) return;
  uint32_t owner = quote->continued && before ? owner_of(f, before->end - 1) : FSC_NONE;
  if (owner != FSC_NONE) {
    give(f, owner, quote, false);
    return;
  }
  if (labelled(f, quote) || !fills_sentences(f, quote) || sentence->headline) return;
  if (joins_back(f, quote) || joins_forward(f, quote) || joins_subject(f, quote)) return;
  if (quote->n_words > SHORT) orphan(f, quote);
}

static bool all_capitals(const fsc_attributing *a, fsc_range range) {
  for (uint32_t t = range.first; t < range.end; t++)
    if (!(fsc_word_at(a, t)->shape & FSC_SHAPE_ALL_CAPS)) return false;
  return true;
}

/* "RUIZ: The bridge is closed. It will stay so.": the turn of a speaker is all of its paragraph; what others are said
 * to have said in it is nested. */
static void read_turn(floating *f, const fsc_paragraph *paragraph, uint32_t colon) {
  fsc_attributing *a = f->a;
  const fsc_range none = {0, 0}, source = {paragraph->first, colon};
  uint32_t last_sentence = a->document->sentence_of[paragraph->end - 1];
  for (uint32_t s = paragraph->first_sentence; s <= last_sentence; s++)
    for (uint32_t i = f->first_draft[s]; i != FSC_NONE && i <= f->last_draft[s]; i++)
      a->drafts.items[i].depth += a->drafts.items[i].sentence == s;
  fsc_draft *draft = fsc_draft_add(a, paragraph->first_sentence, source, none, FSC_LABEL);
  draft->spoken = true;
  if (!fsc_draft_content_add(a, draft, (fsc_range){colon + 1, paragraph->end})) {
    a->drafts.n--;
    return;
  }
  claim(a, draft);
  for (uint32_t s = paragraph->first_sentence; s <= last_sentence; s++)
    f->first_draft[s] = f->last_draft[s] = (uint32_t)a->drafts.n - 1;
}

/* The colon behind the first words of a paragraph, FSC_NONE where there is none that could follow a label. */
static uint32_t label_colon(const fsc_attributing *a, const fsc_paragraph *paragraph) {
  enum { LONGEST = 6 };
  uint32_t colon = paragraph->first;
  while (colon < paragraph->end && colon - paragraph->first <= LONGEST && fsc_wordy(a, colon)) colon++;
  if (colon == paragraph->first || colon + 3 > paragraph->end || !fsc_mark(a, colon, ":") || fsc_quoted(a, colon + 1))
    return FSC_NONE;
  return a->document->sentences[paragraph->first_sentence].boilerplate ? FSC_NONE : colon;
}

/* A name in capitals; one alone may be a place ("LONDON: …"), so a transcript has two such paragraphs at least. */
static bool labels_turn(const fsc_attributing *a, const fsc_paragraph *paragraph, uint32_t colon) {
  enum { INITIALS = 2 }; /* Q: and A: name nobody */
  return !a->document->sentences[paragraph->first_sentence].headline &&
         all_capitals(a, (fsc_range){paragraph->first, colon}) && fsc_word_at(a, paragraph->first)->length > INITIALS &&
         !fsc_token_is(a, colon - 1, FSC_IS_DOCUMENT_NOUN);
}

/* "Ruiz: the bridge is closed", "Poll: …": a line that begins with its source, and no cue behind the colon. */
static void label_line(floating *f, const fsc_paragraph *paragraph, uint32_t colon) {
  fsc_attributing *a = f->a;
  uint32_t sentence = paragraph->first_sentence;
  fsc_range source = {paragraph->first, colon};
  if (f->first_draft[sentence] != FSC_NONE) return;
  uint32_t i = a->mention_at[paragraph->first];
  bool known = fsc_token_is(a, colon - 1, FSC_IS_DOCUMENT_NOUN) ||
               (i != FSC_NONE && a->mentions.items[i].span.end == colon) || all_capitals(a, source);
  bool letter = colon - paragraph->first == 1 && fsc_word_at(a, paragraph->first)->length < 3; /* Q: and A: */
  if (!known || letter || a->tokens[colon + 1].kind == FSC_NUMBER) return;
  fsc_draft *draft = fsc_draft_add(a, sentence, source, (fsc_range){colon, colon + 1}, FSC_LABEL);
  if (fsc_draft_content_add(a, draft, (fsc_range){colon + 1, a->document->sentences[sentence].end}))
    index_draft(f, (uint32_t)a->drafts.n - 1, sentence);
  else
    a->drafts.n--;
}

static void read_labels(floating *f) {
  const fsc_document *d = f->a->document;
  uint32_t turns = 0;
  for (uint32_t i = 0; i < d->n_paragraphs; i++) {
    uint32_t colon = label_colon(f->a, &d->paragraphs[i]);
    turns += colon != FSC_NONE && labels_turn(f->a, &d->paragraphs[i], colon);
  }
  for (uint32_t i = 0; i < d->n_paragraphs; i++) {
    uint32_t colon = label_colon(f->a, &d->paragraphs[i]);
    if (colon == FSC_NONE) continue;
    if (turns > 1 && labels_turn(f->a, &d->paragraphs[i], colon))
      read_turn(f, &d->paragraphs[i], colon);
    else
      label_line(f, &d->paragraphs[i], colon);
  }
}

void fsc_find_floating(fsc_attributing *a) {
  floating f = start(a);
  const fsc_quote *before = NULL;
  read_labels(&f);
  for (uint32_t i = 0; i < a->document->n_quotes; i++) {
    const fsc_quote *quote = &a->document->quotes[i];
    if (quote->depth) continue;
    place(&f, quote, before);
    before = quote;
  }
}
