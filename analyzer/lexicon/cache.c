/* Caches compiled sets of a user's lexicons as image files, named by a hash of what they were made of and checked
 * before use. Whatever fails here, the set is simply compiled again. SPDX-License-Identifier: Apache-2.0 */
#include "cache.h"

#include <errno.h>
#include <sha256.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "image.h"

/* ---- What a set is made of ---- */

_Static_assert(SHA256_DIGEST_STRING_LENGTH == FSC_KEY_LENGTH + 1, "a key is a hash");

static void add_string(SHA2_CTX *sum, const char *text) {
  SHA256Update(sum, (const uint8_t *)text, strlen(text) + 1); /* with the NUL: "ab", "c" is not "a", "bc" */
}

void fsc_cache_key_start(SHA2_CTX *sum) {
  char builtin[32] = "";
  /* Programs of one version that compile alike have one image of the built-in set. */
  if (fsc_builtin_image_length)
    snprintf(builtin, sizeof builtin, "%016llx",
             (unsigned long long)((const fsc_image_header *)(const void *)fsc_builtin_image)->checksum);
  SHA256Init(sum);
  add_string(sum, FSC_VERSION);
  add_string(sum, fsc_builtin_hash);
  add_string(sum, builtin);
}

void fsc_cache_key_add(SHA2_CTX *sum, const char *path, const char *role, fsc_text bytes) {
  char length[32];
  snprintf(length, sizeof length, "%zu", bytes.length);
  add_string(sum, path);
  add_string(sum, role);
  add_string(sum, length);
  if (bytes.length) SHA256Update(sum, (const uint8_t *)bytes.at, bytes.length);
}

/* ---- The files ---- */

static char *path_of(fsc_arena *arena, const fsc_lexicon_cache *cache, const char *key) {
  return fsc_arena_format(arena, "%s/%s.lexicon", cache->directory, key);
}

bool fsc_cache_load(const fsc_lexicon_cache *cache, const char *key, fsc_lexicon *lexicon) {
  char *bytes;
  size_t length;
  if (fsc_lexicon_bytes(path_of(lexicon->arena, cache, key), &bytes, &length, NULL) != FSC_OK) return false;
  if (!fsc_lexicon_load_image(lexicon, (unsigned char *)bytes, length, key, false)) return free(bytes), false;
  lexicon->image->owned = (unsigned char *)bytes;
  return true;
}

static bool write_all(int file, const unsigned char *at, size_t length) {
  while (length) {
    ssize_t n = write(file, at, length);
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) return false;
    at += n;
    length -= (size_t)n;
  }
  return true;
}

/* Writes to another name and renames: so a file with the right name is always complete, even if this is interrupted. */
static bool write_file(fsc_arena *arena, const char *path, const unsigned char *bytes, size_t length) {
  char *other = fsc_arena_format(arena, "%s.XXXXXX", path);
  int file = mkstemp(other);
  if (file < 0) return false;
  bool written = write_all(file, bytes, length);
  written = close(file) == 0 && written && rename(other, path) == 0;
  int why = errno;
  if (!written) unlink(other);
  errno = why;
  return written;
}

void fsc_cache_store(const fsc_lexicon_cache *cache, const char *key, const fsc_lexicon *lexicon) {
  size_t length;
  unsigned char *image = fsc_lexicon_save(lexicon, key, &length);
  const char *path = path_of(lexicon->arena, cache, key);
  (void)mkdir(cache->directory, 0700);
  if (!write_file(lexicon->arena, path, image, length) && cache->warn)
    cache->warn(cache->data,
                fsc_arena_format(lexicon->arena, "%s: %s: the compiled lexicons are not kept", path, strerror(errno)));
  free(image);
}
