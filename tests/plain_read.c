/* The sources of read/ compiled without SSE2, under other names. SPDX-License-Identifier: Apache-2.0 */
#define FSC_PLAIN
#define fsc_json_walk plain_json_walk
#define fsc_json_find plain_json_find
#define fsc_json_unescape plain_json_unescape
#define fsc_json_mend plain_json_mend
#define fsc_encoding_look plain_encoding_look
#define fsc_encoding_is_clean plain_encoding_is_clean
#define fsc_encoding_is_binary plain_encoding_is_binary
#define fsc_encoding_decode plain_encoding_decode
#define fsc_encoding_describe plain_encoding_describe

#include "plain_read.h"
/* After the names have been defined. */
#include "../analyzer/read/encoding.c"
#define is_high is_high_unit
#include "../analyzer/read/json_walk.c"
