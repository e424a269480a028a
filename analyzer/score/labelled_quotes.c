/* Quotations beside the name of their speaker, with a colon, a dash or the end of a line between them instead of a cue.
 * SPDX-License-Identifier: Apache-2.0 */
#include "labels.h"

/* Does a mention show that a phrase is somebody? A name that starts the sentence, where any word has a capital, has to
 * be a name elsewhere, too. */
static bool is_somebody(const fsc_attributing *a, fsc_range phrase) {
  if (fsc_empty(phrase)) return false;
  const uint32_t head = fsc_np_head(a, phrase), i = fsc_mention_of_head(a, phrase.first, head);
  if (i == FSC_NONE || fsc_is_place_mention(&a->mentions.items[i])) return false;
  const bool opens = a->mentions.items[i].kind == FSC_MENTION_NAME && head == phrase.first;
  return !opens || fsc_named_near(a, head, i);
}

/* "Ana Ruiz of Kiel", "CROWDS AT BRIDGE — | The Post", "Lars Holm and | Ana Ruiz": does nothing stand before the label,
 * or only a part set off by a dash, and is it no clause? */
static bool stands_alone(const fsc_attributing *a, fsc_range label, uint32_t lowest) {
  for (uint32_t t = label.first; t < label.end; t++)
    if (fsc_ends_in_ed(a, t) || fsc_verb_helper(a, t) || fsc_tagged(a, t, FSC_TAG_CUE)) return false;
  uint32_t t = label.first;
  while (t > lowest && label.first - t < FSC_NP_LONGEST &&
         (fsc_in_name(a, t - 1) || fsc_token_says(a, t - 1, FSC_SAYS_AND)))
    t--;
  return t == lowest || fsc_dash(a, t - 1) || fsc_mark(a, t - 1, "-");
}

/* The part in the last paragraph of a quotation over several. */
static const fsc_quote *last_part(const fsc_document *d, const fsc_quote *quote) {
  enum { REACH = 16 }; /* parts: each of them asks, so going through all would be quadratic */
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

/* The signature in the paragraph below a quotation that fills its paragraph: "— Ana Ruiz", "Ana Ruiz, driver". Empty if
 * there is none. */
static fsc_range signed_below(const fsc_attributing *a, const fsc_quote *quote, fsc_range *cue) {
  const fsc_document *d = a->document;
  const fsc_range none = {0, 0};
  quote = last_part(d, quote);
  if (quote->continues || quote->end != d->paragraphs[quote->paragraph].end ||
      quote->first != d->paragraphs[quote->paragraph].first || quote->paragraph + 1 >= d->n_paragraphs)
    return none;
  const fsc_paragraph *below = &d->paragraphs[quote->paragraph + 1];
  fsc_range source = {below->first, below->end};
  const bool dashed = fsc_dash(a, source.first);
  if (dashed) {
    *cue = (fsc_range){source.first, source.first + 1};
    source = (fsc_range){source.first + 1, fsc_without_stops(a, source.first + 1, source.end)};
  }
  return fsc_is_signature(a, source, dashed) ? source : none;
}

/* Does a preposition open a source: "From a letter:", "Via Salem Radio:"? */
static bool opens_source(const fsc_attributing *a, uint32_t token) {
  return fsc_token_says(a, token, FSC_SAYS_FROM) || fsc_token_says(a, token, FSC_SAYS_VIA);
}

/* "More from | Smith": the part of a label behind "from" or "via", all of it if it has neither. */
static fsc_range behind_preposition(const fsc_attributing *a, fsc_range label) {
  for (uint32_t t = label.first; t + 1 < label.end; t++)
    if (opens_source(a, t)) return (fsc_range){t + 1, label.end};
  return label;
}

/* The source before a colon: "Smith: “…”", "Smith pressed on: “…”". Empty if there is none. */
static fsc_range labelled_before(fsc_attributing *a, const fsc_quote *quote, uint32_t lowest, fsc_range *cue) {
  const fsc_range none = {0, 0};
  if (quote->first <= lowest + 1 || !fsc_mark(a, quote->first - 1, ":")) return none;
  *cue = (fsc_range){quote->first - 1, quote->first};
  const uint32_t colon = quote->first - 1;
  const fsc_range speaker = fsc_before_topic(a, lowest, colon);
  if (!fsc_empty(speaker)) return speaker;
  const fsc_range label = behind_preposition(a, fsc_np_left(a, colon - 1, lowest));
  if (fsc_labels_text(a, fsc_empty(label) ? (fsc_range){colon - 1, colon} : label)) return none;
  const bool speaks = !fsc_empty(label) && fsc_is_speaker(a, label);
  if (speaks && stands_alone(a, label, lowest)) return label;
  const fsc_range subject = fsc_main_subject(a, lowest, colon);
  return subject.end < colon && is_somebody(a, subject) ? subject : speaks ? label : none;
}

/* "Ana Ruiz, The Post": does a name or a determiner follow the first comma of a signature? */
static bool names_place(const fsc_attributing *a, fsc_range signature) {
  for (uint32_t t = signature.first; t + 1 < signature.end; t++)
    if (fsc_mark(a, t, ",")) return fsc_capital(a, t + 1) || fsc_token_is(a, t + 1, FSC_IS_DETERMINER);
  return false;
}

/* The source behind a quotation, up to the end of its paragraph: "“…” - Smith", in a headline "“…”: Smith". Without a
 * mark only if the quotation opens the paragraph and a name, where it is from, and no stop follow: "“….” Ana Ruiz, The
 * Post". Empty if there is none. */
static fsc_range signed_behind(const fsc_attributing *a, const fsc_quote *quote, bool headline, fsc_range *cue) {
  const fsc_range none = {0, 0};
  const fsc_paragraph *paragraph = &a->document->paragraphs[quote->paragraph];
  if (quote->end >= paragraph->end) return none;
  const bool marked = fsc_dash(a, quote->end) || (headline && fsc_mark(a, quote->end, ":"));
  const uint32_t first = quote->end + marked;
  const fsc_range source = {first, marked ? fsc_without_stops(a, first, paragraph->end) : paragraph->end};
  if (marked) *cue = (fsc_range){quote->end, quote->end + 1};
  if (fsc_empty(source) || !(headline ? fsc_is_plain_speaker(a, source) : fsc_is_signature(a, source, marked)))
    return none;
  return marked || (quote->first == paragraph->first && fsc_wordy(a, source.end - 1) && names_place(a, source)) ? source
                                                                                                                : none;
}

/* "From a letter by Ana Ruiz:" as the sentence before the quotation, often a paragraph of its own. Empty if there is
 * none. */
static fsc_range from_above(const fsc_attributing *a, const fsc_quote *quote, uint32_t sentence, fsc_range *cue) {
  enum { LONGEST = 14 }; /* tokens */
  const fsc_range none = {0, 0};
  if (!sentence || quote->first != a->document->sentences[sentence].first) return none;
  const fsc_sentence_part *above = &a->document->sentences[sentence - 1];
  if (above->end - above->first > LONGEST || above->end - above->first < 3 || !fsc_mark(a, above->end - 1, ":") ||
      !opens_source(a, above->first))
    return none;
  *cue = (fsc_range){above->end - 1, above->end};
  return (fsc_range){above->first + 1, above->end - 1};
}

/* The verb of saying at a token, before the label's speaker: "| Added Ruiz: “…”"; NULL if there is none. */
static const fsc_match *verb_at(const fsc_attributing *a, uint32_t token, uint32_t end) {
  const fsc_match *verb = fsc_row_at(a, token, FSC_REPORT_VERBS);
  bool says = verb && verb->what->form == FSC_FORM_VERB && !(verb->what->flags & FSC_FLAG_DESCRIBE);
  return says && verb->end < end && fsc_starts_phrase(a, verb->end) ? verb : NULL;
}

/* The same that a label begins with, or that opens the sentence before it: "Said | the mayor: “…”". */
static const fsc_match *verb_of(const fsc_attributing *a, fsc_range label, uint32_t lowest) {
  const fsc_match *verb = verb_at(a, label.first, label.end);
  if (!verb && label.first == lowest + 1) verb = verb_at(a, lowest, label.end);
  return verb && (verb->first == label.first || verb->end == label.first) ? verb : NULL;
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
  const fsc_match *verb = verb_of(a, source, part->first);
  if (verb) cue = (fsc_range){verb->first, verb->end}, source.first = verb->end;
  fsc_draft *draft = fsc_floating_add(f, quote, source, cue, verb ? FSC_INV : FSC_LABEL);
  if (verb) draft->match = verb, draft->flags = verb->what->flags;
  return true;
}
