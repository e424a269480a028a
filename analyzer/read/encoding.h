/* encoding.h - which encoding a record is in, and its text in UTF-8.
 *
 * Valid UTF-8 stands. Otherwise, where 90 % of the high bytes form valid sequences, the rest becomes U+FFFD; else the
 * record is Windows-1252. NUL bytes become U+FFFD as well: nothing behind one is lost.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_READ_ENCODING_H
#define FSC_READ_ENCODING_H
#include <stdbool.h>
#include <stdint.h>

#include "../base/arena.h"
#include "../framescope.h"

/* What has been seen of one record. Zero-initialise; a record may be looked at in several pieces, none of which cuts a
 * UTF-8 sequence. */
typedef struct fsc_encoding {
  uint64_t high, valid; /* bytes above 7F; those of them in valid sequences */
  bool has_nul;
  uint64_t bad_at, nul_at; /* offset of the first of each */
} fsc_encoding;

void fsc_encoding_look(fsc_encoding *encoding, fsc_text bytes, uint64_t offset);
bool fsc_encoding_is_clean(const fsc_encoding *encoding);
/* Is it in no encoding at all? Of what is not clean: is one byte in 20 a control character that no text has? Of random
 * or compressed data, it is one in nine. */
bool fsc_encoding_is_binary(const fsc_encoding *encoding, fsc_text bytes);
/* The text in UTF-8: `bytes` themselves when the record is clean, else made in the arena. */
fsc_text fsc_encoding_decode(const fsc_encoding *encoding, fsc_arena *arena, fsc_text bytes);
/* What was done, for a warning: "not valid UTF-8 at byte 17, read as Windows-1252". NULL when the record is clean. */
const char *fsc_encoding_describe(const fsc_encoding *encoding, fsc_arena *arena);
#endif
