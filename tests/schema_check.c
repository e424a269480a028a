/* One function per keyword. Recursion follows the value, whose depth cJSON limits.
 * SPDX-License-Identifier: Apache-2.0 */
#include "schema_check.h"

#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

/* The place of a check: a chain from the value to the root, and where to put the reason. */
typedef struct context {
  const struct context *parent;
  const char *key; /* of the member, NULL for an element */
  int index;
  const cJSON *root; /* the schema, for $ref */
  char *why;
  size_t size;
} context;

static bool check(const context *here, const cJSON *schema, const cJSON *value);

static size_t put_path(const context *here, char *out, size_t size) {
  if (!here->parent) return 0;
  size_t used = put_path(here->parent, out, size);
  int n = here->key ? snprintf(out + used, size - used, "/%s", here->key)
                    : snprintf(out + used, size - used, "/%d", here->index);
  size_t length = n > 0 ? (size_t)n : 0;
  return used + length < size ? used + length : size - 1;
}

__attribute__((format(printf, 2, 3))) static bool refuse(const context *here, const char *format, ...) {
  if (!here->size) return false;
  here->why[0] = '\0';
  size_t used = put_path(here, here->why, here->size);
  int n = snprintf(here->why + used, here->size - used, ": ");
  used += n > 0 ? (size_t)n : 0;
  if (used >= here->size) return false;
  va_list arguments;
  va_start(arguments, format);
  vsnprintf(here->why + used, here->size - used, format, arguments);
  va_end(arguments);
  return false;
}

static bool is_type(const cJSON *value, const char *type) {
  if (strcmp(type, "integer") == 0) return cJSON_IsNumber(value) && floor(value->valuedouble) >= value->valuedouble;
  static const struct {
    const char *name;
    int type;
  } types[] = {{"null", cJSON_NULL},     {"boolean", cJSON_True | cJSON_False},
               {"number", cJSON_Number}, {"string", cJSON_String},
               {"array", cJSON_Array},   {"object", cJSON_Object}};
  for (size_t i = 0; i < sizeof types / sizeof *types; i++)
    if (strcmp(types[i].name, type) == 0) return (value->type & types[i].type) != 0;
  return false;
}

static bool check_type(const context *here, const cJSON *type, const cJSON *value) {
  const cJSON *one = cJSON_IsArray(type) ? type->child : type;
  for (; one; one = cJSON_IsArray(type) ? one->next : NULL)
    if (cJSON_IsString(one) && is_type(value, one->valuestring)) return true;
  return refuse(here, "the type does not fit");
}

static bool check_enum(const context *here, const cJSON *list, const cJSON *value) {
  const cJSON *one;
  cJSON_ArrayForEach(one, list) {
    if (cJSON_Compare(one, value, true)) return true;
  }
  return refuse(here, "%s is not among the values allowed", cJSON_IsString(value) ? value->valuestring : "the value");
}

static bool check_minimum(const context *here, const cJSON *bound, const cJSON *value) {
  if (!cJSON_IsNumber(value) || value->valuedouble >= bound->valuedouble) return true;
  return refuse(here, "%g is below %g", value->valuedouble, bound->valuedouble);
}

static bool check_maximum(const context *here, const cJSON *bound, const cJSON *value) {
  if (!cJSON_IsNumber(value) || value->valuedouble <= bound->valuedouble) return true;
  return refuse(here, "%g is above %g", value->valuedouble, bound->valuedouble);
}

static bool check_min_items(const context *here, const cJSON *bound, const cJSON *value) {
  return !cJSON_IsArray(value) || cJSON_GetArraySize(value) >= bound->valueint || refuse(here, "too few items");
}

static bool check_max_items(const context *here, const cJSON *bound, const cJSON *value) {
  return !cJSON_IsArray(value) || cJSON_GetArraySize(value) <= bound->valueint || refuse(here, "too many items");
}

static bool check_items(const context *here, const cJSON *schema, const cJSON *value) {
  if (!cJSON_IsArray(value)) return true;
  context below = {here, NULL, 0, here->root, here->why, here->size};
  const cJSON *item;
  cJSON_ArrayForEach(item, value) {
    if (!check(&below, schema, item)) return false;
    below.index++;
  }
  return true;
}

static bool check_required(const context *here, const cJSON *names, const cJSON *value) {
  if (!cJSON_IsObject(value)) return true;
  const cJSON *name;
  cJSON_ArrayForEach(name, names) {
    if (!cJSON_GetObjectItemCaseSensitive(value, name->valuestring))
      return refuse(here, "the member \"%s\" is missing", name->valuestring);
  }
  return true;
}

static bool check_properties(const context *here, const cJSON *properties, const cJSON *value) {
  const cJSON *property;
  cJSON_ArrayForEach(property, properties) {
    const cJSON *member = cJSON_GetObjectItemCaseSensitive(value, property->string);
    context below = {here, property->string, 0, here->root, here->why, here->size};
    if (member && !check(&below, property, member)) return false;
  }
  return true;
}

/* Bytes of the path that a reason starts with: how far into the value a check got. */
static size_t reach(const char *why) { return strcspn(why, ":"); }

/* If all schemas refuse the value, reports the reason of the one that got furthest into it. */
static bool check_any(const context *here, const cJSON *schemas, const cJSON *value) {
  char best[256] = "";
  const cJSON *schema;
  cJSON_ArrayForEach(schema, schemas) {
    if (check(here, schema, value)) return true;
    if (here->size && (!best[0] || reach(here->why) > reach(best))) snprintf(best, sizeof best, "%s", here->why);
  }
  if (here->size) snprintf(here->why, here->size, "%s", best);
  return false;
}

static bool check_reference(const context *here, const cJSON *reference, const cJSON *value) {
  static const char start[] = "#/$defs/";
  const char *name = cJSON_IsString(reference) ? reference->valuestring : "";
  const cJSON *definitions = cJSON_GetObjectItemCaseSensitive(here->root, "$defs");
  const cJSON *found = strncmp(name, start, sizeof start - 1) == 0
                           ? cJSON_GetObjectItemCaseSensitive(definitions, name + sizeof start - 1)
                           : NULL;
  return found ? check(here, found, value) : refuse(here, "%s leads nowhere", name);
}

/* Needs its sibling `properties`, so it is not in the table. */
static bool check_additional(const context *here, const cJSON *schema, const cJSON *value) {
  const cJSON *additional = cJSON_GetObjectItemCaseSensitive(schema, "additionalProperties");
  const cJSON *properties = cJSON_GetObjectItemCaseSensitive(schema, "properties");
  if (!additional || !cJSON_IsObject(value)) return true;
  const cJSON *member;
  cJSON_ArrayForEach(member, value) {
    if (cJSON_GetObjectItemCaseSensitive(properties, member->string)) continue;
    context below = {here, member->string, 0, here->root, here->why, here->size};
    if (cJSON_IsFalse(additional)) return refuse(&below, "the schema knows no such member");
    if (!check(&below, additional, member)) return false;
  }
  return true;
}

typedef bool (*keyword_check)(const context *here, const cJSON *argument, const cJSON *value);

static const struct {
  const char *name;
  keyword_check check; /* NULL: nothing to check, or checked elsewhere */
} keywords[] = {
    {"type", check_type},
    {"enum", check_enum},
    {"minimum", check_minimum},
    {"maximum", check_maximum},
    {"minItems", check_min_items},
    {"maxItems", check_max_items},
    {"items", check_items},
    {"required", check_required},
    {"properties", check_properties},
    {"anyOf", check_any},
    {"$ref", check_reference},
    {"additionalProperties", NULL},
    {"$schema", NULL},
    {"$id", NULL},
    {"$defs", NULL},
    {"title", NULL},
    {"description", NULL},
    {"$comment", NULL},
};

static bool check_keyword(const context *here, const cJSON *keyword, const cJSON *value) {
  for (size_t i = 0; i < sizeof keywords / sizeof *keywords; i++)
    if (strcmp(keywords[i].name, keyword->string) == 0)
      return !keywords[i].check || keywords[i].check(here, keyword, value);
  return refuse(here, "the checker does not know the keyword \"%s\"", keyword->string);
}

static bool check(const context *here, const cJSON *schema, const cJSON *value) {
  if (cJSON_IsTrue(schema)) return true;
  if (!cJSON_IsObject(schema)) return refuse(here, "this is no schema");
  const cJSON *keyword;
  cJSON_ArrayForEach(keyword, schema) {
    if (!check_keyword(here, keyword, value)) return false;
  }
  return check_additional(here, schema, value);
}

bool schema_accepts(const cJSON *schema, const cJSON *value, char *why, size_t size) {
  context root = {.root = schema, .why = why, .size = size};
  if (size) why[0] = '\0';
  return value ? check(&root, schema, value) : refuse(&root, "no value");
}
