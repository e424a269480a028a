/* Collects the concepts that camps word differently from the rows of partisan_pairs, and social groups from those of
 * groups.
 * SPDX-License-Identifier: Apache-2.0 */
#include <stdlib.h>
#include <string.h>

#include "../base/memory.h"
#include "internal.h"

static bool is_sided(const fsc_lexicon *lexicon, const fsc_entry *entry) {
  return entry->category_id == lexicon->known[FSC_PARTISAN_PAIRS] && entry->side[0] && !entry->side[1] &&
         strchr("abn", entry->side[0]);
}

static bool is_of_group(const fsc_lexicon *lexicon, const fsc_entry *entry) {
  return entry->category_id == lexicon->known[FSC_GROUPS] && entry->issue[0];
}

/* What the rows of a concept, or of a group, have in common. */
typedef struct named {
  uint32_t row, category;
  const char *issue, *name;
} named;

static int by_name(const named *a, const named *b) {
  if (a->category != b->category) return a->category < b->category ? -1 : 1;
  int order = strcmp(a->issue, b->issue);
  return order ? order : strcmp(a->name, b->name);
}

static int by_name_and_row(const void *left, const void *right) {
  const named *a = left, *b = right;
  int order = by_name(a, b);
  return order ? order : (a->row > b->row) - (a->row < b->row);
}

/* Stores in each fsc_entry.concept, for now, the first row of the entry's concept or group. */
static void find_firsts(fsc_lexicon *lexicon) {
  named *rows = fsc_allocate(lexicon->n_entries * sizeof *rows);
  size_t n = 0;
  for (uint32_t i = 0; i < lexicon->n_entries; i++) {
    fsc_entry *entry = &lexicon->entries[i];
    bool sided = entry->sided = is_sided(lexicon, entry);
    entry->concept = FSC_NONE;
    if (sided || is_of_group(lexicon, entry))
      rows[n++] = (named){i, entry->category_id, entry->issue, sided ? entry->subcategory : ""};
  }
  if (n) qsort(rows, n, sizeof *rows, by_name_and_row);
  for (size_t i = 0, first = 0; i < n; i++) {
    if (by_name(&rows[first], &rows[i]) != 0) first = i;
    lexicon->entries[rows[i].row].concept = rows[first].row;
  }
  free(rows);
}

static uint32_t add_concept(fsc_lexicon *lexicon, size_t *capacity, const fsc_entry *entry) {
  fsc_grow((void **)&lexicon->concepts, capacity, lexicon->n_concepts, sizeof *lexicon->concepts);
  lexicon->concepts[lexicon->n_concepts] = (fsc_concept){entry->issue, entry->subcategory, {"", ""}};
  return (uint32_t)lexicon->n_concepts++;
}

static uint32_t add_group(fsc_lexicon *lexicon, size_t *capacity, const fsc_entry *entry) {
  fsc_grow((void **)&lexicon->groups, capacity, lexicon->n_groups, sizeof *lexicon->groups);
  const char *member = entry->neutral_alt[0] ? entry->neutral_alt : entry->term;
  lexicon->groups[lexicon->n_groups] = (fsc_social_group){entry->issue, member, entry->subcategory, 0};
  return (uint32_t)lexicon->n_groups++;
}

void fsc_lexicon_link_concepts(fsc_lexicon *lexicon) {
  size_t capacity = 0, group_capacity = 0;
  find_firsts(lexicon);
  for (uint32_t i = 0; i < lexicon->n_entries; i++) {
    fsc_entry *entry = &lexicon->entries[i];
    if (entry->concept == FSC_NONE) continue;
    if (entry->concept < i) {
      entry->concept = lexicon->entries[entry->concept].concept;
    } else if (entry->sided) {
      entry->concept = add_concept(lexicon, &capacity, entry);
    } else {
      entry->concept = add_group(lexicon, &group_capacity, entry);
    }
    if (!entry->sided)
      lexicon->groups[entry->concept].flags |= entry->flags;
    else if (entry->side[0] != 'n')
      lexicon->concepts[entry->concept].sides[entry->side[0] - 'a'] = entry->side_name;
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
