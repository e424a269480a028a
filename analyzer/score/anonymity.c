/* "… on condition of anonymity": finds the source whose name is withheld (lexicons/anonymity.csv).
 * SPDX-License-Identifier: Apache-2.0 */
#include "grammar.h"

/* The entity of a mention if it may be somebody without a name; NULL otherwise: who is named is not anonymous, nor is a
 * document. */
static fsc_entity *unnamed(fsc_attributing *a, const fsc_mention *mention) {
  if (mention->entity == FSC_NONE) return NULL;
  fsc_entity *entity = &a->entities.items[mention->entity];
  const bool document = fsc_token_is(a, mention->name.end - 1, FSC_IS_DOCUMENT_NOUN);
  return entity->kind == FSC_MENTION_ROLE && !document ? entity : NULL;
}

/* The nearest speaker before the phrase, else the nearest unnamed person before it, else the first unnamed speaker
 * behind it; within the sentence. */
static fsc_entity *meant(fsc_attributing *a, const fsc_match *phrase) {
  const fsc_sentence_part *part = &a->document->sentences[a->document->sentence_of[phrase->first]];
  const uint32_t first = fsc_farthest_back(part->first, phrase->first), end = fsc_farthest_on(phrase->first, part->end);
  fsc_entity *nearest = NULL;
  for (uint32_t t = phrase->first; (t = fsc_behind_last_bit(a->mentioned, first, t)) > first;) {
    const fsc_mention *m = &a->mentions.items[a->mention_at[--t]];
    fsc_entity *entity = unnamed(a, m);
    if (entity && fsc_has(m->traits, FSC_TRAIT_SPEAKS)) return entity;
    if (!nearest) nearest = entity;
  }
  for (uint32_t t = phrase->first; !nearest && (t = fsc_next_bit(a->mentioned, t, end)) < end; t++) {
    const fsc_mention *m = &a->mentions.items[a->mention_at[t]];
    if (fsc_has(m->traits, FSC_TRAIT_SPEAKS)) nearest = unnamed(a, m);
  }
  return nearest;
}

static bool is_one_of(const char *told, const char *const *names, size_t n) {
  for (size_t i = 0; told && i < n; i++)
    if (strcmp(told, names[i]) == 0) return true;
  return false;
}

bool fsc_wishes_anonymity(const fsc_attributing *a, const fsc_match *phrase) {
  static const char *const wishes[] = {"request", "privacy"};
  return is_one_of(fsc_row_entry(a, phrase)->subcategory, wishes, sizeof wishes / sizeof *wishes);
}

/* Is the subcategory a reason? It replaces one that only says how anonymity came about (requested, granted). */
static bool is_reason(const char *told) {
  static const char *const reasons[] = {"fear", "not authorised", "privacy", "candour", "sensitive"};
  return is_one_of(told, reasons, sizeof reasons / sizeof *reasons);
}

void fsc_mark_anonymous(fsc_attributing *a) {
  const fsc_rows *rows = &a->scoring->rows;
  for (uint32_t i = rows->first[FSC_ANONYMITY]; i != FSC_NONE; i = rows->next[i]) {
    const fsc_match *phrase = &a->scoring->matches->items[i];
    fsc_entity *entity = phrase->exception ? NULL : meant(a, phrase);
    if (!entity) continue;
    const char *told = fsc_row_entry(a, phrase)->subcategory;
    entity->anonymous = true;
    if (!entity->reason || (is_reason(told) && !is_reason(entity->reason))) entity->reason = told;
  }
}
