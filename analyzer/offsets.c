/* Converts byte offsets to other units. The index has, for each block of 64 bytes, the number of units before it, and
 * bits for the bytes that count as no unit or as two. An ASCII text needs no blocks; without an index, offsets are
 * counted from the start.
 * SPDX-License-Identifier: Apache-2.0 */
#include "offsets.h"

#include "base/bits.h"
#include "base/simd.h"

/* The index has one element more than the text has blocks, which the last one adds to. */
typedef struct fsc_offset_index {
  uint64_t later;  /* continuation bytes: no unit of their own */
  uint64_t astral; /* first bytes of characters of four bytes: two units of UTF-16 */
  uint32_t codepoints, utf16;
} block;

/* The number of bits set below bit `place`, which is 0 to 64. */
static uint32_t bits_below(uint64_t bits, uint32_t place) { return place ? fsc_count_bits(bits << (64 - place)) : 0; }

/* The number of units from the start of a block to a byte in it. */
static uint32_t units_to(const block *b, uint32_t place, fsc_offset_unit unit) {
  uint32_t codepoints = place - bits_below(b->later, place);
  return unit == FSC_CODEPOINT ? codepoints : codepoints + bits_below(b->astral, place);
}

/* Fills in the bits of a block from its 64 bytes. */
static void look(block *b, const char *at) {
  for (unsigned i = 0; i < FSC_BLOCKS; i += FSC_BLOCK) {
    b->later |= (uint64_t)fsc_later16(at + i) << i;
    b->astral |= (uint64_t)fsc_astral16(at + i) << i;
  }
}

/* A text in blocks of 64 bytes, the last one padded with zeros. */
typedef struct pieces {
  fsc_text text;
  size_t n;
  char last[FSC_BLOCKS];
} pieces;

static pieces cut(fsc_text text) {
  pieces p = {text, text.length / FSC_BLOCKS + 1, {0}};
  memcpy(p.last, text.at + (p.n - 1) * FSC_BLOCKS, text.length % FSC_BLOCKS);
  return p;
}

static const char *piece_at(const pieces *p, size_t i) { return i + 1 < p->n ? p->text.at + i * FSC_BLOCKS : p->last; }

static const block ascii; /* stands for the index of an ASCII text, where all units agree */

/* First lists the blocks that are not all ASCII, without a branch for each. Then each of these stores in the next block
 * by how much its number of units differs from 64; the last loop sums these up. */
const struct fsc_offset_index *fsc_offset_index_make(fsc_arena *arena, fsc_text text) {
  const pieces p = cut(text);
  size_t n_listed = 0, *listed = fsc_arena_take(arena, p.n * sizeof *listed);
  for (size_t i = 0; i < p.n; i++) {
    listed[n_listed] = i;
    n_listed += !fsc_ascii64(piece_at(&p, i));
  }
  if (!n_listed) return &ascii;
  block *blocks = fsc_arena_take_zero(arena, p.n + 1, sizeof *blocks);
  for (size_t k = 0; k < n_listed; k++) {
    block *b = &blocks[listed[k]];
    look(b, piece_at(&p, listed[k]));
    b[1].codepoints = units_to(b, FSC_BLOCKS, FSC_CODEPOINT) - FSC_BLOCKS;
    b[1].utf16 = units_to(b, FSC_BLOCKS, FSC_UTF16) - FSC_BLOCKS;
  }
  for (size_t i = 0; i < p.n; i++) {
    blocks[i + 1].codepoints += blocks[i].codepoints + FSC_BLOCKS;
    blocks[i + 1].utf16 += blocks[i].utf16 + FSC_BLOCKS;
  }
  return blocks;
}

/* Without an index: counts from the start of the text. */
static uint32_t count_to(fsc_text text, uint32_t byte, fsc_offset_unit unit) {
  const pieces p = cut(text);
  uint32_t units = byte, i = 0;
  if (unit == FSC_CODEPOINT)
    for (; i < byte / FSC_BLOCKS; i++) units -= fsc_count_later64(text.at + i * FSC_BLOCKS);
  for (; i <= byte / FSC_BLOCKS; i++) {
    block b = {0};
    look(&b, piece_at(&p, i));
    uint32_t place = i < byte / FSC_BLOCKS ? FSC_BLOCKS : byte % FSC_BLOCKS;
    units += units_to(&b, place, unit) - place;
  }
  return units;
}

uint32_t fsc_offset(const fsc_report *report, uint32_t byte, fsc_offset_unit unit) {
  const struct fsc_offset_index *index = report->offset_index;
  if (unit == FSC_BYTE || index == &ascii) return byte;
  if (!index) return count_to(report->text, byte, unit);
  const block *b = &index[byte / FSC_BLOCKS];
  return (unit == FSC_CODEPOINT ? b->codepoints : b->utf16) + units_to(b, byte % FSC_BLOCKS, unit);
}
