/* text.h - the sections of the terminal report; each prints nothing when it has nothing to say.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_REPORTS_TEXT_H
#define FSC_REPORTS_TEXT_H
#include "page.h"

/* Words in the outlet's voice. Below the first a rate is not shown at all, below the second only its interval. */
enum { FSC_WORDS_FOR_INTERVAL = 300, FSC_WORDS_FOR_RATE = 800 };

void fsc_text_categories(const fsc_page *page);
void fsc_text_headline(const fsc_page *page);
void fsc_text_sentences(const fsc_page *page);
void fsc_text_labels(const fsc_page *page);
void fsc_text_sources(const fsc_page *page);
void fsc_text_diversity(const fsc_page *page); /* behind the table of sources */
void fsc_text_silence(const fsc_page *page);
void fsc_text_missing(const fsc_page *page);
/* A line per group, in a comparison. */
void fsc_text_groups(const fsc_page *page, const fsc_comparison *comparison);
void fsc_text_balances(const fsc_page *page, const fsc_comparison *comparison);
void fsc_text_group_silence(const fsc_page *page, const fsc_comparison *comparison);

/* The last line: who tells more. explain: its arguments. */
void fsc_text_help(const fsc_page *page, const char *explain);

/* "s. 38": the sentence_id, as `explain --sentence` takes it. */
void fsc_put_sentence_id(fsc_output *output, uint32_t id);
#endif
