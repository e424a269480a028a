/* "… on condition of anonymity": whose anonymity the article speaks of (lexicons/anonymity.csv).
 * SPDX-License-Identifier: Apache-2.0 */
#include "grammar.h"

/* Mentions are in text order: the first that starts at or behind a token. */
static uint32_t mention_from(const fsc_attributing *a, uint32_t token) {
  uint32_t low = 0, high = (uint32_t)a->mentions.n;
  while (low < high) {
    uint32_t middle = low + (high - low) / 2;
    if (a->mentions.items[middle].name.first < token)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

/* Someone without a name; who is named is not anonymous. */
static fsc_entity *unnamed(fsc_attributing *a, const fsc_mention *mention) {
  if (mention->entity == FSC_NONE) return NULL;
  fsc_entity *entity = &a->entities.items[mention->entity];
  return entity->kind == FSC_MENTION_ROLE ? entity : NULL;
}

/* The nearest speaker before the phrase, else the nearest unnamed person before it, else the first speaker behind it;
 * within the sentence, and of so many mentions as no sentence of prose has. */
static fsc_entity *meant(fsc_attributing *a, const fsc_match *phrase) {
  enum { LOOKS = 64 };
  const fsc_mention *mentions = a->mentions.items;
  const fsc_sentence_part *part = &a->document->sentences[a->document->sentence_of[phrase->first]];
  const uint32_t behind = mention_from(a, phrase->first);
  const uint32_t last = a->mentions.n - behind > LOOKS ? behind + LOOKS : (uint32_t)a->mentions.n;
  fsc_entity *nearest = NULL;
  for (uint32_t i = behind, looks = 0; looks < LOOKS && i-- && mentions[i].name.first >= part->first; looks++) {
    fsc_entity *entity = unnamed(a, &mentions[i]);
    if (entity && fsc_has(mentions[i].traits, FSC_TRAIT_SPEAKS)) return entity;
    if (!nearest) nearest = entity;
  }
  for (uint32_t i = behind; !nearest && i < last && mentions[i].name.first < part->end; i++)
    if (fsc_has(mentions[i].traits, FSC_TRAIT_SPEAKS)) nearest = unnamed(a, &mentions[i]);
  return nearest;
}

/* A reason tells more than that anonymity was asked for or granted. */
static bool is_reason(const char *told) {
  static const char *const reasons[] = {"fear", "not authorised", "privacy", "candour", "sensitive"};
  for (size_t i = 0; told && i < sizeof reasons / sizeof *reasons; i++)
    if (strcmp(told, reasons[i]) == 0) return true;
  return false;
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
