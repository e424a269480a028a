/* What stands around an article and is none of it: newsletter calls, credits, notes on how the text was made.
 *
 * lexicons/boilerplate.csv has the phrases; subcategory `edge` counts in the first three and last six paragraphs
 * only, `any` everywhere. A marked sentence is out of every measure: its words are not the story's. In a long sentence
 * a phrase is but a part, and marks nothing.
 * SPDX-License-Identifier: Apache-2.0 */
#include <string.h>

#include "scorers.h"

enum { HEAD_PARAGRAPHS = 3, TAIL_PARAGRAPHS = 6, LONGEST = 60 /* words */ };

static bool at_edge(const fsc_document *document, uint32_t paragraph) {
  return paragraph < HEAD_PARAGRAPHS + (document->has_title ? 1u : 0u) ||
         paragraph + TAIL_PARAGRAPHS >= document->n_paragraphs;
}

void fsc_score_boilerplate(const fsc_scoring *scoring, fsc_findings *findings) {
  (void)findings;
  fsc_document *document = scoring->document;
  const fsc_rows *rows = &scoring->rows;
  if (!fsc_rule_on(scoring, FSC_RULE_BOILERPLATE)) return;
  for (uint32_t i = rows->first[FSC_BOILERPLATE]; i != FSC_NONE; i = rows->next[i]) {
    const fsc_match *match = &scoring->matches->items[i];
    fsc_sentence_part *sentence = &document->sentences[document->sentence_of[match->first]];
    if (sentence->headline || sentence->n_words > LONGEST) continue;
    if (strcmp(fsc_match_entry(scoring->matches, match)->subcategory, "any") == 0 ||
        at_edge(document, sentence->paragraph))
      sentence->boilerplate = true;
  }
}
