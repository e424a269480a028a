/* Runs commands in turn, several times, and prints for each its median times and its peak memory.
 *
 *   measure REPEATS COMMAND… -- COMMAND… [-- …]
 *
 * One line a command: seconds, user + system seconds, peak resident KiB. Rounds alternate the order, so that a drift of
 * the machine hits all alike. Standard output of the commands is discarded; a command that fails ends it all.
 * SPDX-License-Identifier: Apache-2.0 */
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { MOST_COMMANDS = 16, MOST_REPEATS = 101 };

typedef struct command {
  char **argv;
  double wall[MOST_REPEATS], cpu[MOST_REPEATS];
  long peak; /* KiB */
} command;

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (double)time.tv_sec + 1e-9 * (double)time.tv_nsec;
}

static double seconds(struct timeval time) { return (double)time.tv_sec + 1e-6 * (double)time.tv_usec; }

static void run(command *c, int round) {
  double start = now();
  pid_t child = fork();
  if (child == 0) {
    int null = open("/dev/null", O_WRONLY);
    dup2(null, STDOUT_FILENO);
    execvp(c->argv[0], c->argv);
    perror(c->argv[0]);
    _exit(127);
  }
  int status = 0;
  struct rusage usage;
  if (child < 0 || wait4(child, &status, 0, &usage) < 0 || !WIFEXITED(status) || WEXITSTATUS(status) != 0) {
    fprintf(stderr, "measure: %s failed\n", c->argv[0]);
    exit(EXIT_FAILURE);
  }
  c->wall[round] = now() - start;
  c->cpu[round] = seconds(usage.ru_utime) + seconds(usage.ru_stime);
  if (usage.ru_maxrss > c->peak) c->peak = usage.ru_maxrss;
}

static int ascending(const void *a, const void *b) {
  double x = *(const double *)a, y = *(const double *)b;
  return (x > y) - (x < y);
}

static double median(double *values, int n) {
  qsort(values, (size_t)n, sizeof *values, ascending);
  return n % 2 ? values[n / 2] : (values[n / 2 - 1] + values[n / 2]) / 2;
}

int main(int argc, char **argv) {
  static command commands[MOST_COMMANDS];
  int n = 0, repeats = argc > 1 ? atoi(argv[1]) : 0;
  if (repeats < 1 || repeats > MOST_REPEATS || argc < 3) {
    fprintf(stderr, "usage: measure REPEATS COMMAND... [-- COMMAND...]\n");
    return 2;
  }
  commands[n++].argv = argv + 2;
  for (int i = 2; i < argc; i++)
    if (strcmp(argv[i], "--") == 0) {
      if (n == MOST_COMMANDS) return 2;
      argv[i] = NULL;
      commands[n++].argv = argv + i + 1;
    }
  for (int i = 0; i < n; i++) run(&commands[i], 0); /* warms caches; overwritten by the first round */
  for (int round = 0; round < repeats; round++)
    for (int i = 0; i < n; i++) run(&commands[round % 2 ? n - 1 - i : i], round);
  for (int i = 0; i < n; i++)
    printf("%.6f %.6f %ld\n", median(commands[i].wall, repeats), median(commands[i].cpu, repeats), commands[i].peak);
  return EXIT_SUCCESS;
}
