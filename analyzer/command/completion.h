/* completion.h - scripts that have shells complete commands and options.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_COMMAND_COMPLETION_H
#define FSC_COMMAND_COMPLETION_H
#include "commands.h"

/* Prints the script for bash, zsh or fish; an exit code. */
int fsc_complete(const char *shell, const fsc_command *const *commands, size_t n);
#endif
