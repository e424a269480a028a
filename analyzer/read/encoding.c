/* SPDX-License-Identifier: Apache-2.0 */
#include "encoding.h"

#include <inttypes.h>
#include <string.h>

#include "../base/simd.h"
#include "../base/text.h"

enum { REPLACEMENT = 0xFFFD };

static void count_high(fsc_encoding *encoding, fsc_text bytes, uint64_t offset) {
  const char *at = bytes.at, *end = bytes.at + bytes.length;
  while ((at = fsc_skip_ascii(at, end)) < end) {
    do {
      uint32_t length = fsc_utf8_sequence(at, end);
      if (!length && encoding->high == encoding->valid) encoding->bad_at = offset + (uint64_t)(at - bytes.at);
      encoding->valid += length;
      encoding->high += length ? length : 1;
      at += length ? length : 1;
    } while (at < end && (unsigned char)*at >= 0x80);
  }
}

void fsc_encoding_look(fsc_encoding *encoding, fsc_text bytes, uint64_t offset) {
  if (!bytes.length) return;
  const char *nul = memchr(bytes.at, '\0', bytes.length);
  if (nul && !encoding->has_nul) {
    encoding->has_nul = true;
    encoding->nul_at = offset + (uint64_t)(nul - bytes.at);
  }
  count_high(encoding, bytes, offset);
}

static bool is_utf8(const fsc_encoding *encoding) { return encoding->high == encoding->valid; }
static bool is_repairable(const fsc_encoding *encoding) { return 10 * encoding->valid >= 9 * encoding->high; }

bool fsc_encoding_is_clean(const fsc_encoding *encoding) { return is_utf8(encoding) && !encoding->has_nul; }

static bool is_control(unsigned char byte) { return (byte < ' ' && !(byte >= '\t' && byte <= '\r')) || byte == 0x7F; }

bool fsc_encoding_is_binary(const fsc_encoding *encoding, fsc_text bytes) {
  enum { FEW = 8 }; /* controls that even a short text may have */
  size_t controls = 0;
  if (fsc_encoding_is_clean(encoding)) return false;
  for (size_t i = 0; i < bytes.length; i++) controls += is_control((unsigned char)bytes.at[i]);
  return controls > FEW && 20 * controls > bytes.length;
}

fsc_text fsc_encoding_decode(const fsc_encoding *encoding, fsc_arena *arena, fsc_text bytes) {
  if (fsc_encoding_is_clean(encoding) || !bytes.at) return bytes;
  bool sequences = is_repairable(encoding);
  char *made = fsc_arena_take(arena, 3 * bytes.length), *to = made; /* a byte becomes at most 3 */
  const char *end = bytes.at + bytes.length;
  for (const char *at = bytes.at; at < end;) {
    unsigned char byte = (unsigned char)*at;
    uint32_t length = byte < 0x80 ? 1 : sequences ? fsc_utf8_sequence(at, end) : 0;
    if (length && byte) {
      memcpy(to, at, length);
      to += length;
      at += length;
      continue;
    }
    uint32_t code_point = !byte || sequences ? REPLACEMENT : byte < 0xA0 ? fsc_windows_1252[byte - 0x80] : byte;
    to += fsc_utf8_encode(code_point, to);
    at++;
  }
  return (fsc_text){made, (size_t)(to - made)};
}

const char *fsc_encoding_describe(const fsc_encoding *encoding, fsc_arena *arena) {
  if (!is_utf8(encoding))
    return fsc_arena_format(arena, "not valid UTF-8 at byte %" PRIu64 "; %s", encoding->bad_at,
                            is_repairable(encoding) ? "malformed bytes replaced by U+FFFD" : "read as Windows-1252");
  if (encoding->has_nul)
    return fsc_arena_format(arena, "a NUL at byte %" PRIu64 "; replaced by U+FFFD", encoding->nul_at);
  return NULL;
}
