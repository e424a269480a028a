/* Byte offsets in other units: for each 64 bytes what stands before them, and a bit for each byte that does not count.
 * ASCII texts need none.
 * SPDX-License-Identifier: Apache-2.0 */
#include "offsets.h"

#include "base/bits.h"
#include "base/simd.h"

/* One more is made than the text has: it takes what the last carries over. */
typedef struct fsc_offset_index {
  uint64_t later;  /* bytes that go on with a character */
  uint64_t astral; /* first bytes of four: two units of UTF-16 */
  uint32_t codepoints, utf16;
} block;

static uint32_t bits_below(uint64_t bits, uint32_t place) {
  return fsc_count_bits(bits & ((UINT64_C(1) << place) - 1));
}

/* Sees what is no ASCII among 64 bytes, and leaves in the next block how much less than 64 stands before it for that.
 */
static void look(block *b, const char *at) {
  for (unsigned i = 0; i < FSC_BLOCKS; i += FSC_BLOCK) {
    b->later |= (uint64_t)fsc_later16(at + i) << i;
    b->astral |= (uint64_t)fsc_astral16(at + i) << i;
  }
  uint32_t later = fsc_count_bits(b->later);
  b[1].codepoints -= later;
  b[1].utf16 -= later - fsc_count_bits(b->astral);
}

/* Which 64 bytes are not all ASCII cannot be foreseen: they are listed first. */
const struct fsc_offset_index *fsc_offset_index_make(fsc_arena *arena, fsc_text text) {
  size_t n = text.length / FSC_BLOCKS + 1, n_listed = 0, *listed = fsc_arena_take(arena, n * sizeof *listed);
  char last[FSC_BLOCKS] = {0};
  memcpy(last, text.at + (n - 1) * FSC_BLOCKS, text.length % FSC_BLOCKS);
  for (size_t i = 0; i < n; i++) {
    listed[n_listed] = i;
    n_listed += !fsc_ascii64(i + 1 < n ? text.at + i * FSC_BLOCKS : last);
  }
  if (!n_listed) return NULL;
  block *blocks = fsc_arena_take_zero(arena, n + 1, sizeof *blocks);
  for (size_t k = 0; k < n_listed; k++) {
    size_t i = listed[k];
    look(&blocks[i], i + 1 < n ? text.at + i * FSC_BLOCKS : last);
  }
  for (size_t i = 0; i < n; i++) {
    blocks[i + 1].codepoints += blocks[i].codepoints + FSC_BLOCKS;
    blocks[i + 1].utf16 += blocks[i].utf16 + FSC_BLOCKS;
  }
  return blocks;
}

uint32_t fsc_offset(const fsc_report *report, uint32_t byte, fsc_offset_unit unit) {
  const struct fsc_offset_index *index = report->offset_index;
  if (!index || unit == FSC_BYTE) return byte;
  const block *b = &index[byte / FSC_BLOCKS];
  uint32_t place = byte % FSC_BLOCKS, units = place - bits_below(b->later, place);
  if (unit == FSC_CODEPOINT) return b->codepoints + units;
  return b->utf16 + units + bits_below(b->astral, place);
}
