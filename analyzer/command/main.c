/* The entry point: finds the command, handles signals and the standard streams.
 * SPDX-License-Identifier: Apache-2.0 */
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "../base/nearest.h"
#include "batch.h"
#include "commands.h"
#include "completion.h"
#include "report_help.h"

static int run_help(fsc_options *options);
static int run_completion(fsc_options *options);

static int run_version(fsc_options *options) {
  if (options->operands.n) return fsc_usage_error("version takes no argument");
  return puts("framescope " FSC_VERSION), FSC_EXIT_DONE;
}

static const fsc_command help_command = {
    .name = "help",
    .options = FSC_NO_OPTIONS,
    .usage = "framescope help [COMMAND|" FSC_REPORT_TOPIC "]",
    .summary = "this, help COMMAND, or help " FSC_REPORT_TOPIC ": how to read a report",
    .details =
        "Prints the commands, what one of them does and the options that it takes, or how\n"
        "to read a report.",
    .run = run_help,
};
static const fsc_command completion_command = {
    .name = "completion",
    .options = FSC_NO_OPTIONS,
    .usage = "framescope completion bash|zsh|fish",
    .summary = "a script by which a shell completes commands and options",
    .details =
        "Prints a script by which a shell completes commands and options: in ~/.bashrc or\n"
        "~/.zshrc\n"
        "  source <(framescope completion bash)        (or zsh)\n"
        "and for fish\n"
        "  framescope completion fish > ~/.config/fish/completions/framescope.fish",
    .run = run_completion,
};
static const fsc_command version_command = {
    .name = "version",
    .options = FSC_NO_OPTIONS,
    .usage = "framescope version",
    .summary = "the version of the program",
    .details = "Prints the version of the program.",
    .run = run_version,
};
static const fsc_command *const commands[] = {
    &fsc_score_command,  &fsc_compare_command, &fsc_explain_command, &fsc_lexicon_command, &fsc_validate_command,
    &fsc_schema_command, &completion_command,  &help_command,        &version_command,
};
enum { COMMANDS = sizeof commands / sizeof *commands };

static const fsc_command *command_named(const char *name) {
  for (size_t i = 0; i < COMMANDS; i++)
    if (strcmp(commands[i]->name, name) == 0) return commands[i];
  return NULL;
}

/* Commands that are specified but not implemented yet, and what to do instead. */
static const struct {
  const char *name, *instead;
} to_come[] = {
    {"baseline", "framescope compare compares corpora"},
};

/* Refuses a name that is no command. of_help: it was given to help, not to be run. */
static int refuse_command(const char *name, bool of_help) {
  for (size_t i = 0; i < sizeof to_come / sizeof *to_come; i++)
    if (strcmp(to_come[i].name, name) == 0)
      return fsc_usage_error("%s is not implemented yet; %s", name, to_come[i].instead);
  if (!of_help && access(name, F_OK) == 0)
    return fsc_usage_error("no command \"%s\"; to score it: framescope score %s", name, name);
  fsc_nearest nearest = fsc_nearest_to(fsc_text_of(name));
  char hint[FSC_HINT];
  for (size_t i = 0; i < COMMANDS; i++) fsc_nearest_consider(&nearest, fsc_text_of(commands[i]->name));
  if (of_help) fsc_nearest_consider(&nearest, fsc_text_of(FSC_REPORT_TOPIC));
  return fsc_usage_error("no command \"%s\"%s (framescope help)", name, fsc_nearest_hint(&nearest, hint, sizeof hint));
}

static void overview(FILE *to) {
  fputs("framescope: which words of a news article are loaded, whose words they are, and\nwho gets to speak\n\n", to);
  for (size_t i = 0; i < COMMANDS; i++) fprintf(to, "  %-10s %s\n", commands[i]->name, commands[i]->summary);
  fputs("\nTry: framescope score article.txt\nAll of it is in the manual: man framescope\n", to);
}

static int help(const char *name) {
  if (strcmp(name, FSC_REPORT_TOPIC) == 0) return fsc_put_report_help(), FSC_EXIT_DONE;
  const fsc_command *command = command_named(name);
  if (!command) return refuse_command(name, true);
  printf("%s\n\n%s\n", command->usage, command->details);
  fsc_options_help(command->options);
  if (command->examples) printf("\nExamples:\n%s\n", command->examples);
  return FSC_EXIT_DONE;
}

static int run_help(fsc_options *options) {
  if (options->operands.n > 1)
    return fsc_usage_error("help takes one COMMAND: framescope help %s", options->operands.items[0]);
  if (options->operands.n) return help(options->operands.items[0]);
  return overview(stdout), FSC_EXIT_DONE;
}

static int run_completion(fsc_options *options) {
  if (options->operands.n != 1) return fsc_usage_error("completion takes one of " FSC_SHELLS);
  return fsc_complete(options->operands.items[0], commands, COMMANDS);
}

static int run(const fsc_command *command, int argc, char **argv) {
  fsc_options options;
  int code = fsc_options_parse(command->options, argc, argv, &options);
  if (code < 0) code = command->run(&options);
  fsc_options_free(&options);
  return fsc_batch_interrupted() ? FSC_EXIT_INTERRUPTED : code;
}

/* Prints nothing if standard error is itself a pipe that nobody reads, since write would block. */
static void end_at_once(void) {
  static const char told[] = "framescope: interrupted\n";
  struct pollfd messages = {.fd = STDERR_FILENO, .events = POLLOUT};
  if (poll(&messages, 1, 0) > 0 && (messages.revents & POLLOUT)) {
    ssize_t written = write(STDERR_FILENO, told, sizeof told - 1);
    (void)written;
  }
  _exit(FSC_EXIT_INTERRUPTED);
}

/* A batch is ended in order, but the program exits at once if that takes longer than PATIENCE, as when nobody reads its
 * output. Other commands exit at once: they are short and easily run again. Further signals change nothing, since
 * timeout(1), for one, sends two. */
static void on_signal(int signal_number) {
  enum { PATIENCE = 5 }; /* seconds */
  int error = errno;     /* restored for the code that was interrupted */
  bool again = fsc_batch_interrupted();
  if (signal_number == SIGALRM || !fsc_batch_interrupt()) end_at_once();
  if (!again) alarm(PATIENCE);
  errno = error;
}

/* Catches a signal unless the parent process lets it be ignored, as nohup does. */
static void catch_signal(int signal_number) {
  if (signal(signal_number, SIG_IGN) != SIG_IGN) signal(signal_number, on_signal);
}

static bool is_help(const char *word) { return strcmp(word, "--help") == 0 || strcmp(word, "-h") == 0; }

static int dispatch(int argc, char **argv) {
  if (argc < 2) return overview(stderr), FSC_EXIT_USAGE;
  const char *name = argv[1];
  if (is_help(name)) name = "help";
  if (strcmp(name, "--version") == 0) name = "version";
  const fsc_command *command = command_named(name);
  if (!command) return refuse_command(name, false);
  for (int i = 2; i < argc && strcmp(argv[i], "--") != 0; i++)
    if (is_help(argv[i])) return help(name);
  return run(command, argc - 1, argv + 1);
}

/* The exit code; FSC_EXIT_IO instead if the output could not be written. */
static int finish(int code) {
  if (fflush(stdout) == 0 && !ferror(stdout)) return code;
  /* EPIPE is no error: the reader (| head) has what it wanted. */
  if (errno != EPIPE) fputs("framescope: stdout: cannot be written\n", stderr);
  return FSC_EXIT_IO;
}

/* If a standard stream is closed, a file opened later would get its descriptor and be read or written in its place.
 * So /dev/null is opened there, in the wrong direction to give an error; for standard error in the right one: messages
 * are lost, as the caller wanted. */
static void open_standard_streams(void) {
  static const int modes[] = {O_WRONLY, O_RDONLY, O_WRONLY};
  for (int stream = STDIN_FILENO; stream <= STDERR_FILENO; stream++)
    if (fcntl(stream, F_GETFD) < 0 && open("/dev/null", modes[stream]) < 0) _exit(FSC_EXIT_IO);
}

int main(int argc, char **argv) {
  open_standard_streams();
  catch_signal(SIGINT);
  catch_signal(SIGTERM);
  signal(SIGALRM, on_signal);
  signal(SIGPIPE, SIG_IGN);
  signal(SIGXFSZ, SIG_IGN); /* a file size limit is reported like a full disk */
  return finish(dispatch(argc, argv));
}
