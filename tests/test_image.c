/* Lexicons kept as bytes: the same as those they were made of, and harmless when damaged.
 * SPDX-License-Identifier: Apache-2.0 */
#include <check.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../analyzer/base/memory.h"
#include "../analyzer/base/text.h"
#include "../analyzer/lexicon/image.h"
#include "analysis_fixture.h"
#include "scratch.h"
#include "tests.h"

#define KEY "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"

static fsc_error error;

static fsc_lexicon *compiled(const char *csv) {
  fsc_lexicon *lexicon = fsc_lexicon_new();
  bool made = (csv ? fsc_lexicon_read(lexicon, "small.csv", fsc_text_of(csv), &error)
                   : fsc_lexicon_read_builtin(lexicon, &error)) == FSC_OK &&
              fsc_lexicon_compile(lexicon, &error) == FSC_OK;
  ck_assert_msg(made, "%s", error.text);
  return lexicon;
}

/* ---- The table in the program ---- */

/* A program that was built with a cross-compiler has none: it reads rows. */
static bool has_image(void) { return fsc_builtin_image_length > 0; }

static fsc_lexicon *from_image(void) {
  fsc_lexicon *lexicon = fsc_lexicon_new();
  ck_assert_int_eq(fsc_lexicon_open_set(lexicon, NULL, 0, FSC_LEXICON_ADD, NULL, &error), FSC_OK);
  ck_assert_int_eq(lexicon->image != NULL, has_image());
  return lexicon;
}

/* All that images are made of, byte by byte: from rows, and of a lexicon that came out of one. */
START_TEST(is_what_the_rows_compile_to) {
  fsc_lexicon *lexicons[] = {compiled(NULL), from_image()};
  for (size_t i = 0; has_image() && i < COUNT(lexicons); i++) {
    size_t length;
    unsigned char *image = fsc_lexicon_save(lexicons[i], fsc_builtin_hash, &length);
    ck_assert_uint_eq(length, fsc_builtin_image_length);
    size_t at = 0;
    while (at < length && image[at] == fsc_builtin_image[at]) at++;
    ck_assert_msg(at == length, "image %zu differs at byte %zu", i, at);
    free(image);
  }
  for (size_t i = 0; i < COUNT(lexicons); i++) fsc_lexicon_free(lexicons[i]);
}
END_TEST

static void same_contexts(const fsc_entry *a, const fsc_entry *b) {
  ck_assert_uint_eq(a->n_contexts, b->n_contexts);
  for (uint32_t i = 0; i < a->n_contexts; i++) {
    const fsc_context *x = &a->contexts[i], *y = &b->contexts[i];
    ck_assert(x->kind == y->kind && x->factor == y->factor && x->distance == y->distance && x->classes == y->classes &&
              x->n_symbols == y->n_symbols);
    ck_assert(!x->n_symbols || memcmp(x->symbols, y->symbols, x->n_symbols * sizeof *x->symbols) == 0);
    ck_assert_str_eq(x->name, y->name);
  }
}

static void same_infos(const fsc_entry_info *a, const fsc_entry_info *b) {
  ck_assert(a->weight == b->weight && a->row == b->row && a->frame == b->frame);
  ck_assert_str_eq(a->family, b->family);
  ck_assert_str_eq(a->category, b->category);
  ck_assert_pstr_eq(a->subcategory, b->subcategory);
  ck_assert_str_eq(a->id, b->id);
  ck_assert_str_eq(a->term, b->term);
  ck_assert_pstr_eq(a->alternative, b->alternative);
}

/* A field that is added to an entry needs its place in images, and its line here. */
#if UINTPTR_MAX > UINT32_MAX
_Static_assert(sizeof(fsc_entry) == 320, "compare the new field as well");
#endif

static void same_cells(const char *const *x, const char *const *y, size_t n) {
  for (size_t i = 0; i < n; i++) ck_assert_str_eq(x[i], y[i]);
}

/* What analyses ask: there as soon as an entry is made. */
static void same_when_made(const fsc_entry *a, const fsc_entry *b) {
  ck_assert_msg(a->category_id == b->category_id && a->pass == b->pass && a->family_id == b->family_id &&
                    a->flags == b->flags && a->concept == b->concept && a->weight == b->weight && a->form == b->form &&
                    a->excepted == b->excepted && a->sided == b->sided && a->row == b->row && a->n_cues == b->n_cues &&
                    a->source_class == b->source_class && a->cue_class == b->cue_class,
                "%s", a->id);
  ck_assert(!a->n_cues || memcmp(a->cues, b->cues, a->n_cues * sizeof *a->cues) == 0);
  const char *x[] = {a->family, a->category, a->subcategory, a->id, a->term, a->neutral_alt, a->forms, a->side};
  const char *y[] = {b->family, b->category, b->subcategory, b->id, b->term, b->neutral_alt, b->forms, b->side};
  same_cells(x, y, COUNT(x));
  same_infos(&a->info, &b->info);
  same_contexts(a, b);
}

static void same_entries(const fsc_entry *a, const fsc_entry *b) {
  same_when_made(a, b);
  ck_assert_uint_eq(a->line, b->line);
  const char *x[] = {a->shown,   a->path,     a->exceptions, a->issue,     a->source,   a->status, a->notes,
                     a->context, a->polarity, a->confidence, a->side_name, a->evidence, a->year};
  const char *y[] = {b->shown,   b->path,     b->exceptions, b->issue,     b->source,   b->status, b->notes,
                     b->context, b->polarity, b->confidence, b->side_name, b->evidence, b->year};
  same_cells(x, y, COUNT(x));
}

static void same_categories(const fsc_lexicon *a, const fsc_lexicon *b) {
  const fsc_category *x, *y;
  size_t n = fsc_lexicon_categories(a, &x);
  ck_assert_uint_eq(n, fsc_lexicon_categories(b, &y));
  for (size_t i = 0; i < n; i++) {
    ck_assert_str_eq(x[i].name, y[i].name);
    ck_assert_str_eq(x[i].family, y[i].family);
    ck_assert(x[i].n_entries == y[i].n_entries && x[i].phi == y[i].phi && x[i].measured == y[i].measured &&
              x[i].framing == y[i].framing && x[i].n_frames == y[i].n_frames && x[i].first_frame == y[i].first_frame);
    for (size_t k = 0; k < x[i].n_frames; k++) ck_assert_str_eq(x[i].frames[k], y[i].frames[k]);
  }
}

START_TEST(holds_the_same_entries) {
  fsc_lexicon *rows = compiled(NULL), *image = from_image();
  const fsc_entry *a, *b;
  size_t n = fsc_lexicon_entries(rows, &a);
  ck_assert_uint_eq(n, fsc_lexicon_entries(image, &b));
  for (size_t i = 0; i < n; i++) same_entries(&a[i], &b[i]);
  same_categories(rows, image);
  ck_assert_str_eq(fsc_lexicon_hash(rows), fsc_lexicon_hash(image));
  ck_assert_str_eq(fsc_lexicon_set_version(rows), fsc_lexicon_set_version(image));
  /* one string each, as those who tell families, categories and frames apart by pointer expect */
  for (size_t i = 0; i < n; i++) {
    ck_assert_ptr_eq(b[i].family, image->families[b[i].family_id]);
    ck_assert_ptr_eq(b[i].category, image->categories[b[i].category_id].name);
    const fsc_category *category = &image->categories[b[i].category_id];
    bool framed = !category->framing || !b[i].subcategory[0];
    for (size_t k = 0; k < category->n_frames; k++) framed |= category->frames[k] == b[i].subcategory;
    ck_assert_msg(framed || strcmp(b[i].status, "active") != 0, "%s", b[i].id);
  }
  fsc_lexicon_free(rows);
  fsc_lexicon_free(image);
}
END_TEST

static const char *const texts[] = {"wire.txt", "tabloid.txt", "harbour.txt", "corpus.jsonl", "cells.csv"};

static void read_text(const char *name, char text[1 << 16]) {
  char path[256];
  snprintf(path, sizeof path, "%s/cases/%s", getenv("FSC_TEST_DIR"), name);
  FILE *file = fopen(path, "rb");
  ck_assert_msg(file != NULL, "%s", path);
  text[fread(text, 1, (1 << 16) - 1, file)] = '\0';
  fclose(file);
}

/* Walked over texts, both find the same; with kinds of contexts forgotten, too. */
START_TEST(finds_the_same_matches) {
  static char text[1 << 16];
  fsc_lexicon *lexicons[] = {compiled(NULL), from_image()};
  for (size_t i = 0; i < COUNT(lexicons); i++)
    if (_i) fsc_lexicon_forget_contexts(lexicons[i], _i == 1 ? UINT64_MAX : FSC_BIT(FSC_NEAR) | FSC_BIT(FSC_NOT_AFTER));
  analysis *a = analysis_over(lexicons[0]), *b = analysis_over(lexicons[1]);
  for (size_t i = 0; i < COUNT(texts); i++) {
    read_text(texts[i], text);
    analysis_read(a, NULL, text);
    analysis_read(b, NULL, text);
    ck_assert_uint_gt(a->matches.n, 0);
    ck_assert_uint_eq(a->matches.n, b->matches.n);
    for (uint32_t k = 0; k < a->matches.n; k++) {
      const fsc_match *x = &a->matches.items[k], *y = &b->matches.items[k];
      ck_assert(x->first == y->first && x->end == y->end && x->held == y->held && x->category == y->category &&
                x->marks == y->marks && x->exception == y->exception);
      ck_assert_mem_eq(x->what, y->what, sizeof *x->what);
      same_when_made(fsc_match_entry(&a->matches, x), fsc_match_entry(&b->matches, y));
      ck_assert_str_eq(fsc_lexicon_shown_term(a->lexicon, x->what->row),
                       fsc_lexicon_shown_term(b->lexicon, y->what->row));
    }
  }
  analysis_free(a);
  analysis_free(b);
}
END_TEST

/* What was made before is told to forget as well. */
START_TEST(forgets_contexts_of_entries_made_before) {
  fsc_lexicon *image = from_image();
  const fsc_entry *entries;
  size_t n = fsc_lexicon_entries(image, &entries), some = 0;
  for (size_t i = 0; i < n; i++) some += entries[i].n_contexts;
  ck_assert_uint_gt(some, 0);
  fsc_lexicon_forget_contexts(image, UINT64_MAX);
  for (size_t i = 0; i < n; i++) ck_assert_uint_eq(entries[i].n_contexts, 0);
  fsc_lexicon_free(image);
}
END_TEST

/* ---- Damage ---- */

/* Some of everything that a row can be. */
static const char small[] =
    "id,term,form,category,family,subcategory,weight,context,exceptions,issue,side,side_name,neutral_alt,forms\n"
    "c-1,yellow,x,classes,,colour,,,,,,,,\n"
    "c-2,the,x,classes,,determiner,,,,,,,,\n"
    "a-1,capt.,x,abbreviations,,title,,,,,,,,\n"
    "s-1,slam,v,verbs,loaded,,.55,lower_only; not_after:grand|<colour>,slam dunk,,,,criticise,\n"
    "s-2,fear*,x,words,loaded,,.4,near:<colour>/4/0.5; that_within:5,,,,,,\n"
    "s-3,*monger,x,words,loaded,,.4,,,,,,,\n"
    "s-4,(so|very) <colour> _ submarine,p,words,loaded,,.4,det_before/0.5,,,,,,\n"
    "r-1,\\bfar[- ]left\\b,r,words,loaded,,.4,gate:left,,,,,,\n"
    "r-2,\\bout,r,words,loaded,,.4,,,,,,,\n"
    "f-1,tax*,x,frames_policy,,economic,.6,,,,,,,\n"
    "f-2,court,n,frames_policy,,legality,.6,,,,,,,\n"
    "p-1,death tax,n,partisan_pairs,,estate tax,,,,tax,a,Republicans,,\n"
    "p-2,estate tax,n,partisan_pairs,,estate tax,,,,tax,b,Democrats,,\n"
    "g-1,migrant,n,groups,,citizen,,flag:group,,migrants,,,migrant,\n"
    "v-1,say,v,report_verbs,,assertive,,flag:quote|that,,,,,,said\n"
    "t-1,president,n,titles,,,,flag:honorific,,,,,,\n"
    "e-1,New Left Review,p,exceptions,,,,,,,,,,\n";

static const char story[] =
    "Mayor slams the yellow fearmongers\n\nThe president said that he slammed the far-left court. \xe2\x80\x9cMigrants "
    "fear the death tax,\xe2\x80\x9d Capt. Ruiz said of the New Left Review. A very yellow old submarine came out of "
    "the "
    "estate tax, a slam dunk.\n";

static unsigned char *small_image(size_t *length) {
  fsc_lexicon *lexicon = compiled(small);
  unsigned char *image = fsc_lexicon_save(lexicon, KEY, length);
  fsc_lexicon_free(lexicon);
  return image;
}

static bool loads(const unsigned char *image, size_t length, const char *key) {
  fsc_lexicon *lexicon = fsc_lexicon_new();
  bool loaded = fsc_lexicon_load_image(lexicon, image, length, key, false);
  ck_assert(loaded || (!lexicon->image && !lexicon->n_entries && !lexicon->n_categories));
  fsc_lexicon_free(lexicon);
  return loaded;
}

START_TEST(refuses_what_is_cut_or_changed) {
  size_t length;
  unsigned char *image = small_image(&length);
  ck_assert(loads(image, length, KEY));
  ck_assert(loads(image, length, NULL));
  ck_assert(!loads(image, length, "1123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"));
  for (size_t cut = 0; cut < length; cut += cut < 4096 ? 1 : 997) ck_assert(!loads(image, cut, KEY));
  for (size_t at = 0; at < length; at += at < 4096 ? 1 : 101) {
    image[at] ^= 0x10;
    ck_assert_msg(!loads(image, length, NULL), "byte %zu", at);
    image[at] ^= 0x10;
  }
  free(image);
}
END_TEST

/* Everything that a report can ask of a lexicon. */
static void use(fsc_lexicon *lexicon) {
  analysis *a = analysis_over(lexicon);
  analysis_read(a, NULL, story);
  analysis_score(a, fsc_scorers);
  const fsc_report *report = analysis_report(a, 1);
  size_t sum = 0;
  for (size_t i = 0; i < report->n_hits; i++)
    sum += strlen(report->hits[i].entry->term) + strlen(report->hits[i].entry->id);
  const fsc_entry *entries;
  size_t n = fsc_lexicon_entries(lexicon, &entries);
  for (size_t i = 0; i < n; i++) sum += strlen(entries[i].term) + strlen(entries[i].notes);
  ck_assert_uint_lt(sum, SIZE_MAX); /* all of it was read */
  analysis_free(a);
}

/* Made on purpose: its checksum is right. */
static bool loads_changed(unsigned char *image, size_t length) {
  ((fsc_image_header *)(void *)image)->checksum = fsc_image_checksum(image, length);
  return loads(image, length, KEY);
}

/* Symbols that open no term lead there. */
START_TEST(refuses_what_stands_before_the_nodes) {
  size_t length;
  unsigned char *image = small_image(&length);
  const fsc_image_header *header = (const fsc_image_header *)(const void *)image;
  for (size_t byte = 0; byte < sizeof(uint64_t); byte++) {
    image[header->sections[FSC_IMAGE_NODES].at + byte] = 0x80;
    ck_assert(!loads_changed(image, length));
    image[header->sections[FSC_IMAGE_NODES].at + byte] = 0;
  }
  ck_assert(loads_changed(image, length));
  free(image);
}
END_TEST

/* Walks look for edges where terms go on, and for nothing else. */
START_TEST(refuses_ways_on_from_nodes_without_edges) {
  size_t length, n_tried = 0;
  unsigned char *image = small_image(&length);
  const fsc_image_header *header = (const fsc_image_header *)(const void *)image;
  uint64_t *units = (uint64_t *)(void *)(image + header->sections[FSC_IMAGE_NODES].at);
  size_t n = header->sections[FSC_IMAGE_NODES].length / sizeof *units - 1;
  for (size_t at = 1; at < n; at += fsc_node_length((const fsc_node *)(const void *)&units[at])) {
    fsc_node *node = (fsc_node *)(void *)&units[at];
    fsc_edge *edge = (fsc_edge *)(uintptr_t)fsc_node_edges(node), *end = edge + fsc_node_places(node);
    for (; edge < end; edge++) {
      if (!edge->node || edge->next) continue;
      edge->next = 1;
      ck_assert(!loads_changed(image, length));
      edge->next = 0, n_tried++;
    }
    if (node->places) continue;
    node->gap = 1;
    ck_assert(!loads_changed(image, length));
    node->gap = 0, n_tried++;
  }
  ck_assert(loads_changed(image, length) && n_tried > 10);
  free(image);
}
END_TEST

/* Their entries are made when they are compiled: those of others might not be when they are found. */
START_TEST(refuses_patterns_that_find_others) {
  size_t length;
  unsigned char *image = small_image(&length);
  const fsc_image_header *header = (const fsc_image_header *)(const void *)image;
  fsc_regex *regexes = (fsc_regex *)(void *)(image + header->sections[FSC_IMAGE_REGEXES].at);
  for (int i = 0; i < 2; i++) {
    regexes[i].entry ^= 1;
    ck_assert(!loads_changed(image, length));
    regexes[i].entry ^= 1;
  }
  ck_assert(loads_changed(image, length));
  free(image);
}
END_TEST

/* A hit tells its cue in a byte: of one more than there may be, it would tell none. */
START_TEST(refuses_more_cues_than_hits_tell_apart) {
  for (size_t n = FSC_MOST_CUES; n <= FSC_MOST_CUES + 1; n++) {
    fsc_lexicon *lexicon = fsc_lexicon_new();
    size_t length;
    ck_assert_int_eq(fsc_lexicon_read(lexicon, "small.csv", fsc_text_of(small), &error), FSC_OK);
    fsc_style_cue *cues = fsc_arena_take(lexicon->arena, n * sizeof *cues);
    for (size_t k = 0; k < n; k++) cues[k] = (fsc_style_cue){.name = "cue", .cap = 1, .category = "none"};
    cues[n - 1].category = "words";
    lexicon->style = cues;
    lexicon->n_style = n;
    ck_assert_int_eq(fsc_lexicon_compile(lexicon, &error), FSC_OK);
    unsigned char *image = fsc_lexicon_save(lexicon, KEY, &length);
    ck_assert_int_eq(loads(image, length, KEY), n == FSC_MOST_CUES);
    free(image);
    fsc_lexicon_free(lexicon);
  }
}
END_TEST

static uint32_t next(uint32_t *random) { return (*random = *random * 1664525 + 1013904223) >> 8; }

/* Damage with a checksum that fits, as someone might make it on purpose: refused, or used without harm. Sections are
 * met alike, whatever their size. */
START_TEST(damage_does_no_harm) {
  size_t length, used = 0;
  unsigned char *image = small_image(&length), *damaged = fsc_allocate(length);
  const fsc_image_header *intact = (const fsc_image_header *)(const void *)image;
  fsc_image_header *header = (fsc_image_header *)(void *)damaged;
  uint32_t random = 1 + (uint32_t)_i;
  for (int round = 0; round < 600; round++) {
    memcpy(damaged, image, length);
    for (int flips = 0; flips < 1 + round % 3; flips++) {
      size_t section = next(&random) % (FSC_IMAGE_SECTIONS + 1);
      size_t first = offsetof(fsc_image_header, sections), size = sizeof intact->sections;
      if (section < FSC_IMAGE_SECTIONS && intact->sections[section].length) {
        first = intact->sections[section].at;
        size = intact->sections[section].length;
      }
      unsigned char *at = &damaged[first + next(&random) % size];
      uint32_t byte = next(&random) % 4 ? *at ^ UINT32_C(1) << next(&random) % 8 : next(&random);
      *at = (unsigned char)byte;
    }
    header->checksum = fsc_image_checksum(damaged, length);
    fsc_lexicon *lexicon = fsc_lexicon_new();
    if (fsc_lexicon_load_image(lexicon, damaged, length, NULL, false))
      use(lexicon), used++;
    else
      fsc_lexicon_free(lexicon);
  }
  ck_assert_uint_gt(used, 10); /* or the test tests nothing */
  free(image);
  free(damaged);
}
END_TEST

START_TEST(small_images_find_the_same) {
  size_t length;
  unsigned char *image = small_image(&length);
  fsc_lexicon *loaded = fsc_lexicon_new();
  ck_assert(fsc_lexicon_load_image(loaded, image, length, KEY, false));
  analysis *a = analysis_over(compiled(small)), *b = analysis_over(loaded);
  analysis_read(a, NULL, story);
  analysis_read(b, NULL, story);
  ck_assert_uint_gt(a->matches.n, 8);
  ck_assert_uint_eq(a->matches.n, b->matches.n);
  for (uint32_t i = 0; i < a->matches.n; i++)
    same_when_made(fsc_match_entry(&a->matches, &a->matches.items[i]),
                   fsc_match_entry(&b->matches, &b->matches.items[i]));
  analysis_free(a);
  analysis_free(b);
  free(image);
}
END_TEST

Suite *image_suite(void) {
  Suite *suite = suite_create("image");
  TCase *builtin = tcase_create("builtin");
  tcase_set_timeout(builtin, (float)(60 * scratch_slowness()));
  tcase_add_test(builtin, is_what_the_rows_compile_to);
  tcase_add_test(builtin, holds_the_same_entries);
  tcase_add_loop_test(builtin, finds_the_same_matches, 0, 3);
  tcase_add_test(builtin, forgets_contexts_of_entries_made_before);
  suite_add_tcase(suite, builtin);
  TCase *damage = tcase_create("damage");
  tcase_set_timeout(damage, (float)(60 * scratch_slowness()));
  tcase_add_test(damage, small_images_find_the_same);
  tcase_add_test(damage, refuses_what_is_cut_or_changed);
  tcase_add_test(damage, refuses_what_stands_before_the_nodes);
  tcase_add_test(damage, refuses_ways_on_from_nodes_without_edges);
  tcase_add_test(damage, refuses_patterns_that_find_others);
  tcase_add_test(damage, refuses_more_cues_than_hits_tell_apart);
  tcase_add_loop_test(damage, damage_does_no_harm, 0, 3);
  suite_add_tcase(suite, damage);
  suite_add_tcase(suite, cache_tests());
  return suite;
}
