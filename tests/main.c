/* Runs every suite, or only those named as arguments.
 * SPDX-License-Identifier: Apache-2.0 */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define SUITES(X) \
  X(base)         \
  X(document)     \
  X(lexicon)      \
  X(image)        \
  X(import)       \
  X(terms)        \
  X(attribution)  \
  X(labels)       \
  X(sources)      \
  X(recent)       \
  X(boilerplate)  \
  X(agency)       \
  X(partisan)     \
  X(silence)      \
  X(statistics)   \
  X(aggregate)    \
  X(language)     \
  X(frames)       \
  X(rows)         \
  X(compare)      \
  X(read)         \
  X(walk)         \
  X(batch)        \
  X(reports)      \
  X(schema)       \
  X(hostile)      \
  X(masking)      \
  X(validation)

#define DECLARE(name) Suite *name##_suite(void);
SUITES(DECLARE)

static const struct {
  const char *name;
  Suite *(*make)(void);
} suites[] = {
#define ROW(name) {#name, name##_suite},
    SUITES(ROW)};

static int wanted(const char *name, int argc, char **argv) {
  for (int i = 1; i < argc; i++)
    if (strcmp(argv[i], name) == 0) return 1;
  return argc < 2;
}

int main(int argc, char **argv) {
  SRunner *runner = srunner_create(NULL);
  for (size_t i = 0; i < sizeof suites / sizeof *suites; i++)
    if (wanted(suites[i].name, argc, argv)) srunner_add_suite(runner, suites[i].make());
  srunner_run_all(runner, CK_NORMAL);
  int failed = srunner_ntests_failed(runner), run = srunner_ntests_run(runner);
  srunner_free(runner);
  printf("%d passed, %d failed\n", run - failed, failed);
  return failed || !run ? EXIT_FAILURE : EXIT_SUCCESS;
}
