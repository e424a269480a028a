/* SPDX-License-Identifier: Apache-2.0 */
#include "scorers.h"

#include "../base/bits.h"

/* In order: each reads what those before it found. */
fsc_scorer *const fsc_scorers[] = {
    fsc_score_boilerplate, fsc_score_repeats,  fsc_score_attribution, fsc_score_terms,
    fsc_score_agency,      fsc_score_partisan, fsc_score_opinion,     NULL,
};

static const char *const rule_names[FSC_RULES] = {
    [FSC_RULE_NAMES] = "names",
    [FSC_RULE_EXCEPTIONS] = "exceptions",
    [FSC_RULE_CONTEXTS] = "contexts",
    [FSC_RULE_PART_OF_SPEECH] = "part_of_speech",
    [FSC_RULE_NEGATION] = "negation",
    [FSC_RULE_INTENSIFIER] = "intensifier",
    [FSC_RULE_CAPITALISED] = "capitalised",
    [FSC_RULE_ATTRIBUTED_SENTENCE] = "attributed_sentence",
    [FSC_RULE_SCARE_QUOTES] = "scare_quotes",
    [FSC_RULE_BOILERPLATE] = "boilerplate",
};

const char *fsc_rule_name(size_t i) { return i < FSC_RULES ? rule_names[i] : fsc_context_name(i - FSC_RULES); }

void fsc_findings_init(const fsc_scoring *scoring, fsc_findings *findings) {
  const fsc_document *document = scoring->document;
  *findings = (fsc_findings){0};
  findings->voice =
      fsc_arena_take_zero(scoring->arena, document->n_tokens + FSC_VOICES_BESIDE, sizeof *findings->voice);
  findings->named_source = fsc_arena_take_zero(scoring->arena, document->n_sentences, sizeof *findings->named_source);
  findings->persons = fsc_arena_take_zero(scoring->arena, fsc_bit_words(document->n_tokens), sizeof *findings->persons);
  findings->told = fsc_arena_take_zero(scoring->arena, fsc_bit_words(document->n_tokens), sizeof *findings->told);
  findings->attributed = fsc_arena_take_zero(scoring->arena, document->n_sentences, sizeof *findings->attributed);
}
