/* document_fixture.h - documents made with the built-in word classes, and what is in them written out as text.
 * Everything returned lives until the next document_read. SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_TESTS_DOCUMENT_FIXTURE_H
#define FSC_TESTS_DOCUMENT_FIXTURE_H
#include "../analyzer/document/document.h"

/* For unchecked fixtures: the lexicon is read once. */
void document_set_up(void);
void document_tear_down(void);

const fsc_document *document_read(fsc_article article);
const fsc_document *document_of(const char *text); /* a body without a title */

/* Tokens: "|" between them, " " where white space stands, "~" where a hyphen joins. */
const char *document_tokens(const fsc_document *document);
/* Paragraphs: " / " between them, "# " before those of the headline, newlines as "_". */
const char *document_paragraphs(const fsc_document *document);
/* Sentences: " | " between them, newlines as "_". */
const char *document_sentences(const fsc_document *document);
/* The text with each quotation in { }; "{+" continues the paragraph before, "~}" is unclosed, "+}" goes on. */
const char *document_quotes(const fsc_document *document);
#endif
