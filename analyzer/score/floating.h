/* floating.h - what the phases of fsc_find_floating share; private to analyzer/score.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_SCORE_FLOATING_H
#define FSC_SCORE_FLOATING_H
#include "grammar.h"

typedef struct fsc_floating {
  fsc_attributing *a;
  uint32_t *last_draft, *first_draft; /* by sentence, FSC_NONE */
  uint32_t *inside;                   /* by sentence: its words in quotations, FSC_NONE until asked for */
} fsc_floating;

/* floating.c: enters a draft among those of a sentence. */
void fsc_floating_index(fsc_floating *f, uint32_t draft, uint32_t sentence);
/* A new draft of a quotation; until the next one. */
fsc_draft *fsc_floating_add(fsc_floating *f, const fsc_quote *quote, fsc_range source, fsc_range cue,
                            fsc_pattern_id pattern);

/* Makes a whole range, without quotation marks, the words of one speaker: a turn of a transcript, a post. Attributions
 * inside it become nested. Returns the draft's index; FSC_NONE if the range holds no content. */
uint32_t fsc_floating_speak(fsc_floating *f, fsc_range source, fsc_range cue, fsc_range content);
/* Adds a further range to such a draft; false if it holds no content. */
bool fsc_floating_speak_on(fsc_floating *f, uint32_t draft, fsc_range content);

/* posts.c: posts that a site embeds, signed; before the labels, since a post may begin like one. */
void fsc_read_posts(fsc_floating *f);

/* blocks.c: block quotations without marks, below who says them. */
void fsc_read_blocks(fsc_floating *f);

/* interviews.c: turns below lines that name who speaks; before the labels, too. */
void fsc_read_interviews(fsc_floating *f);

/* conversations.c: answers to the questions of an announced interview; behind the labels, where there are none. */
void fsc_read_conversations(fsc_floating *f);

/* nested.c: quotations inside quotations; behind all others, which do not look at them. */
void fsc_find_nested(fsc_attributing *a);

/* labels.c: does a name in the text near a mention, other than a label, have this word? */
bool fsc_named_near(const fsc_attributing *a, uint32_t token, uint32_t mention);
/* Can a phrase speak: a person, a body or a document, or what belongs to one ("Ruiz’s answer")? In a title-case
 * headline, which has no mentions, a name counts if the text has it too. */
bool fsc_is_speaker(const fsc_attributing *a, fsc_range phrase);

/* labelled_lines.c: lines that begin with their speaker, and turns of transcripts. */
void fsc_read_labels(fsc_floating *f);

/* labelled_quotes.c: a quotation beside its speaker, a colon or dash between them: "Smith: “…”", "“…” - Smith",
 * "From Smith:" above it, "— Smith" below it. */
bool fsc_label_quote(fsc_floating *f, const fsc_quote *quote);
#endif
