/* The option lines of a command, on a terminal of 80 columns.
 * SPDX-License-Identifier: Apache-2.0 */
#include <stdio.h>
#include <string.h>

#include "../../reports/format.h"
#include "options.h"

enum { WIDTH = 80, HEAD = 28, INDENT = HEAD + 3 };

/* Words from column INDENT on, and on further lines. */
static void put_words(const char *text) {
  size_t column = INDENT;
  for (size_t n; *text; text += n + (text[n] == ' ')) {
    n = strcspn(text, " ");
    const size_t columns = fsc_columns((fsc_text){text, n});
    const bool first = column == INDENT, breaks = !first && column + 1 + columns > WIDTH;
    if (breaks) printf("\n%*s", INDENT, "");
    if (!breaks && !first) putchar(' ');
    printf("%.*s", (int)n, text);
    column = columns + (breaks ? INDENT : column + !first);
  }
  putchar('\n');
}

void fsc_options_help(unsigned command) {
  fsc_option_info o;
  for (size_t i = 0, n = 0; fsc_option_of(command, &i, &o); n++) {
    char head[64];
    if (!n) puts("");
    snprintf(head, sizeof head, "%c%c%s --%s%s%s", o.letter ? '-' : ' ', o.letter ? o.letter : ' ',
             o.letter ? "," : " ", o.name, o.value ? " " : "", o.value ? o.value : "");
    printf("  %-*s ", HEAD, head);
    put_words(o.help);
  }
}
