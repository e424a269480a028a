/* report_help.h - what `framescope help report` prints. SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_COMMAND_REPORT_HELP_H
#define FSC_COMMAND_REPORT_HELP_H
void fsc_put_report_help(void);
#endif
