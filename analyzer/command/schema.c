/* framescope schema: the JSON Schema of all JSON output.
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
    .options = FSC_NO_OPTIONS,
    .usage = "framescope schema",
    .summary = "the JSON Schema of reports and comparisons",
    .details =
        "Prints the JSON Schema (draft 2020-12) of every document of -f json and every\n"
        "line of -f jsonl.",
    .examples = "  framescope schema > report.schema.json",
    .run = run_schema,
};
