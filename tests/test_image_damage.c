/* Images of lexicons that are cut, changed or forged: refused, or harmless.
 * SPDX-License-Identifier: Apache-2.0 */
#include <check.h>
#include <math.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include "../analyzer/base/memory.h"
#include "../analyzer/base/text.h"
#include "image_fixture.h"
#include "scratch.h"
#include "tests.h"

#define KEY "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"

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

/* Loads a changed image, with its checksum made right. */
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
  const fsc_trie trie = {.nodes = units,
                         .size = header->sections[FSC_IMAGE_NODES].length / sizeof *units,
                         .roots = (uint32_t *)(void *)(image + header->sections[FSC_IMAGE_ROOTS].at)};
  uint8_t *is_node = fsc_trie_places(&trie, (uint32_t)(header->sections[FSC_IMAGE_ROOTS].length / sizeof *trie.roots));
  for (size_t at = 1; at < trie.size; at++) {
    fsc_node *node = (fsc_node *)(void *)&units[at];
    if (!is_node[at]) continue;
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
  free(is_node);
  free(image);
}
END_TEST

/* The filter of a node lies before it. */
START_TEST(refuses_filters_that_begin_before_the_nodes) {
  size_t length;
  unsigned char *image = small_image(&length);
  const fsc_image_header *header = (const fsc_image_header *)(const void *)image;
  const uint32_t *roots = (const uint32_t *)(const void *)(image + header->sections[FSC_IMAGE_ROOTS].at);
  size_t n_roots = header->sections[FSC_IMAGE_ROOTS].length / sizeof *roots, n_tried = 0;
  for (size_t i = 0; i < n_roots; i++) {
    fsc_node *node = (fsc_node *)(void *)(image + header->sections[FSC_IMAGE_NODES].at + 8 * (size_t)roots[i]);
    if (!node->places) continue;
    const uint32_t filter = node->filter;
    node->filter = 20;
    ck_assert(!loads_changed(image, length));
    node->filter = filter & 0x1F, n_tried++;
  }
  ck_assert(loads_changed(image, length) && n_tried > 0);
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
    fsc_error error = {.text = ""};
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

/* A forged list of shares, which a file of categories could not hold, is read to its end. */
START_TEST(forged_shares_end) {
  static const char *const usual[] = {"a", "a ", " a", "|", "a x|b .5", "a .5 .5", "|a|"};
  for (size_t i = 0; i < sizeof usual / sizeof *usual; i++) {
    const fsc_category category = {.usual = usual[i]};
    ck_assert_msg(isnan(fsc_usual_share(&category, "a")), "%s", usual[i]);
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
  ck_assert_uint_gt(used, 10); /* otherwise nothing was tested */
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
  same_matches(a, b);
  analysis_free(a);
  analysis_free(b);
  free(image);
}
END_TEST

TCase *image_damage_tests(void) {
  TCase *tests = tcase_create("damage");
  tcase_set_timeout(tests, (float)(60 * scratch_slowness()));
  tcase_add_test(tests, small_images_find_the_same);
  tcase_add_test(tests, refuses_what_is_cut_or_changed);
  tcase_add_test(tests, refuses_what_stands_before_the_nodes);
  tcase_add_test(tests, refuses_filters_that_begin_before_the_nodes);
  tcase_add_test(tests, refuses_ways_on_from_nodes_without_edges);
  tcase_add_test(tests, refuses_patterns_that_find_others);
  tcase_add_test(tests, refuses_more_cues_than_hits_tell_apart);
  tcase_add_test(tests, forged_shares_end);
  tcase_add_loop_test(tests, damage_does_no_harm, 0, 3);
  return tests;
}
