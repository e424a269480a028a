/* reading.h - what `framescope help report` prints. SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_COMMAND_READING_H
#define FSC_COMMAND_READING_H
extern const char fsc_reading_help[];
#endif
