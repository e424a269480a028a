/* Byte offsets in other units, by an index every 64 bytes. ASCII texts need none.
 * SPDX-License-Identifier: Apache-2.0 */
#include "offsets.h"

#include "base/text.h"

enum { STEP = 64 };

struct fsc_offset_index {
  uint32_t *codepoints, *utf16; /* before each multiple of STEP */
};

static void count(const char *at, const char *end, uint32_t *codepoints, uint32_t *utf16) {
  for (; end - at >= 8; at += 8) {
    uint64_t bytes = fsc_load8(at);
    uint32_t starts = 8 - fsc_count_bytes(bytes & ~bytes << 1 & FSC_EACH_BYTE(0x80)); /* 10xxxxxx goes on */
    /* Four-byte sequences are two units: bytes from 0xF0 on, all bits of the high half set. */
    uint64_t astral = bytes & bytes << 1 & bytes << 2 & bytes << 3 & FSC_EACH_BYTE(0x80);
    *codepoints += starts;
    *utf16 += starts + fsc_count_bytes(astral);
  }
  for (; at < end; at++) {
    unsigned char c = (unsigned char)*at;
    if ((c & 0xC0) == 0x80) continue;
    ++*codepoints;
    *utf16 += c >= 0xF0 ? 2 : 1;
  }
}

static bool is_ascii(fsc_text text) {
  size_t i = 0;
  for (; i + 8 <= text.length; i += 8)
    if (fsc_load8(text.at + i) & FSC_EACH_BYTE(0x80)) return false;
  for (; i < text.length; i++)
    if (text.at[i] & 0x80) return false;
  return true;
}

const struct fsc_offset_index *fsc_offset_index_make(fsc_arena *arena, fsc_text text) {
  if (is_ascii(text)) return NULL;
  struct fsc_offset_index *index = fsc_arena_take(arena, sizeof *index);
  size_t n = text.length / STEP + 1;
  index->codepoints = fsc_arena_take(arena, n * sizeof *index->codepoints);
  index->utf16 = fsc_arena_take(arena, n * sizeof *index->utf16);
  uint32_t codepoints = 0, utf16 = 0;
  for (size_t i = 0; i < n; i++) {
    index->codepoints[i] = codepoints;
    index->utf16[i] = utf16;
    if (i + 1 < n) count(text.at + i * STEP, text.at + (i + 1) * STEP, &codepoints, &utf16);
  }
  return index;
}

uint32_t fsc_offset(const fsc_report *report, uint32_t byte, fsc_offset_unit unit) {
  const struct fsc_offset_index *index = report->offset_index;
  if (!index || unit == FSC_BYTE) return byte;
  uint32_t codepoints = index->codepoints[byte / STEP], utf16 = index->utf16[byte / STEP];
  count(report->text.at + byte / STEP * STEP, report->text.at + byte, &codepoints, &utf16);
  return unit == FSC_CODEPOINT ? codepoints : utf16;
}
