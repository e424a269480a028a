/* commands.h - the table of subcommands: one file each. main and help read it.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_COMMAND_COMMANDS_H
#define FSC_COMMAND_COMMANDS_H
#include "options.h"

typedef struct fsc_command {
  const char *name;
  unsigned options; /* which rows of the option table it takes */
  const char *usage, *summary, *details;
  const char *examples;             /* lines behind the options, indented; NULL: none */
  int (*run)(fsc_options *options); /* returns the exit code */
} fsc_command;

#define FSC_LEXICON_VERBS "list show lint diff import test report"
#define FSC_SHELLS "bash zsh fish"
#define FSC_REPORT_TOPIC "report" /* what help tells of besides commands */
extern const fsc_command fsc_score_command, fsc_compare_command, fsc_explain_command, fsc_lexicon_command,
    fsc_validate_command, fsc_schema_command;
#endif
