/* The layout of images, and whether bytes are one.
 * SPDX-License-Identifier: Apache-2.0 */
#include "image.h"

#include <stddef.h>
#include <string.h>

#include "../base/text.h"

static const char magic[8] = "fscimage";

const size_t fsc_entry_cells[FSC_CELLS + FSC_FURTHER_CELLS] = {
    offsetof(fsc_entry, id),          offsetof(fsc_entry, term),      offsetof(fsc_entry, subcategory),
    offsetof(fsc_entry, neutral_alt), offsetof(fsc_entry, forms),     offsetof(fsc_entry, side),
    offsetof(fsc_entry, shown),       offsetof(fsc_entry, path),      offsetof(fsc_entry, exceptions),
    offsetof(fsc_entry, issue),       offsetof(fsc_entry, source),    offsetof(fsc_entry, status),
    offsetof(fsc_entry, notes),       offsetof(fsc_entry, context),   offsetof(fsc_entry, polarity),
    offsetof(fsc_entry, confidence),  offsetof(fsc_entry, side_name), offsetof(fsc_entry, evidence),
    offsetof(fsc_entry, year)};

static const size_t item_sizes[FSC_IMAGE_VOCABULARY] = {
    [FSC_IMAGE_HEAD] = sizeof(fsc_image_head),     [FSC_IMAGE_STRINGS] = 1,
    [FSC_IMAGE_FAMILIES] = sizeof(uint32_t),       [FSC_IMAGE_CATEGORIES] = sizeof(fsc_stored_category),
    [FSC_IMAGE_FRAMES] = sizeof(uint32_t),         [FSC_IMAGE_ENTRIES] = sizeof(fsc_stored_entry),
    [FSC_IMAGE_RESTS] = sizeof(fsc_stored_rest),   [FSC_IMAGE_CONTEXTS] = sizeof(fsc_stored_context),
    [FSC_IMAGE_SYMBOLS] = sizeof(uint32_t),        [FSC_IMAGE_CUES] = sizeof(uint16_t),
    [FSC_IMAGE_STYLE] = sizeof(fsc_stored_cue),    [FSC_IMAGE_CONCEPTS] = sizeof(fsc_stored_concept),
    [FSC_IMAGE_GROUPS] = sizeof(fsc_stored_group), [FSC_IMAGE_REGEXES] = sizeof(fsc_regex),
    [FSC_IMAGE_REGEX_OF] = sizeof(uint32_t),       [FSC_IMAGE_FRAME_OF] = sizeof(uint16_t),
    [FSC_IMAGE_NODES] = sizeof(uint64_t),          [FSC_IMAGE_ROOTS] = sizeof(uint32_t),
};

static size_t item_size(fsc_image_section section) {
  return section < FSC_IMAGE_VOCABULARY ? item_sizes[section]
                                        : fsc_vocabulary_part_sizes[section - FSC_IMAGE_VOCABULARY];
}

/* A hash of struct sizes and enum ends: programs that could not read each other's images have different ones. */
static uint64_t stamp(void) {
  uint64_t parts[FSC_IMAGE_SECTIONS + 6] = {FSC_IMAGE_FORMAT, FSC_NAMED_CLASSES, FSC_KNOWN_CATEGORIES,
                                            FSC_PATTERNS,     FSC_CONTEXT_KINDS, FSC_FLAGS};
  for (size_t i = 0; i < FSC_IMAGE_SECTIONS; i++) parts[6 + i] = item_size((fsc_image_section)i);
  return fsc_hash((const char *)parts, sizeof parts);
}

void fsc_image_header_fill(fsc_image_header *header, const char *key) {
  memcpy(header->magic, magic, sizeof magic);
  memcpy(header->key, key, FSC_KEY_LENGTH);
  header->stamp = stamp();
}

/* Detects damage, not malice: image_check.c guards against that. */
uint64_t fsc_image_checksum(const unsigned char *bytes, size_t length) {
  const size_t from = offsetof(fsc_image_header, checksum) + sizeof(uint64_t);
  return fsc_hash((const char *)bytes + from, length - from);
}

bool fsc_image_look(const unsigned char *bytes, size_t length, const char *key, fsc_image_view *view) {
  if (length < sizeof(fsc_image_header) || (uintptr_t)bytes % sizeof(uint64_t)) return false;
  const fsc_image_header *header = (const fsc_image_header *)(const void *)bytes;
  if (memcmp(header->magic, magic, sizeof magic) != 0 || header->stamp != stamp() || header->length != length ||
      length % FSC_IMAGE_ALIGNMENT || (key && memcmp(header->key, key, FSC_KEY_LENGTH) != 0))
    return false;
  for (size_t i = 0; i < FSC_IMAGE_SECTIONS; i++) {
    uint64_t at = header->sections[i].at, size = header->sections[i].length;
    if (at % FSC_IMAGE_ALIGNMENT || at < sizeof *header || at > length || size > length - at ||
        size % item_size((fsc_image_section)i))
      return false;
    view->at[i] = bytes + at;
    view->n[i] = size / item_size((fsc_image_section)i);
  }
  return view->n[FSC_IMAGE_HEAD] == 1 && view->n[FSC_IMAGE_ENTRIES] < FSC_NONE &&
         view->n[FSC_IMAGE_RESTS] == view->n[FSC_IMAGE_ENTRIES];
}
