/* SPDX-License-Identifier: Apache-2.0 */
#include "gzip.h"

#include <stdlib.h>
#include <zlib.h>

#include "../base/memory.h"

enum { BLOCK = 1 << 16, WINDOW = 15, GZIP = 16 /* added to the window: no other format */ };

struct fsc_gzip {
  z_stream z;
  bool inside; /* a member has been entered and not ended */
  bool full;   /* the last block was full, so the input given may yield more */
  const char *wrong;
  char block[BLOCK];
};

bool fsc_is_gzip(const char *bytes, size_t length) { return length >= 2 && bytes[0] == '\x1F' && bytes[1] == '\x8B'; }

static void *allocate(void *data, unsigned n, unsigned size) {
  (void)data;
  return fsc_allocate_zero(n, size);
}

static void release(void *data, void *at) {
  (void)data;
  free(at);
}

fsc_gzip *fsc_gzip_new(void) {
  fsc_gzip *gzip = fsc_allocate_zero(1, sizeof *gzip);
  gzip->z.zalloc = allocate;
  gzip->z.zfree = release;
  if (inflateInit2(&gzip->z, WINDOW + GZIP) != Z_OK) gzip->wrong = "zlib does not start";
  return gzip;
}

void fsc_gzip_free(fsc_gzip *gzip) {
  if (!gzip) return;
  inflateEnd(&gzip->z);
  free(gzip);
}

void fsc_gzip_give(fsc_gzip *gzip, char *bytes, size_t length) {
  gzip->z.next_in = (unsigned char *)bytes;
  gzip->z.avail_in = (unsigned)length;
}

/* Enters the next member, if there is one: a file may have several, and zeros behind the last, as on tapes. */
static void enter(fsc_gzip *gzip) {
  z_stream *z = &gzip->z;
  for (; z->avail_in && !*z->next_in; z->next_in++) z->avail_in--;
  if (!z->avail_in) return;
  gzip->inside = *z->next_in == 0x1F;
  if (gzip->inside)
    inflateReset(z);
  else
    gzip->wrong = "other bytes behind the compressed data";
}

static size_t inflate_block(fsc_gzip *gzip) {
  z_stream *z = &gzip->z;
  z->next_out = (unsigned char *)gzip->block;
  z->avail_out = BLOCK;
  int result = inflate(z, Z_NO_FLUSH);
  gzip->full = !z->avail_out;
  if (result == Z_STREAM_END)
    gzip->inside = gzip->full = false;
  else if (result != Z_OK && result != Z_BUF_ERROR)
    gzip->wrong = z->msg ? z->msg : "no gzip";
  return BLOCK - z->avail_out;
}

fsc_text fsc_gzip_take(fsc_gzip *gzip) {
  while (!gzip->wrong && (gzip->z.avail_in || gzip->full)) {
    if (!gzip->inside) enter(gzip);
    size_t length = gzip->inside && !gzip->wrong ? inflate_block(gzip) : 0;
    if (length) return (fsc_text){gzip->block, length};
  }
  return (fsc_text){NULL, 0};
}

const char *fsc_gzip_wrong(const fsc_gzip *gzip, bool end) {
  return gzip->wrong || !end || !gzip->inside ? gzip->wrong : "the compressed data ends early";
}
