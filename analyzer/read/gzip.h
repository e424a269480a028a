/* gzip.h - members of gzip, inflated by zlib, which compares their checksums and lengths: libarchive does not.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_READ_GZIP_H
#define FSC_READ_GZIP_H
#include "../framescope.h"

typedef struct fsc_gzip fsc_gzip;
/* Do the bytes, two at least, begin a member? */
bool fsc_is_gzip(const char *bytes, size_t length);
fsc_gzip *fsc_gzip_new(void);
void fsc_gzip_free(fsc_gzip *gzip);
/* The next compressed bytes, once fsc_gzip_take has nothing left; borrowed until it has nothing again. */
void fsc_gzip_give(fsc_gzip *gzip, char *bytes, size_t length);
/* What the bytes given so far inflate to, a block at a time, each valid until the next; then an empty text. */
fsc_text fsc_gzip_take(fsc_gzip *gzip);
/* What is wrong with the bytes given so far, or with their end here; NULL: nothing. */
const char *fsc_gzip_wrong(const fsc_gzip *gzip, bool end);
#endif
