/* image.h - a compiled lexicon as one piece of bytes without pointers: the table of the built-in set in the program,
 * and the files of --lexicon-cache.
 *
 * What is large and asked word by word (trie, vocabulary, strings) is used where it lies. Entries are made into
 * fsc_entry one by one, when first asked for: an article meets a few hundred of tens of thousands.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_LEXICON_IMAGE_H
#define FSC_LEXICON_IMAGE_H
#include <pthread.h>

#include "internal.h"

/* FSC_IMAGE_FORMAT changes with the meaning of sections; the stamp shows different sizes of their items. */
enum { FSC_IMAGE_FORMAT = 10, FSC_IMAGE_ALIGNMENT = 64, FSC_KEY_LENGTH = 64 };

typedef enum fsc_image_section {
  FSC_IMAGE_HEAD,
  FSC_IMAGE_STRINGS, /* NUL-terminated; 0 is "" */
  FSC_IMAGE_FAMILIES,
  FSC_IMAGE_CATEGORIES,
  FSC_IMAGE_FRAMES,
  FSC_IMAGE_ENTRIES,
  FSC_IMAGE_RESTS,
  FSC_IMAGE_CONTEXTS,
  FSC_IMAGE_SYMBOLS,
  FSC_IMAGE_CUES,
  FSC_IMAGE_STYLE,
  FSC_IMAGE_CONCEPTS,
  FSC_IMAGE_GROUPS,
  FSC_IMAGE_REGEXES,
  FSC_IMAGE_REGEX_OF,
  FSC_IMAGE_FRAME_OF,
  FSC_IMAGE_NODES,
  FSC_IMAGE_ROOTS,
  FSC_IMAGE_VOCABULARY, /* its parts, one section each */
  FSC_IMAGE_SECTIONS = FSC_IMAGE_VOCABULARY + FSC_VOCABULARY_PARTS
} fsc_image_section;

typedef struct fsc_image_header {
  char magic[8];
  uint64_t stamp;           /* a hash of the sizes and byte order of the program that wrote it */
  uint64_t length;          /* of the whole */
  uint64_t checksum;        /* of all behind it; checked in files only */
  char key[FSC_KEY_LENGTH]; /* hexadecimal digits: of what it was made */
  struct {
    uint64_t at, length; /* bytes */
  } sections[FSC_IMAGE_SECTIONS];
} fsc_image_header;

typedef struct fsc_image_head {
  double confidence[FSC_PATTERNS];
  uint32_t n_ungated, exceptions, version;
  uint32_t known[FSC_KNOWN_CATEGORIES];
  char hash[FSC_KEY_LENGTH + 8]; /* "" or 64 digits */
} fsc_image_head;

/* Strings are places in FSC_IMAGE_STRINGS, FSC_NONE for NULL. */
typedef struct fsc_stored_category {
  double phi;
  uint32_t name, family, usual, n_entries, frames, n_frames;
  uint8_t measured, framing;
} fsc_stored_category;

/* An entry in two parts, as fsc_entry is: what analyses ask, in a cache line, and the rest. */
enum {
  FSC_CELLS = 6,
  FSC_FURTHER_CELLS = 13,
  FSC_TERM_CELL = 1,
  FSC_SUBCATEGORY_CELL = 2,
  FSC_ALTERNATIVE_CELL = 3,
  FSC_SHOWN_CELL = 0, /* of the further ones */
  FSC_YEAR_CELL = 12
};
enum { FSC_STORED_EXCEPTED = 1, FSC_STORED_SIDED = 2 };
typedef struct fsc_stored_entry {
  double weight;
  uint32_t contexts, cues; /* of the first */
  uint32_t flags, concept;
  uint32_t cells[FSC_CELLS];
  uint16_t n_cues, category_id, family_id, pass, frame;
  uint8_t n_contexts, form, traits, source_class, cue_class, none;
} fsc_stored_entry;
_Static_assert(sizeof(fsc_stored_entry) == 64, "a cache line");
typedef struct fsc_stored_rest {
  uint32_t line;
  uint32_t cells[FSC_FURTHER_CELLS];
} fsc_stored_rest;
/* Where the cells stand in an fsc_entry: FSC_CELLS of those that analyses ask, then the further ones. */
extern const size_t fsc_entry_cells[FSC_CELLS + FSC_FURTHER_CELLS];

typedef struct fsc_stored_context {
  uint64_t classes, bits;
  uint32_t kind, distance, symbols, n_symbols;
  float factor;
} fsc_stored_context;

typedef struct fsc_stored_cue {
  double coefficient, cap;
  uint32_t name, structure, category, subcategory;
} fsc_stored_cue;

typedef struct fsc_stored_concept {
  uint32_t issue, name, sides[2];
} fsc_stored_concept;

typedef struct fsc_stored_group {
  uint32_t name, member, source_class, flags;
} fsc_stored_group;

/* A valid image: where its sections are and how many items they have. */
typedef struct fsc_image_view {
  const unsigned char *at[FSC_IMAGE_SECTIONS];
  size_t n[FSC_IMAGE_SECTIONS];
} fsc_image_view;
#define FSC_ITEMS(view, type, section) ((const type *)(const void *)(view)->at[section])

/* What a lexicon keeps of the image it came from. */
struct fsc_image {
  fsc_image_view view;
  pthread_mutex_t lock; /* held while entries are made */
  uint64_t forgotten;   /* kinds of contexts that entries are made without */
  unsigned char *owned; /* the bytes, of a file; NULL: the program's */
  fsc_entry *entries;   /* fsc_image_entries; NULL if nobody has asked for them */
  fsc_arena *contexts;  /* of all entries, together */
};

/* Finds the sections. False for bytes that are no image of this program's making with that key (FSC_KEY_LENGTH digits;
 * NULL: any). */
bool fsc_image_look(const unsigned char *bytes, size_t length, const char *key, fsc_image_view *view);
/* Whether everything in an image stays inside of it: for those from files. Without the vocabulary. */
bool fsc_image_is_sound(const fsc_image_view *view, uint32_t n_symbols);
/* Fills in all but length, checksum and sections. */
void fsc_image_header_fill(fsc_image_header *header, const char *key);
uint64_t fsc_image_checksum(const unsigned char *bytes, size_t length);
void fsc_image_free(fsc_image *image);
/* All entries, with what only commands ask of them; apart from those that analyses use. */
const fsc_entry *fsc_image_entries(const fsc_lexicon *lexicon);
const char *fsc_image_further_cell(const fsc_lexicon *lexicon, uint32_t row, int cell);

static inline const char *fsc_image_string(const fsc_image_view *view, uint32_t place) {
  return place == FSC_NONE ? NULL : (const char *)view->at[FSC_IMAGE_STRINGS] + place;
}

/* The image of the built-in set, of length 0 in a program that was built without. */
extern const unsigned char fsc_builtin_image[];
extern const uint64_t fsc_builtin_image_length;
#endif
