/* Which phrases can name a speaker without a cue: before a colon, behind a dash, in a line of their own.
 * SPDX-License-Identifier: Apache-2.0 */
#include "labels.h"

/* At most MOST stops are removed: each quotation before a row of stops asks, and more are no prose. */
uint32_t fsc_without_stops(const fsc_attributing *a, uint32_t first, uint32_t end) {
  enum { MOST = 16 };
  const uint32_t lowest = end - first > MOST ? end - MOST : first;
  bool opened = false; /* not "[“…” — Ana Ruiz|]" */
  for (uint32_t t = lowest; t < end; t++) opened |= fsc_mark(a, t, "[");
  while (end > lowest && fsc_mark(a, end - 1, opened ? "." : ".]")) end--;
  return end;
}

/* Is a word one of a name's? Only the first MOST words are compared: each label asks of many names, and longer ones are
 * no prose. */
static bool in_name(const fsc_attributing *a, uint32_t word, fsc_range name) {
  enum { MOST = 8 };
  const uint32_t end = name.end - name.first > MOST ? name.first + MOST : name.end;
  for (uint32_t t = name.first; t < end; t++)
    if (fsc_same_word(a, word, t)) return true;
  return false;
}

bool fsc_named_near(const fsc_attributing *a, uint32_t token, uint32_t mention) {
  enum { REACH = 256 }; /* mentions on either side: each label asks, so searching all of them would be quadratic */
  const uint32_t n = (uint32_t)a->mentions.n, first = mention > REACH ? mention - REACH : 0;
  for (uint32_t i = first; i < n && i < first + 2 * REACH; i++) {
    const fsc_mention *m = &a->mentions.items[i];
    const bool itself = m->name.first <= token && token < m->name.end;
    if (m->kind == FSC_MENTION_NAME && !itself && !fsc_mark(a, m->name.end, ":") && in_name(a, token, m->name))
      return true;
  }
  return false;
}

uint32_t fsc_mention_of_head(const fsc_attributing *a, uint32_t first, uint32_t head) {
  for (uint32_t t = first; t <= head; t++) {
    const uint32_t i = fsc_mention_at(a, t);
    if (i != FSC_NONE && a->mentions.items[i].span.end > head) return i;
  }
  return FSC_NONE;
}

bool fsc_is_place_mention(const fsc_mention *m) {
  return m->body && m->kind == FSC_MENTION_ORGANISATION && fsc_is_place(m->body->what);
}

bool fsc_is_speaker(const fsc_attributing *a, fsc_range phrase) {
  const uint32_t head = fsc_np_head(a, phrase), i = fsc_mention_of_head(a, phrase.first, head);
  for (uint32_t t = phrase.first; t <= head; t++)
    if (fsc_token_is(a, t, FSC_IS_PRONOUN) || fsc_possessive(a, t)) return true;
  if (fsc_tagged(a, head, FSC_TAG_ROLE | FSC_TAG_TITLE) || fsc_token_is(a, head, FSC_IS_DOCUMENT_NOUN)) return true;
  if (i != FSC_NONE) return !fsc_is_place_mention(&a->mentions.items[i]);
  const fsc_match *body = fsc_first_row_in(a, (fsc_range){phrase.first, head + 1}, FSC_ORGANISATIONS);
  return (body && body->end > head && !fsc_is_place(body->what)) ||
         (fsc_capital(a, head) && fsc_named_near(a, head, 0));
}

bool fsc_labels_text(const fsc_attributing *a, fsc_range label) {
  return fsc_token_is(a, label.first, FSC_IS_TEXT_LABEL) || fsc_token_is(a, label.end - 1, FSC_IS_TEXT_LABEL);
}

fsc_range fsc_before_topic(const fsc_attributing *a, uint32_t first, uint32_t colon) {
  enum { NAME = 6, TOPIC = 8 }; /* tokens, at most: "Ruiz on the closing of the bridge: …" */
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

/* Is the head of a label a title, role or body, or a name? A capital without a mention must be a name elsewhere in the
 * text. */
static bool is_known(const fsc_attributing *a, fsc_range label) {
  const uint32_t head = label.end - 1;
  if (fsc_tagged(a, head, FSC_TAG_ROLE | FSC_TAG_TITLE)) return true;
  const fsc_match *body = fsc_first_row_in(a, label, FSC_ORGANISATIONS);
  if (body && body->end == label.end) return !fsc_is_place(body->what);
  if (!fsc_capital(a, head) || fsc_token_is(a, head, FSC_IS_THING) || fsc_token_is(a, label.first, FSC_IS_DETERMINER))
    return false;
  const uint32_t i = fsc_mention_of_head(a, label.first, head);
  return i != FSC_NONE ? !fsc_is_place_mention(&a->mentions.items[i]) : fsc_named_near(a, head, 0);
}

/* "Ruiz | fires Mayor Holm": is a token a verb, since it is in lower case between capitals and no role or body? */
static bool is_verb_between(const fsc_attributing *a, uint32_t token) {
  const unsigned nouns = FSC_TAG_ROLE | FSC_TAG_TITLE | FSC_TAG_ORGANISATION;
  return fsc_capital(a, token - 1) && fsc_capital(a, token + 1) && !fsc_capital(a, token) &&
         !fsc_tagged(a, token, nouns) && !fsc_token_says(a, token, FSC_SAYS_OF);
}

bool fsc_is_plain_speaker(const fsc_attributing *a, fsc_range label) {
  enum { LONGEST = 6 }; /* tokens: longer labels are topics */
  const uint64_t others = FSC_BIT(FSC_IS_CLAUSE_WORD) | FSC_BIT(FSC_IS_PRONOUN) | FSC_BIT(FSC_IS_POSSESSIVE) |
                          FSC_BIT(FSC_IS_AUXILIARY) | FSC_BIT(FSC_IS_QUANTIFIER);
  if (fsc_empty(label) || label.end - label.first > LONGEST) return false;
  for (uint32_t t = label.first; t < label.end; t++) {
    const bool joint = fsc_token_is(a, t, FSC_IS_PREPOSITION) && !fsc_token_says(a, t, FSC_SAYS_OF);
    if (fsc_kind_at(a, t) != FSC_WORD || fsc_quoted(a, t) || fsc_possessive(a, t) || fsc_token_any(a, t, others) ||
        joint)
      return false;
    if (t > label.first && t + 1 < label.end && is_verb_between(a, t)) return false;
  }
  return is_known(a, label);
}

bool fsc_is_signature(const fsc_attributing *a, fsc_range range, bool dashed) {
  enum { LONGEST = 12, LONGEST_DASHED = 24 }; /* tokens: a name and where it is from */
  const uint32_t longest = dashed ? LONGEST_DASHED : LONGEST;
  if (fsc_empty(range) || range.end - range.first > longest || !fsc_wordy(a, range.first)) return false;
  fsc_range name = fsc_np_right(a, range.first, range.end);
  if (fsc_empty(name) || !fsc_is_speaker(a, name)) return false;
  for (uint32_t t = range.first; t < range.end; t++) {
    const bool verb = fsc_tagged(a, t, FSC_TAG_CUE) || (dashed && fsc_token_is(a, t, FSC_IS_IRREGULAR_PAST));
    if (fsc_quoted(a, t) || fsc_verb_helper(a, t) || (verb && !fsc_in_name(a, t))) return false;
  }
  uint32_t behind = name.end;
  if (dashed && fsc_mark(a, behind, "(")) {
    while (behind < range.end && !fsc_mark(a, behind, ")")) behind++;
    behind++;
  }
  return behind >= range.end || fsc_mark(a, behind, ",");
}
