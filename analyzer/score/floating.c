/* Quotations that no cue claimed: continued ones, floating ones and orphans.
 *
 * Of quotations that fill their sentences without a cue, 76 % belong to the previous sentence's source and 9 % to the
 * next one's: look back first, then forward.
 * SPDX-License-Identifier: Apache-2.0 */
#include "floating.h"
#include "patterns.h"

enum {
  SHORT = 3, /* words: up to here, a quotation without a cue may be a scare quote */
  LONG = 5   /* words: from here on it hardly ever is: 96 % are somebody's words */
};

/* ---- What is known of sentences ---- */

static void claim(fsc_attributing *a, fsc_range range) { fsc_set_bits(a->contents, range.first, range.end); }

void fsc_floating_index(fsc_floating *f, uint32_t draft, uint32_t sentence) {
  uint32_t *first = &f->first_draft[sentence];
  *first = *first == FSC_NONE ? draft : *first;
  f->last_draft[sentence] = draft;
}

/* Enters a draft for all sentences of a content that have none yet. */
static void index_content(fsc_floating *f, uint32_t draft, fsc_range range) {
  const uint32_t *sentence_of = f->a->document->sentence_of;
  for (uint32_t s = sentence_of[range.first]; s <= sentence_of[range.end - 1]; s++)
    if (f->last_draft[s] == FSC_NONE) fsc_floating_index(f, draft, s);
}

static void index_draft(fsc_floating *f, uint32_t draft) {
  const fsc_draft *d = &f->a->drafts.items[draft];
  for (size_t c = 0; c < d->contents.n; c++) claim(f->a, d->contents.items[c].range);
  fsc_floating_index(f, draft, d->sentence);
  for (size_t c = 0; c < d->contents.n; c++)
    if (!fsc_empty(d->contents.items[c].range)) index_content(f, draft, d->contents.items[c].range);
}

static fsc_floating start(fsc_attributing *a) {
  size_t size = (a->document->n_sentences + 1) * sizeof(uint32_t);
  fsc_floating f = {
      .a = a, .last_draft = fsc_arena_take(a->arena, size), .first_draft = fsc_arena_take(a->arena, size)};
  f.inside = memset(fsc_arena_take(a->arena, size), 0xFF, size);
  memset(f.last_draft, 0xFF, size);
  memset(f.first_draft, 0xFF, size);
  for (uint32_t i = 0; i < a->drafts.n; i++) index_draft(&f, i);
  return f;
}

/* Adds a quotation to the contents of a draft. */
static void add_content(fsc_floating *f, uint32_t draft, fsc_range range, bool inherited) {
  fsc_draft *d = &f->a->drafts.items[draft];
  if (!fsc_content_fits(f->a, range)) return;
  FSC_PUSH(f->a->arena, &d->contents)[0] = (fsc_draft_content){range, inherited};
  claim(f->a, range);
  index_content(f, draft, range);
}

static fsc_range range_of(const fsc_quote *quote) { return (fsc_range){quote->first, quote->end}; }

fsc_draft *fsc_floating_add(fsc_floating *f, const fsc_quote *quote, fsc_range source, fsc_range cue,
                            fsc_pattern_id pattern) {
  uint32_t sentence = f->a->document->sentence_of[quote->first], index = (uint32_t)f->a->drafts.n;
  fsc_draft *draft = fsc_draft_add(f->a, sentence, source, cue, pattern);
  add_content(f, index, range_of(quote), false);
  fsc_floating_index(f, index, sentence);
  return draft;
}

/* Nests a draft whose cue stands inside `around`, and ends its contents where that ends. */
static void nest(fsc_draft *draft, fsc_range around) {
  if (!fsc_range_has(around, draft->cue.first)) return;
  draft->depth++;
  for (size_t c = 0; c < draft->contents.n; c++) {
    fsc_range *inner = &draft->contents.items[c].range;
    inner->end = inner->end > around.end ? around.end : inner->end;
  }
}

bool fsc_floating_speak_on(fsc_floating *f, uint32_t draft, fsc_range content) {
  fsc_attributing *a = f->a;
  const uint32_t *sentence_of = a->document->sentence_of;
  fsc_draft *d = &a->drafts.items[draft];
  if (fsc_empty(content) || !fsc_draft_content_add(a, d, content)) return false;
  claim(a, d->contents.items[d->contents.n - 1].range);
  for (uint32_t s = sentence_of[content.first]; s <= sentence_of[content.end - 1]; s++) {
    for (uint32_t i = f->first_draft[s]; i != FSC_NONE && i <= f->last_draft[s]; i++)
      if (a->drafts.items[i].sentence == s && i != draft) nest(&a->drafts.items[i], content);
    f->first_draft[s] = f->last_draft[s] = draft;
  }
  return true;
}

uint32_t fsc_floating_speak(fsc_floating *f, fsc_range source, fsc_range cue, fsc_range content) {
  const uint32_t draft = (uint32_t)f->a->drafts.n;
  fsc_draft_add(f->a, f->a->document->sentence_of[content.first], source, cue, FSC_LABEL)->spoken = true;
  if (fsc_floating_speak_on(f, draft, content)) return draft;
  f->a->drafts.n--;
  return FSC_NONE;
}

/* Does a draft hold a token in a content that its pattern gave it? Those are the first two. */
static bool claims(const fsc_draft *draft, uint32_t token) {
  for (size_t c = 0; c < draft->contents.n && c < 2; c++)
    if (fsc_range_has(draft->contents.items[c].range, token)) return true;
  return false;
}

/* The draft of a token's sentence that claims it; FSC_NONE. Drafts of other sentences between the first and the last of
 * this one are skipped, since there may be any number of them. */
static uint32_t owner_of(const fsc_floating *f, uint32_t token) {
  const fsc_draft *drafts = f->a->drafts.items;
  const uint32_t sentence = f->a->document->sentence_of[token], last = f->last_draft[sentence];
  for (uint32_t i = f->first_draft[sentence]; i != FSC_NONE && i <= last; i++) {
    if (claims(&drafts[i], token)) return i;
    if (i + 1 < last && drafts[i + 1].sentence > sentence) i = last - 1;
  }
  return FSC_NONE;
}

static bool quotes(const fsc_attributing *a, const fsc_draft *draft) {
  return draft->contents.n && fsc_quoted(a, draft->contents.items[0].range.first);
}

/* The last draft of a sentence that quotes; failing that, the last that has a source, or is an orphan that goes on. */
static uint32_t last_sourced(const fsc_floating *f, uint32_t sentence) {
  enum { LOOK = 8 }; /* drafts: each quotation asks, so going through all would be quadratic */
  uint32_t last = f->last_draft[sentence], lowest = f->first_draft[sentence];
  uint32_t found = FSC_NONE;
  for (uint32_t i = last; i + LOOK > last && i >= lowest && i != FSC_NONE; i--) {
    const fsc_draft *d = &f->a->drafts.items[i];
    bool usable = (!fsc_empty(d->source) && !d->depth) || !d->match;
    const bool cites = d->pattern == FSC_ACC && i > lowest && /* "“C,” Ruiz said, | according to S" */
                       fsc_draft_holds(d - 1, d->contents.items[0].range.first);
    if (usable && !cites && quotes(f->a, d)) return i;
    if (usable && found == FSC_NONE) found = i;
  }
  return found;
}

/* Cached, because a sentence may hold any number of quotations. */
static uint32_t words_inside(const fsc_floating *f, uint32_t sentence) {
  const fsc_sentence_part *part = &f->a->document->sentences[sentence];
  uint32_t *inside = &f->inside[sentence];
  if (*inside == FSC_NONE) *inside = fsc_tally_of(f->a->document, part->first, part->end).quoted_words;
  return *inside;
}

/* Are at least 90 % of the words of a quotation's sentences in quotations? */
static bool fills_sentences(const fsc_floating *f, const fsc_quote *quote) {
  const uint32_t *sentence_of = f->a->document->sentence_of;
  uint32_t words = 0, inside = 0;
  for (uint32_t s = sentence_of[quote->first]; s <= sentence_of[quote->end - 1]; s++)
    words += f->a->document->sentences[s].n_words, inside += words_inside(f, s);
  return words && 10 * inside >= 9 * words;
}

/* ---- Finding the speaker of a quotation that fills its sentences ---- */

/* Joins a quotation to the source of the sentence before. */
static bool joins_back(fsc_floating *f, const fsc_quote *quote) {
  const fsc_document *d = f->a->document;
  uint32_t sentence = d->sentence_of[quote->first];
  if (!sentence || f->last_draft[sentence - 1] == FSC_NONE || d->sentences[sentence - 1].headline) return false;
  uint32_t draft = last_sourced(f, sentence - 1);
  if (draft == FSC_NONE) return false;
  add_content(f, draft, range_of(quote), true);
  return true;
}

/* Does a draft show who spoke the quotation above it? "We disagree about it" does not. */
static bool says(const fsc_draft *draft) {
  return !draft->weak && !(draft->match && draft->match->what->cue_class == FSC_CUE_MENTAL);
}

/* Joins a quotation to the source of the next sentence of its paragraph; if it fills its paragraph, of the next one. */
static bool joins_forward(fsc_floating *f, const fsc_quote *quote) {
  const fsc_document *d = f->a->document;
  const fsc_paragraph *paragraph = &d->paragraphs[quote->paragraph];
  uint32_t next = d->sentence_of[quote->end - 1] + 1;
  if (next >= d->n_sentences || f->first_draft[next] == FSC_NONE) return false;
  bool whole = quote->first == paragraph->first && quote->end == paragraph->end && quote->closed;
  const fsc_draft *draft = &f->a->drafts.items[f->first_draft[next]];
  if (d->sentences[next].paragraph != quote->paragraph && !(whole && !fsc_empty(draft->source) && says(draft)))
    return false;
  add_content(f, f->first_draft[next], range_of(quote), true);
  return true;
}

/* The last draft that quotes in the sentences before this one in its paragraph; FSC_NONE. */
static uint32_t quoted_before(const fsc_floating *f, const fsc_quote *quote, uint32_t sentence) {
  enum { LOOK = 4 };
  const fsc_document *d = f->a->document;
  for (uint32_t s = sentence; s-- > 0 && sentence - s <= LOOK && d->sentences[s].paragraph == quote->paragraph;) {
    uint32_t draft = f->last_draft[s] == FSC_NONE ? FSC_NONE : last_sourced(f, s);
    if (draft != FSC_NONE && quotes(f->a, &f->a->drafts.items[draft])) return draft;
  }
  return FSC_NONE;
}

static bool names_person(const fsc_attributing *a, fsc_range range) {
  for (uint32_t t = range.first; t < range.end; t++)
    if (fsc_capital(a, t) || fsc_tagged(a, t, FSC_TAG_ROLE)) return true;
  return false;
}

/* "She made this plain: “…”", "She shook her head. “…”": the subject of the sentence before is the source. If that is
 * only a pronoun and no colon follows, a draft that quotes earlier in the paragraph gets the quotation. */
static bool joins_subject(fsc_floating *f, const fsc_quote *quote) {
  fsc_attributing *a = f->a;
  const fsc_document *d = a->document;
  uint32_t sentence = d->sentence_of[quote->first];
  if (!sentence || d->sentences[sentence - 1].headline) return false;
  const fsc_sentence_part *before = &d->sentences[sentence - 1];
  bool colon = fsc_mark(a, before->end - 1, ":");
  if (!colon && before->paragraph != quote->paragraph) return false;
  fsc_range source = fsc_main_subject(a, before->first, before->end), cue = {0, 0};
  uint32_t earlier = colon || names_person(a, source) ? FSC_NONE : quoted_before(f, quote, sentence);
  if (earlier != FSC_NONE) {
    add_content(f, earlier, range_of(quote), true);
    return true;
  }
  if (fsc_empty(source)) return false;
  if (colon) cue = (fsc_range){before->end - 1, before->end};
  fsc_floating_add(f, quote, source, cue, colon ? FSC_LABEL : FSC_FLOAT);
  return true;
}

/* "“We slept.” Ana Ruiz was one of nine drivers.": the subject of the next sentence, a name, is the source. */
static bool introduces(fsc_floating *f, const fsc_quote *quote) {
  fsc_attributing *a = f->a;
  const fsc_document *d = a->document;
  uint32_t next = d->sentence_of[quote->end - 1] + 1;
  if (quote->first != d->paragraphs[quote->paragraph].first || next >= d->n_sentences) return false;
  const fsc_sentence_part *part = &d->sentences[next];
  if (part->paragraph != quote->paragraph || f->first_draft[next] != FSC_NONE) return false;
  uint32_t i = fsc_mention_at(a, part->first);
  const fsc_mention *m = i == FSC_NONE ? NULL : &a->mentions.items[i];
  if (!m || m->kind != FSC_MENTION_NAME || fsc_has(m->traits, FSC_TRAIT_OWNS) || !fsc_verb_helper(a, m->span.end))
    return false;
  fsc_floating_add(f, quote, m->span, (fsc_range){0, 0}, FSC_FLOAT);
  return true;
}

/* ---- Quotations in sentences that are more than a quotation ---- */

/* "“A,” she said. “B and C” until spring.": joins a sentence that begins with a quotation to the quotation before. */
static bool goes_on(fsc_floating *f, const fsc_quote *quote, uint32_t sentence) {
  const fsc_document *d = f->a->document;
  const fsc_sentence_part *part = &d->sentences[sentence];
  if (quote->first != part->first || !sentence || d->sentences[sentence - 1].paragraph != part->paragraph) return false;
  if (f->last_draft[sentence - 1] == FSC_NONE) return false;
  uint32_t draft = last_sourced(f, sentence - 1);
  if (draft == FSC_NONE || !quotes(f->a, &f->a->drafts.items[draft])) return false;
  fsc_range range = fsc_trim(f->a, (fsc_range){part->first, part->end});
  if (range.end > quote->end + FSC_CONTENT_LONGEST) range.end = quote->end;
  add_content(f, draft, range, true);
  return true;
}

/* A verb of saying that the patterns did not take for one, near enough to have a subject behind `first`. */
static const fsc_match *cue_behind(const fsc_attributing *a, uint32_t first, uint32_t end) {
  for (uint32_t t = first + 1; t < end && t <= first + FSC_NP_LONGEST && !fsc_quoted(a, t); t++) {
    const fsc_match *match = fsc_row_at(a, t, FSC_REPORT_VERBS);
    bool noun = fsc_token_any(a, t - 1, FSC_BIT(FSC_IS_DETERMINER) | FSC_BIT(FSC_IS_POSSESSIVE));
    if (match && match->what->form == FSC_FORM_VERB && !noun) return match;
  }
  return NULL;
}

/* "“Never again,” Ana Ruiz barked.": a quotation that opens its sentence and closes behind a comma has its speaker
 * behind it. */
static bool speaker_behind(fsc_floating *f, const fsc_quote *quote, uint32_t sentence) {
  fsc_attributing *a = f->a;
  const fsc_sentence_part *part = &a->document->sentences[sentence];
  if (quote->first != part->first || quote->end >= part->end) return false;
  if (!quote->closed || !fsc_mark(a, quote->end - 2, ",?!")) return false;
  fsc_range cue = {0, 0}, source = cue;
  const fsc_match *verb = cue_behind(a, quote->end, part->end);
  bool passive = verb && fsc_token_says(a, quote->end, FSC_SAYS_IT) && fsc_token_is(a, verb->first - 1, FSC_IS_BE_FORM);
  if (passive) { /* "“…,” it was announced" */
    cue = (fsc_range){quote->end, verb->end};
  } else if (verb) {
    cue = (fsc_range){verb->first, verb->end};
    source = fsc_np_left(a, cue.first - 1, quote->end);
  } else if (fsc_bit_at(a->mentioned, quote->end)) {
    const fsc_mention *m = &a->mentions.items[a->mention_at[quote->end]];
    if (fsc_has(m->traits, FSC_TRAIT_OWNS) || !fsc_wordy(a, m->span.end) || m->span.end >= part->end) return false;
    source = m->span;
  }
  if (fsc_empty(source) && !passive) return false;
  fsc_draft *draft = fsc_floating_add(f, quote, source, cue, passive ? FSC_PASS : verb ? FSC_POST : FSC_FLOAT);
  if (verb) {
    draft->match = verb;
    draft->flags = verb->what->flags;
  }
  return true;
}

/* Adds a draft without a source. */
static void orphan(fsc_floating *f, const fsc_quote *quote) {
  const fsc_range none = {0, 0};
  fsc_floating_add(f, quote, none, none, FSC_ORPHAN);
}

/* "Ruiz was clear, “…”": is a quotation a sentence of its own behind a comma? One that is part of the sentence around
 * it is as often that of a document, or of somebody else. */
static bool is_uttered(const fsc_attributing *a, const fsc_quote *quote) {
  return fsc_mark(a, quote->first - 1, ",") && fsc_shaped(a, quote->first + 1, FSC_SHAPE_CAPITALISED);
}

/* A quotation inside a sentence, with a verb between its subject and the quotation: the subject is the source if a cue
 * or the form shows that it speaks; else the quotation is an orphan. Not the title of a work or a name. */
static bool speaker_before(fsc_floating *f, const fsc_quote *quote, uint32_t sentence) {
  fsc_attributing *a = f->a;
  const fsc_sentence_part *part = &a->document->sentences[sentence];
  if (fsc_is_work_title(a, quote->first) || fsc_is_naming(a, quote) || fsc_mark(a, quote->first - 1, "=")) return false;
  fsc_range source = fsc_main_subject(a, part->first, quote->first);
  if (fsc_empty(source)) return false;
  uint32_t t = source.end, end = quote->first;
  if (end > t + FSC_CONTENT_LONGEST) end = t + FSC_CONTENT_LONGEST; /* each quotation of a long sentence asks */
  while (t < end && (!fsc_wordy(a, t) || fsc_shaped(a, t, FSC_SHAPE_CAPITALISED))) t++;
  if (t == end) return false;
  bool says = is_uttered(a, quote) || cue_behind(a, source.end - 1, quote->first); /* "Ruiz said C was “…”" */
  if (says && fsc_could_speak(a, source))
    fsc_floating_add(f, quote, source, (fsc_range){0, 0}, FSC_FLOAT);
  else
    orphan(f, quote);
  return true;
}

/* Finds the source of a quotation within its sentence, if no draft is there yet. */
static bool joins_own(fsc_floating *f, const fsc_quote *quote) {
  uint32_t sentence = f->a->document->sentence_of[quote->first];
  if (f->first_draft[sentence] != FSC_NONE) return false;
  if (speaker_behind(f, quote, sentence)) return true;
  if (quote->n_words < LONG) return false;
  return goes_on(f, quote, sentence) || speaker_before(f, quote, sentence);
}

/* ---- All quotations, in order ---- */

/* The draft of the first later part of a quotation over several paragraphs that has one. */
static uint32_t owner_of_later(const fsc_floating *f, const fsc_quote *quote) {
  const fsc_quote *end = f->a->document->quotes + f->a->document->n_quotes;
  bool open = quote->continues;
  for (const fsc_quote *q = quote + 1; open && q < end; q++) {
    if (q->depth) continue;
    uint32_t owner = q->continued ? owner_of(f, q->first + 1) : FSC_NONE;
    if (owner != FSC_NONE) return owner;
    open = q->continued && q->continues;
  }
  return FSC_NONE;
}

/* "he said on | “Salem Today”": the name of a programme or paper, in whatever sentence. */
static bool names_medium(const fsc_attributing *a, const fsc_quote *quote) {
  return fsc_token_is(a, quote->first - 1, FSC_IS_PREPOSITION) && fsc_is_work_title(a, quote->first);
}

static void place(fsc_floating *f, const fsc_quote *quote, const fsc_quote *before) {
  const fsc_sentence_part *sentence = &f->a->document->sentences[f->a->document->sentence_of[quote->first]];
  if (fsc_bit_at(f->a->contents, quote->first + 1) || sentence->boilerplate || names_medium(f->a, quote)) return;
  uint32_t owner = quote->continued && before ? owner_of(f, before->end - 1) : FSC_NONE;
  if (!quote->continued) owner = owner_of_later(f, quote);
  if (owner != FSC_NONE) {
    add_content(f, owner, range_of(quote), false);
    return;
  }
  if (fsc_label_quote(f, quote) || sentence->headline) return;
  if (!fills_sentences(f, quote)) {
    joins_own(f, quote);
    return;
  }
  if (joins_back(f, quote) || joins_forward(f, quote) || joins_subject(f, quote) || introduces(f, quote)) return;
  if (quote->n_words > SHORT) orphan(f, quote);
}

void fsc_find_floating(fsc_attributing *a) {
  fsc_floating f = start(a);
  const fsc_quote *before = NULL;
  fsc_read_posts(&f);
  fsc_read_interviews(&f);
  fsc_read_blocks(&f);
  fsc_read_labels(&f);
  fsc_read_conversations(&f);
  for (uint32_t i = 0; i < a->document->n_quotes; i++) {
    const fsc_quote *quote = &a->document->quotes[i];
    if (quote->depth) continue;
    place(&f, quote, before);
    before = quote;
  }
  fsc_find_nested(a);
}
