/* Compiles the built-in set and writes its image to stdout: run by make, before the program is linked.
 * SPDX-License-Identifier: Apache-2.0 */
#include <stdio.h>
#include <stdlib.h>

#include "../analyzer/lexicon/image.h"

/* This program has none yet, and so reads rows. */
const unsigned char fsc_builtin_image[1] = {0};
const uint64_t fsc_builtin_image_length = 0;

int main(void) {
  fsc_lexicon *lexicon = fsc_lexicon_new();
  fsc_error error;
  if (fsc_lexicon_read_builtin(lexicon, &error) != FSC_OK || fsc_lexicon_compile(lexicon, &error) != FSC_OK) {
    fprintf(stderr, "%s\n", error.text);
    fsc_lexicon_free(lexicon);
    return 1;
  }
  size_t length;
  unsigned char *image = fsc_lexicon_save(lexicon, fsc_builtin_hash, &length);
  size_t written = fwrite(image, 1, length, stdout);
  free(image);
  fsc_lexicon_free(lexicon);
  if (written == length && fflush(stdout) == 0) return 0;
  perror("the image");
  return 1;
}
