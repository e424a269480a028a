/* Marks boilerplate, text that is not part of the story: newsletter calls, credits, notes on how the text was made.
 *
 * lexicons/boilerplate.csv has the phrases, and as subcategory where they count: `edge` in the first three and last six
 * paragraphs only, `opening` there if the phrase opens the sentence ("Read more: …", none that reads more like a
 * warning) or the sentence has few words, `closing` in the last six that are none of the first three, `below` anywhere
 * but in the first, which may be a headline ("Watch: …"), `any` everywhere, `paragraph` likewise and for all of its
 * paragraph (the captions of a gallery), however long, if that is not half of the text, `conversation` likewise for
 * what announces one (conversations.c). Quoted phrases mark nothing, nor do phrases in long sentences, of which they
 * are only a part. Marked sentences are left out of every measure. Lines in capitals among prose, and links by their
 * form, are marked without a phrase. SPDX-License-Identifier: Apache-2.0 */
#include <string.h>

#include "../base/text.h"
#include "scorers.h"

enum {
  HEAD_PARAGRAPHS = 3,
  TAIL_PARAGRAPHS = 6,
  LONGEST = 60, /* words: in a longer sentence a phrase is only a part */
  FEW = 5       /* words */
};

static bool in_head(const fsc_document *document, uint32_t paragraph) {
  return paragraph < HEAD_PARAGRAPHS + (document->has_title ? 1u : 0u);
}

static bool in_tail(const fsc_document *document, uint32_t paragraph) {
  return paragraph + TAIL_PARAGRAPHS >= document->n_paragraphs;
}

static bool marks(const fsc_scoring *scoring, const fsc_match *match, const char *where,
                  const fsc_sentence_part *sentence) {
  const fsc_document *document = scoring->document;
  const bool head = in_head(document, sentence->paragraph), tail = in_tail(document, sentence->paragraph);
  if (strcmp(where, "any") == 0 || strcmp(where, "paragraph") == 0 || strcmp(where, "conversation") == 0) return true;
  if (strcmp(where, "below") == 0) return sentence->paragraph > 0;
  if (strcmp(where, "closing") == 0) return tail && !head;
  if (strcmp(where, "opening") != 0) return head || tail;
  return (head || tail) &&
         (sentence->n_words <= FEW || fsc_first_word(document, sentence->first, match->first) == match->first);
}

static bool is_half(const fsc_document *document, const fsc_paragraph *paragraph) {
  return 2 * (paragraph->end - paragraph->first) > document->n_tokens;
}

static void mark(const fsc_scoring *scoring, const fsc_match *match) {
  fsc_document *document = scoring->document;
  fsc_sentence_part *sentence = &document->sentences[document->sentence_of[match->first]];
  const fsc_paragraph *paragraph = &document->paragraphs[sentence->paragraph];
  const char *where = fsc_match_entry(scoring->matches, match)->subcategory;
  if (sentence->headline || document->quoted[match->first]) return;
  if (strcmp(where, "paragraph") == 0 && !is_half(document, paragraph))
    fsc_set_aside(document, paragraph, FSC_ASIDE_PHRASE, match->what->row);
  else if (sentence->n_words <= LONGEST && marks(scoring, match, where, sentence))
    fsc_set_sentence_aside(sentence, FSC_ASIDE_PHRASE, match->what->row);
}

/* ---- Lines in capitals ---- */

static bool in_capitals(const fsc_document *document, const fsc_paragraph *paragraph) {
  for (uint32_t at = paragraph->span.start; at < paragraph->span.end; at++)
    if (fsc_is_ascii_lower(document->text.at[at])) return false;
  return true;
}

/* "MAYOR BLASTS PORT OVER BRIDGE" between paragraphs of prose, without a final stop, links to another story or heads a
 * part of this one. Shorter ones may be anything. */
static bool is_heading(const fsc_document *document, const fsc_paragraph *paragraph) {
  enum { SENTENCES = 2 };
  if (paragraph->headline || paragraph->end_sentence - paragraph->first_sentence > SENTENCES) return false;
  const char last = document->text.at[paragraph->span.end - 1];
  return fsc_paragraph_words(document, paragraph) >= FEW && last != '.' && last != '!';
}

static void mark_headings(const fsc_scoring *scoring) {
  fsc_document *document = scoring->document;
  FSC_ARRAY(const fsc_paragraph *) headings = {0};
  uint32_t n_capitals = 0;
  for (uint32_t p = 0; p < document->n_paragraphs; p++) {
    const fsc_paragraph *paragraph = &document->paragraphs[p];
    if (!in_capitals(document, paragraph)) continue;
    n_capitals++;
    if (is_heading(document, paragraph)) *FSC_PUSH(scoring->arena, &headings) = paragraph;
  }
  for (size_t i = 0; i < headings.n && 2 * n_capitals <= document->n_paragraphs; i++)
    fsc_set_aside(document, headings.items[i], FSC_ASIDE_CAPITALS, FSC_NONE);
}

/* ---- Lines that are links ---- */

/* "BLITZER", "ANA RUIZ", "Q": is a label most likely a speaker? */
static bool may_be_speaker(const fsc_document *document, uint32_t first, uint32_t end) {
  enum { LONGEST_NAME = 2 };
  bool capitals = end - first <= LONGEST_NAME;
  for (uint32_t t = first; capitals && t < end; t++) {
    const fsc_look *look = fsc_look_at(document, t);
    capitals = look->shape & FSC_SHAPE_ALL_CAPS || look->length == 1;
  }
  return capitals;
}

/* The colon behind a label; the paragraph's end if it has none. */
static uint32_t colon_of(const fsc_document *document, const fsc_paragraph *paragraph) {
  enum { LONGEST_LABEL = 12 };
  for (uint32_t t = paragraph->first + 1; t < paragraph->end && t <= paragraph->first + LONGEST_LABEL; t++) {
    const fsc_look *look = fsc_look_at(document, t);
    if (look->kind != FSC_PUNCTUATION) continue;
    if (look->said == '(') break; /* (NYSE:HBR) */
    if (look->said == ':') return t;
  }
  return paragraph->end;
}

/* May a headline begin with a token: a quotation mark or a capital, but not that of 8:38PM? */
static bool opens_headline(const fsc_look *look) {
  const unsigned shape = look->shape & (FSC_SHAPE_CAPITALISED | FSC_SHAPE_DIGIT);
  return look->kind == FSC_QUOTE_MARK || (look->kind == FSC_WORD && shape == FSC_SHAPE_CAPITALISED);
}

/* "Bridge report:Mayor blasts port": a label and the headline of another story, with no space behind the colon, since
 * the page set them in different type. */
static bool is_link(const fsc_document *document, const fsc_paragraph *paragraph) {
  enum { LONGEST_LINK = 40 /* tokens */ };
  const char last = document->text.at[paragraph->span.end - 1];
  if (paragraph->headline || paragraph->end - paragraph->first > LONGEST_LINK || last == '.') return false;
  const uint32_t colon = colon_of(document, paragraph);
  if (colon + 1 >= paragraph->end) return false;
  const fsc_look *next = fsc_look_at(document, colon + 1);
  return !(next->flags & FSC_SPACED) && opens_headline(next) && !may_be_speaker(document, paragraph->first, colon);
}

static void mark_links(const fsc_scoring *scoring) {
  fsc_document *document = scoring->document;
  for (uint32_t p = 0; p < document->n_paragraphs; p++)
    if (is_link(document, &document->paragraphs[p]))
      fsc_set_aside(document, &document->paragraphs[p], FSC_ASIDE_LINK, FSC_NONE);
}

/* ---- Together ---- */

void fsc_score_boilerplate(const fsc_scoring *scoring, fsc_findings *findings) {
  (void)findings;
  const fsc_rows *rows = &scoring->rows;
  if (!fsc_rule_on(scoring, FSC_RULE_BOILERPLATE)) return;
  for (uint32_t i = rows->first[FSC_BOILERPLATE]; i != FSC_NONE; i = rows->next[i])
    mark(scoring, &scoring->matches->items[i]);
  mark_headings(scoring);
  mark_links(scoring);
}
