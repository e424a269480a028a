/* cache.h - compiled sets of lexicons, kept as files.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_LEXICON_CACHE_H
#define FSC_LEXICON_CACHE_H
#include <sys/types.h>

#include <sha256.h>

#include "internal.h"

/* The key of a set: given by SHA256End after one fsc_cache_key_add for each file, with its bytes, or without bytes for
 * a file that is the built-in one. */
void fsc_cache_key_start(SHA2_CTX *sum);
void fsc_cache_key_add(SHA2_CTX *sum, const char *path, const char *role, fsc_text bytes);

/* Loads a new lexicon. False, with the lexicon unchanged, if there is no file of that key or it is damaged. */
bool fsc_cache_load(const fsc_lexicon_cache *cache, const char *key, fsc_lexicon *lexicon);
/* Keeps a compiled lexicon, or warns that it cannot. */
void fsc_cache_store(const fsc_lexicon_cache *cache, const char *key, const fsc_lexicon *lexicon);
#endif
