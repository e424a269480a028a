/* SPDX-License-Identifier: Apache-2.0 */
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>

#include "batch.h"
#include "commands.h"

static const fsc_command *const commands[] = {
    &fsc_score_command,   &fsc_compare_command,  &fsc_explain_command,
    &fsc_lexicon_command, &fsc_validate_command, &fsc_schema_command,
};
enum { COMMANDS = sizeof commands / sizeof *commands };

static const fsc_command *command_named(const char *name) {
  for (size_t i = 0; i < COMMANDS; i++)
    if (strcmp(commands[i]->name, name) == 0) return commands[i];
  return NULL;
}

/* Specified, and to come: said plainly rather than as an unknown word. */
static const struct {
  const char *name, *instead;
} to_come[] = {
    {"baseline", "framescope compare sets a corpus beside another"},
    {"completion", "framescope help COMMAND lists the options"},
};

static int refuse_command(const char *name) {
  for (size_t i = 0; i < sizeof to_come / sizeof *to_come; i++)
    if (strcmp(to_come[i].name, name) == 0) return fsc_usage_error("%s is not there yet; %s", name, to_come[i].instead);
  return fsc_usage_error("no command \"%s\" (framescope help)", name);
}

static void overview(FILE *to) {
  fputs("framescope: which words of a news article are loaded, whose words they are, and who gets to speak\n\n", to);
  for (size_t i = 0; i < COMMANDS; i++) fprintf(to, "  %-10s %s\n", commands[i]->name, commands[i]->summary);
  fputs("  help       this, or help COMMAND\n  version    of the program\n\n", to);
  fputs("Try: framescope score article.txt\n", to);
}

static int help(int argc, char **argv) {
  if (argc < 2) return overview(stdout), FSC_EXIT_DONE;
  const fsc_command *command = command_named(argv[1]);
  if (!command) return refuse_command(argv[1]);
  printf("%s\n\n%s\n", command->usage, command->details);
  if (command->options) puts("");
  fsc_options_help(command->options);
  return FSC_EXIT_DONE;
}

static int run(const fsc_command *command, int argc, char **argv) {
  fsc_options options;
  int code = fsc_options_parse(command->options, argc, argv, &options);
  if (code < 0) code = command->run(&options);
  fsc_options_free(&options);
  return code;
}

static void on_signal(int signal_number) {
  int error = errno; /* of whatever was interrupted */
  fsc_batch_interrupt();
  signal(signal_number, SIG_DFL); /* a second one means it */
  errno = error;
}

static int answer(int argc, char **argv) {
  if (argc < 2) return overview(stderr), FSC_EXIT_USAGE;
  if (strcmp(argv[1], "help") == 0 || strcmp(argv[1], "--help") == 0 || strcmp(argv[1], "-h") == 0)
    return help(argc - 1, argv + 1);
  if (strcmp(argv[1], "version") == 0 || strcmp(argv[1], "--version") == 0)
    return puts("framescope " FSC_VERSION), FSC_EXIT_DONE;
  const fsc_command *command = command_named(argv[1]);
  if (!command) return refuse_command(argv[1]);
  for (int i = 2; i < argc && strcmp(argv[i], "--") != 0; i++)
    if (strcmp(argv[i], "--help") == 0 || strcmp(argv[i], "-h") == 0) return help(2, (char *[]){argv[0], argv[1]});
  return run(command, argc - 1, argv + 1);
}

/* The exit code, or another where what was printed did not get out. */
static int finish(int code) {
  if (fflush(stdout) == 0 && !ferror(stdout)) return code;
  /* A reader that left (| head) has what it wanted. */
  if (errno != EPIPE) fputs("framescope: stdout: cannot be written\n", stderr);
  return FSC_EXIT_IO;
}

int main(int argc, char **argv) {
  signal(SIGINT, on_signal);
  signal(SIGTERM, on_signal);
  signal(SIGPIPE, SIG_IGN);
  return finish(answer(argc, argv));
}
