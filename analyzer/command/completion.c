/* framescope completion: scripts by which shells complete command lines, made from the same tables as help.
 * SPDX-License-Identifier: Apache-2.0 */
#include "completion.h"

#include <stdio.h>
#include <string.h>

static void put_names(const fsc_command *const *commands, size_t n) {
  for (size_t i = 0; i < n; i++) printf("%s%s", i ? " " : "", commands[i]->name);
}

static void bash(const fsc_command *const *commands, size_t n) {
  fputs("_framescope() {\n  local word=${COMP_WORDS[COMP_CWORD]} words=\n  COMPREPLY=()\n", stdout);
  fputs("  case $COMP_CWORD:${COMP_WORDS[1]} in\n  1:*) words='", stdout);
  put_names(commands, n);
  fputs("' ;;\n  2:lexicon) words='" FSC_LEXICON_VERBS "' ;;\n  2:help) words='", stdout);
  put_names(commands, n);
  fputs(" " FSC_REPORT_TOPIC "' ;;\n  2:completion) words='" FSC_SHELLS "' ;;\n  esac\n", stdout);
  fputs("  case $word:${COMP_WORDS[1]} in\n", stdout);
  for (size_t i = 0; i < n; i++) {
    printf("  -*:%s) words='--help", commands[i]->name);
    fsc_option_info option;
    for (size_t k = 0; fsc_option_of(commands[i]->options, &k, &option);) printf(" --%s", option.name);
    fputs("' ;;\n", stdout);
  }
  fputs("  esac\n  [ -z \"$words\" ] || COMPREPLY=($(compgen -W \"$words\" -- \"$word\"))\n}\n", stdout);
  fputs("complete -o bashdefault -o default -F _framescope framescope\n", stdout);
}

/* zsh can use the script for bash. */
static void zsh(const fsc_command *const *commands, size_t n) {
  fputs("autoload -Uz bashcompinit && bashcompinit\n", stdout);
  bash(commands, n);
}

/* Prints a text in single quotes, as fish reads them. */
static void put_quoted(const char *text) {
  putchar('\'');
  for (; *text; text++) {
    if (*text == '\'' || *text == '\\') putchar('\\');
    putchar(*text);
  }
  putchar('\'');
}

static void fish(const fsc_command *const *commands, size_t n) {
  for (size_t i = 0; i < n; i++) {
    printf("complete -c framescope -n __fish_use_subcommand -f -a %s -d ", commands[i]->name);
    put_quoted(commands[i]->summary);
    putchar('\n');
    fsc_option_info option;
    for (size_t k = 0; fsc_option_of(commands[i]->options, &k, &option);) {
      printf("complete -c framescope -n '__fish_seen_subcommand_from %s' -l %s", commands[i]->name, option.name);
      if (option.letter) printf(" -s %c", option.letter);
      fputs(option.value ? " -r -d " : " -d ", stdout);
      put_quoted(option.help);
      putchar('\n');
    }
  }
  puts("complete -c framescope -n '__fish_seen_subcommand_from lexicon' -f -a '" FSC_LEXICON_VERBS "'");
  puts("complete -c framescope -n '__fish_seen_subcommand_from completion' -f -a '" FSC_SHELLS "'");
  fputs("complete -c framescope -n '__fish_seen_subcommand_from help' -f -a '", stdout);
  put_names(commands, n);
  puts(" " FSC_REPORT_TOPIC "'");
}

int fsc_complete(const char *shell, const fsc_command *const *commands, size_t n) {
  static const struct {
    const char *name;
    void (*write)(const fsc_command *const *commands, size_t n);
  } shells[] = {{"bash", bash}, {"zsh", zsh}, {"fish", fish}};
  for (size_t i = 0; i < sizeof shells / sizeof *shells; i++)
    if (strcmp(shells[i].name, shell) == 0) return shells[i].write(commands, n), FSC_EXIT_DONE;
  return fsc_usage_error("completion: \"%s\" is none of " FSC_SHELLS, shell);
}
