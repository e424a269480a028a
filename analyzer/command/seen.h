/* seen.h - which numbers have been met: those of articles' ids.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_COMMAND_SEEN_H
#define FSC_COMMAND_SEEN_H
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Zero-initialise. 16 to 32 bytes a number. */
typedef struct fsc_seen {
  uint64_t *places; /* 0: empty */
  size_t n, capacity;
} fsc_seen;

/* Has it been met before? From now on it has. */
bool fsc_seen_before(fsc_seen *seen, uint64_t number);
void fsc_seen_done(fsc_seen *seen);
#endif
