/* scratch.h - files made for a test, in a directory of their own that goes with it.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_TESTS_SCRATCH_H
#define FSC_TESTS_SCRATCH_H
#include <stddef.h>

/* For fixtures: the directory exists between these two. */
void scratch_make(void);
void scratch_remove(void);

const char *scratch_directory(void);
/* The path of a file in it, in static storage until the fourth call from here. Names may have one directory. */
const char *scratch_path(const char *name);
const char *scratch_write(const char *name, const char *bytes, size_t length);
/* Compressed by libarchive's filter of that name: "gzip", "xz", "zstd", "bzip2". */
const char *scratch_compress(const char *name, const char *filter, const char *bytes, size_t length);
/* Leaves only the first `length` bytes of a file. */
void scratch_truncate(const char *path, size_t length);

/* Processor time of this process, in seconds: other people's work on the machine is no failure of ours. And by how much
 * slower than usual this run may be (FSC_SLOWNESS). */
double scratch_now(void);
double scratch_slowness(void);
#endif
