/* What camps word differently, collected from the rows of partisan_pairs; social groups, from those of groups.
 * SPDX-License-Identifier: Apache-2.0 */
#include <string.h>

#include "../base/memory.h"
#include "internal.h"

static bool same(const fsc_concept *concept, const fsc_entry *entry) {
  return strcmp(concept->name, entry->subcategory) == 0 && strcmp(concept->issue, entry->issue) == 0;
}

/* Rows of a concept stand together in a file, so the last one is looked at first. */
static uint32_t concept_of(fsc_lexicon *lexicon, size_t *capacity, const fsc_entry *entry) {
  for (size_t i = lexicon->n_concepts; i-- > 0;)
    if (same(&lexicon->concepts[i], entry)) return (uint32_t)i;
  fsc_grow((void **)&lexicon->concepts, capacity, lexicon->n_concepts, sizeof *lexicon->concepts);
  lexicon->concepts[lexicon->n_concepts] = (fsc_concept){entry->issue, entry->subcategory, {"", ""}};
  return (uint32_t)lexicon->n_concepts++;
}

static uint32_t group_of(fsc_lexicon *lexicon, size_t *capacity, const fsc_entry *entry) {
  for (size_t i = lexicon->n_groups; i-- > 0;)
    if (strcmp(lexicon->groups[i].name, entry->issue) == 0) {
      lexicon->groups[i].flags |= entry->flags;
      return (uint32_t)i;
    }
  fsc_grow((void **)&lexicon->groups, capacity, lexicon->n_groups, sizeof *lexicon->groups);
  const char *member = entry->neutral_alt[0] ? entry->neutral_alt : entry->term;
  lexicon->groups[lexicon->n_groups] = (fsc_social_group){entry->issue, member, entry->subcategory, entry->flags};
  return (uint32_t)lexicon->n_groups++;
}

void fsc_lexicon_link_concepts(fsc_lexicon *lexicon) {
  uint32_t category = lexicon->known[FSC_PARTISAN_PAIRS], groups = lexicon->known[FSC_GROUPS];
  size_t capacity = 0, group_capacity = 0;
  for (size_t i = 0; i < lexicon->n_entries; i++) {
    fsc_entry *entry = &lexicon->entries[i];
    entry->concept = FSC_NONE;
    if (entry->category_id == groups && entry->issue[0]) entry->concept = group_of(lexicon, &group_capacity, entry);
    if (entry->category_id != category || !entry->side[0] || entry->side[1] || !strchr("abn", entry->side[0])) continue;
    entry->concept = concept_of(lexicon, &capacity, entry);
    entry->sided = true;
    if (entry->side[0] != 'n') lexicon->concepts[entry->concept].sides[entry->side[0] - 'a'] = entry->side_name;
  }
}

size_t fsc_lexicon_concepts(const fsc_lexicon *lexicon, const fsc_concept **concepts) {
  *concepts = lexicon->concepts;
  return lexicon->n_concepts;
}

size_t fsc_lexicon_groups(const fsc_lexicon *lexicon, const fsc_social_group **groups) {
  *groups = lexicon->groups;
  return lexicon->n_groups;
}
