/* examples.h - marked sentences: what must fire and what must not, category by category.
 *
 * DIR/<category>.txt holds one sentence a line. Every span that must fire for the category stands in [brackets],
 * nothing else may; a line without brackets must not fire at all. # starts a comment.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_VALIDATE_EXAMPLES_H
#define FSC_VALIDATE_EXAMPLES_H
#include "../framescope.h"

typedef struct fsc_example_counts {
  size_t tested, failed;
} fsc_example_counts;

typedef void fsc_example_report(void *data, const char *text);

/* Tests every category that has a file, and reports one that has entries but no file or no example of either kind
 * when `complete`. The analyzer must measure support files too. Failures read "tests/spec/x.txt:3: …". */
void fsc_examples_test(const fsc_analyzer *analyzer, const char *directory, bool complete, fsc_example_report *report,
                       void *data, fsc_example_counts *counts);
#endif
