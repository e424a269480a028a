/* json_scan.h - where a JSON value ends, found without parsing it and across any cut of the input.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_READ_JSON_SCAN_H
#define FSC_READ_JSON_SCAN_H
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Zero-initialise at the first byte of a value, which is not white space. */
typedef struct fsc_json_scan {
  uint32_t depth, deepest;
  uint64_t parts; /* commas outside strings: members and elements, about */
  bool in_string, escaped, scalar;
  bool complete; /* a number or word is complete only by what follows it, so not at the end of the input */
} fsc_json_scan;

/* Goes on over n more bytes; returns how many belong to the value, n unless it is complete. */
size_t fsc_json_scan_bytes(fsc_json_scan *scan, const char *at, size_t n);
#endif
