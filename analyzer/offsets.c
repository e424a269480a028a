/* Byte offsets in other units: for each 64 bytes what stands before them, and a bit for each byte that does not count.
 * ASCII texts need none.
 * SPDX-License-Identifier: Apache-2.0 */
#include "offsets.h"

#include "base/bits.h"
#include "base/simd.h"

typedef struct block {
  uint64_t later;  /* bytes that go on with a character */
  uint64_t astral; /* first bytes of four: two units of UTF-16 */
  uint32_t codepoints, utf16;
} block;

struct fsc_offset_index {
  block *blocks; /* the last holds the end of the text */
};

static uint32_t bits_below(uint64_t bits, uint32_t place) {
  return fsc_count_bits(bits & ((UINT64_C(1) << place) - 1));
}

/* What is no ASCII among 64 bytes, of which most have none. */
static bool look(block *b, const char *at) {
  if (fsc_ascii64(at)) return false;
  for (unsigned i = 0; i < FSC_BLOCKS; i += FSC_BLOCK) {
    b->later |= (uint64_t)fsc_later16(at + i) << i;
    b->astral |= (uint64_t)fsc_astral16(at + i) << i;
  }
  return true;
}

static bool is_ascii(fsc_text text) {
  size_t i = 0;
  for (; i + FSC_BLOCKS <= text.length; i += FSC_BLOCKS)
    if (!fsc_ascii64(text.at + i)) return false;
  for (; i < text.length; i++)
    if (text.at[i] & 0x80) return false;
  return true;
}

const struct fsc_offset_index *fsc_offset_index_make(fsc_arena *arena, fsc_text text) {
  if (is_ascii(text)) return NULL;
  struct fsc_offset_index *index = fsc_arena_take(arena, sizeof *index);
  size_t n = text.length / FSC_BLOCKS + 1;
  index->blocks = fsc_arena_take_zero(arena, n, sizeof *index->blocks);
  for (size_t i = 0; i + 1 < n; i++) {
    block *b = &index->blocks[i];
    b[1].codepoints = b->codepoints + FSC_BLOCKS;
    b[1].utf16 = b->utf16 + FSC_BLOCKS;
    if (!look(b, text.at + i * FSC_BLOCKS)) continue;
    uint32_t later = fsc_count_bits(b->later);
    b[1].codepoints -= later;
    b[1].utf16 -= later - fsc_count_bits(b->astral);
  }
  char last[FSC_BLOCKS] = {0};
  memcpy(last, text.at + (n - 1) * FSC_BLOCKS, text.length % FSC_BLOCKS);
  look(&index->blocks[n - 1], last);
  return index;
}

uint32_t fsc_offset(const fsc_report *report, uint32_t byte, fsc_offset_unit unit) {
  const struct fsc_offset_index *index = report->offset_index;
  if (!index || unit == FSC_BYTE) return byte;
  const block *b = &index->blocks[byte / FSC_BLOCKS];
  uint32_t place = byte % FSC_BLOCKS, units = place - bits_below(b->later, place);
  if (unit == FSC_CODEPOINT) return b->codepoints + units;
  return b->utf16 + units + bits_below(b->astral, place);
}
