/* framescope schema: the JSON Schema of a report.
 * SPDX-License-Identifier: Apache-2.0 */
#include <stdio.h>

#include "commands.h"

static int run_schema(fsc_options *options) {
  if (options->operands.n) return fsc_usage_error("schema takes no argument");
  fputs(fsc_report_schema, stdout);
  return FSC_EXIT_DONE;
}

const fsc_command fsc_schema_command = {
    .name = "schema",
    .options = FSC_PLAIN,
    .usage = "framescope schema",
    .summary = "the JSON Schema of a report",
    .details = "Prints the JSON Schema (draft 2020-12) every JSON and JSON Lines report keeps to.",
    .run = run_schema,
};
