/* The wording of camps in a comparison: issues with enough of it.
 * SPDX-License-Identifier: Apache-2.0 */
#include "text.h"

enum { NAME = 20 };

static void put_balance(const fsc_page *page, const fsc_group *group, const fsc_partisan_balance *of) {
  fsc_output line = {0};
  fsc_put_words(&line, of->issue);
  fsc_puts(&line, ": more wording of the ");
  fsc_puts(&line, of->balance > 0 ? of->side_a : of->side_b);
  fsc_puts(&line, " camp; balance ");
  fsc_put_fixed(&line, of->balance, 2);
  fsc_puts(&line, " (");
  fsc_put_fixed(&line, of->ci_low, 2);
  fsc_puts(&line, " to ");
  fsc_put_fixed(&line, of->ci_high, 2);
  fsc_puts(&line, "); ");
  fsc_puts(&line, of->side_a);
  fsc_putc(&line, ' ');
  fsc_put_integer(&line, of->a);
  fsc_puts(&line, ", ");
  fsc_puts(&line, of->side_b);
  fsc_putc(&line, ' ');
  fsc_put_integer(&line, of->b);
  fsc_puts(&line, ", neutral ");
  fsc_put_integer(&line, of->neutral);
  fsc_puts(&line, "; concepts ");
  fsc_put_integer(&line, of->concepts);
  fsc_puts(&line, ", articles ");
  fsc_put_integer(&line, of->articles);
  fsc_puts(page->output, "  ");
  fsc_name_cell(page, group->name, NAME);
  fsc_puts(page->output, "  ");
  fsc_wrap_line(page, NAME + 4, NAME + 4, &line);
  fsc_output_free(&line);
}

static void put_head(const fsc_page *page) {
  fsc_heading(page, "Wording of camps, by issue, in the outlet's own voice");
  fsc_puts(page->output, "  ");
  fsc_wrap_styled(page, FSC_DIM, 4, 2, fsc_string("balance: 1 if all is of the first camp, -1 of the second"));
}

void fsc_text_balances(const fsc_page *page, const fsc_comparison *comparison) {
  bool any = false;
  for (size_t g = 0; g < comparison->n_groups; g++)
    for (size_t i = 0; i < comparison->groups[g].n_partisan; i++) {
      if (!comparison->groups[g].partisan[i].speaks) continue;
      if (!any) put_head(page);
      any = true;
      put_balance(page, &comparison->groups[g], &comparison->groups[g].partisan[i]);
    }
}
