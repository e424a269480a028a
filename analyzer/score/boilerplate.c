/* What stands around an article and is none of it: newsletter calls, credits, notes on how the text was made.
 *
 * lexicons/boilerplate.csv has the phrases, and as subcategory where they count: `edge` in the first three and last six
 * paragraphs only, `opening` there if the phrase opens the sentence ("Read more: …", none that reads more like a
 * warning) or the sentence has few words, `closing` in the last six that are none of the first three, `below` anywhere
 * but in the first, which may be a headline ("Watch: …"), `any` everywhere, `paragraph` likewise and for all of its
 * paragraph (the captions of a gallery), however long, if that is not half of the text, `conversation` likewise for
 * what announces one (conversations.c). What somebody is quoted with is theirs. A marked sentence is out of every
 * measure: its words are not the story's. In a long sentence a phrase is but a part, and marks nothing. Lines in
 * capitals among prose are marked without a phrase. SPDX-License-Identifier: Apache-2.0 */
#include <string.h>

#include "scorers.h"

enum { HEAD_PARAGRAPHS = 3, TAIL_PARAGRAPHS = 6, LONGEST = 60 /* words */, FEW = 5 };

static bool in_head(const fsc_document *document, uint32_t paragraph) {
  return paragraph < HEAD_PARAGRAPHS + (document->has_title ? 1u : 0u);
}

static bool in_tail(const fsc_document *document, uint32_t paragraph) {
  return paragraph + TAIL_PARAGRAPHS >= document->n_paragraphs;
}

/* No word stands before it. */
static bool opens(const fsc_document *document, const fsc_sentence_part *sentence, uint32_t token) {
  for (uint32_t t = sentence->first; t < token; t++)
    if (fsc_look_at(document, t)->kind <= FSC_URL) return false;
  return true;
}

static bool marks(const fsc_scoring *scoring, const fsc_match *match, const char *where,
                  const fsc_sentence_part *sentence) {
  const fsc_document *document = scoring->document;
  const bool head = in_head(document, sentence->paragraph), tail = in_tail(document, sentence->paragraph);
  if (strcmp(where, "any") == 0 || strcmp(where, "paragraph") == 0 || strcmp(where, "conversation") == 0) return true;
  if (strcmp(where, "below") == 0) return sentence->paragraph > 0;
  if (strcmp(where, "closing") == 0) return tail && !head;
  if (strcmp(where, "opening") != 0) return head || tail;
  return (head || tail) && (sentence->n_words <= FEW || opens(document, sentence, match->first));
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
    if (document->text.at[at] >= 'a' && document->text.at[at] <= 'z') return false;
  return true;
}

/* "MAYOR BLASTS PORT OVER BRIDGE" between paragraphs of prose, with no stop behind it: it leads to another story, or
 * heads a part of this one. A short one may be anything. */
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

/* ---- Together ---- */

void fsc_score_boilerplate(const fsc_scoring *scoring, fsc_findings *findings) {
  (void)findings;
  const fsc_rows *rows = &scoring->rows;
  if (!fsc_rule_on(scoring, FSC_RULE_BOILERPLATE)) return;
  for (uint32_t i = rows->first[FSC_BOILERPLATE]; i != FSC_NONE; i = rows->next[i])
    mark(scoring, &scoring->matches->items[i]);
  mark_headings(scoring);
}
