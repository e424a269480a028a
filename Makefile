# framescope: build, run, check. Everything lands in build/ (or BUILD=…).
# SPDX-License-Identifier: Apache-2.0
.SUFFIXES:
.DELETE_ON_ERROR:
.PHONY: all run check test asan valgrind warnings layers format format-check lint validate lexicon-report ablation install clean deps manifest \
  bench bench-compare bench-guard bench-guard-renew bench-stages check-plain check-aarch64 built-run built-check

CC      ?= cc
ifeq ($(origin CC),default)
CC      := gcc
endif
BUILD   ?= build
PREFIX  ?= /usr/local
DESTDIR ?=
EVAL    ?= eval
OPTIMIZE ?= -O3 -g
SANITIZE ?=
# How to run programs built by a cross-compiler (check-aarch64).
RUNNER  ?=

VERSION := $(shell sed -n 's/^.define FSC_VERSION "\(.*\)"/\1/p' analyzer/framescope.h)
WARNINGS := -Wall -Wextra -Wpedantic -Wshadow -Wconversion
PKGS    := libpcre2-8 libcjson libarchive zlib libutf8proc libmd
PROGRAM_PKGS := yaml-0.1 expat
PKG_CFLAGS = $(shell pkg-config --cflags $(PKGS) $(PROGRAM_PKGS))
PKG_LIBS   = $(shell pkg-config --libs $(PKGS)) -lcsv -lm -pthread
# The program is linked with static libraries if they are installed: loading shared ones took more than half the time of
# scoring one article, most of it for what libarchive needs for formats that are not read here.
archive_of = $(filter /%,$(shell $(CC) $(SANITIZE) -print-file-name=lib$(1).a))
linked     = $(foreach library,$(1),$(or $(call archive_of,$(library)),-l$(library)))
PROGRAM_LIBS = $(call linked,yaml expat pcre2-8 cjson archive z $(if $(call archive_of,archive),bz2 lzma zstd) utf8proc md csv) \
  -lm -pthread
TEST_LIBS  = $(shell pkg-config --libs check $(PROGRAM_PKGS)) $(PKG_LIBS)
ALL_CFLAGS = -std=c17 -D_GNU_SOURCE $(OPTIMIZE) $(WARNINGS) -fPIC -fvisibility=hidden -pthread -MMD -MP $(SANITIZE) \
  $(PKG_CFLAGS) $(CFLAGS)
ALL_LDFLAGS = $(SANITIZE) $(LDFLAGS)

# Debian packages: to build and run; to test, too.
PACKAGES := gcc libc6-dev pkg-config libpcre2-dev libcsv-dev libcjson-dev libarchive-dev libutf8proc-dev libmd-dev \
  libyaml-dev libexpat1-dev zlib1g-dev libbz2-dev liblzma-dev libzstd-dev
CHECK_PACKAGES := $(PACKAGES) check

LEXICONS := lexicons/VERSION $(sort $(wildcard lexicons/*.csv))
LIB_SOURCES := $(sort $(wildcard analyzer/*.c analyzer/base/*.c analyzer/read/*.c analyzer/document/*.c \
  analyzer/lexicon/*.c analyzer/score/*.c analyzer/aggregate/*.c))
PROGRAM_SOURCES := $(sort $(wildcard analyzer/command/*.c analyzer/import/*.c analyzer/validate/*.c reports/*.c))
TEST_SOURCES := $(sort $(wildcard tests/*.c))
COMPILING_OBJECTS := $(LIB_SOURCES:%.c=$(BUILD)/o/%.o) $(BUILD)/o/builtin.o
LIB_OBJECTS := $(COMPILING_OBJECTS) $(BUILD)/o/image.o
PROGRAM_OBJECTS := $(PROGRAM_SOURCES:%.c=$(BUILD)/o/%.o) $(BUILD)/o/schema.o $(BUILD)/o/frozen.o
TEST_OBJECTS := $(TEST_SOURCES:%.c=$(BUILD)/o/%.o)
FORMATTED := $(sort $(wildcard lexicons/*.c analyzer/*.[ch] analyzer/*/*.[ch] reports/*.[ch] tests/*.[ch] tests/*/*.[ch]))

all: $(BUILD)/framescope $(BUILD)/libframescope.a $(BUILD)/libframescope.so

$(BUILD)/framescope: $(PROGRAM_OBJECTS) $(BUILD)/libframescope.a
	$(CC) $(ALL_LDFLAGS) -o $@ $(PROGRAM_OBJECTS) $(BUILD)/libframescope.a $(PROGRAM_LIBS)

$(BUILD)/libframescope.a: $(LIB_OBJECTS)
	rm -f $@ && ar rcs $@ $(LIB_OBJECTS)

$(BUILD)/libframescope.so: $(LIB_OBJECTS)
	$(CC) $(ALL_LDFLAGS) -shared -Wl,-soname,libframescope.so.0 -o $@ $(LIB_OBJECTS) $(PKG_LIBS)

$(BUILD)/o/builtin.c: lexicons/embed.sh $(LEXICONS)
	@mkdir -p $(@D)
	sh lexicons/embed.sh $(LEXICONS) > $@

$(BUILD)/o/builtin.o: $(BUILD)/o/builtin.c
	$(CC) $(ALL_CFLAGS) -Ianalyzer/lexicon -c -o $@ $<

# The built-in set, compiled while building. If the compiler of lexicons cannot run here (cross-compiling), the program
# reads the rows at every start instead.
$(BUILD)/compile-lexicon: $(BUILD)/o/lexicons/compile.o $(COMPILING_OBJECTS)
	$(CC) $(ALL_LDFLAGS) -o $@ $^ $(PKG_LIBS)

$(BUILD)/o/builtin.image: $(BUILD)/compile-lexicon
	@$(RUNNER) $(BUILD)/compile-lexicon > $@ || { code=$$?; [ $$code = 126 ] || [ $$code = 127 ] || exit 1; \
	echo "$(BUILD)/compile-lexicon cannot run here: the lexicons will be compiled at every start" >&2; : > $@; }

$(BUILD)/o/image.o: lexicons/image.c $(BUILD)/o/builtin.image
	$(CC) $(ALL_CFLAGS) -DFSC_IMAGE_FILE='"$(BUILD)/o/builtin.image"' -c -o $@ $<

$(BUILD)/o/schema.c: reports/embed.sh reports/report.schema.json
	@mkdir -p $(@D)
	sh reports/embed.sh fsc_report_schema reports/report.schema.json > $@

$(BUILD)/o/schema.o: $(BUILD)/o/schema.c
	$(CC) $(ALL_CFLAGS) -Ireports -c -o $@ $<

$(BUILD)/o/frozen.c: reports/embed.sh lexicons/frozen.jsonl
	@mkdir -p $(@D)
	sh reports/embed.sh fsc_frozen_corpus lexicons/frozen.jsonl > $@

$(BUILD)/o/frozen.o: $(BUILD)/o/frozen.c
	$(CC) $(ALL_CFLAGS) -c -o $@ $<

$(BUILD)/o/%.o: %.c
	@mkdir -p $(@D)
	$(CC) $(ALL_CFLAGS) -c -o $@ $<

$(BUILD)/tests: $(TEST_OBJECTS) $(filter-out $(BUILD)/o/analyzer/command/main.o,$(PROGRAM_OBJECTS)) $(BUILD)/libframescope.a
	$(CC) $(ALL_LDFLAGS) -o $@ $^ $(TEST_LIBS)

-include $(LIB_OBJECTS:.o=.d) $(BUILD)/o/lexicons/compile.d $(PROGRAM_OBJECTS:.o=.d) $(TEST_OBJECTS:.o=.d)

# ---- For people: install what is missing, build, go ----------------------------------------------------------------

run: ; @$(MAKE) -s deps NEED="$(PACKAGES)" && $(MAKE) -s all && $(MAKE) -s built-run
built-run:
	@$(BUILD)/framescope score tests/cases/harbour.txt

check: ; @$(MAKE) -s deps NEED="$(CHECK_PACKAGES)" && $(MAKE) -s all test && $(MAKE) -s built-check
built-check: lint layers
	@sh tests/cases/run.sh $(BUILD)/framescope
	@sh tests/cases/readme.sh $(BUILD)/framescope
	@sh tests/fuzz/soup.sh $(BUILD)/framescope 1
	@$(BENCH)/guard.sh $(BUILD)/framescope
	@CC="$(CC)" sh tests/bench/memory.sh $(BUILD)/framescope

NEED := $(CHECK_PACKAGES)
deps:
	@command -v dpkg-query >/dev/null || ! pkg-config --exists $(PKGS) $(PROGRAM_PKGS) 2>/dev/null || exit 0; \
	missing=; for p in $(NEED); do dpkg-query -W -f '$${Status}' "$$p" 2>/dev/null | grep -q 'ok installed' || missing="$$missing $$p"; done; \
	[ -z "$$missing" ] && exit 0; \
	command -v apt-get >/dev/null || { echo "Install with your package manager what Debian calls:$$missing" >&2; exit 1; }; \
	if [ "$$(id -u)" = 0 ]; then sudo=; elif command -v sudo >/dev/null; then sudo=sudo; \
	else echo "Missing packages. As root: apt-get install -y$$missing" >&2; exit 1; fi; \
	echo "installing:$$missing"; \
	$$sudo apt-get update -qq && $$sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $$missing >/dev/null

# ---- Checks -----------------------------------------------------------------------------------------------------------

test: $(BUILD)/tests
	@CK_FORK=no FSC_TEST_DIR=tests $(BUILD)/tests

lint: $(BUILD)/framescope
	@$(BUILD)/framescope lexicon lint --examples tests/spec lexicons/*.csv
	@sh lexicons/manifest.sh --check

layers: ; @sh tests/layers.sh

asan:
	@$(MAKE) BUILD=build/asan OPTIMIZE="-O1 -g" SANITIZE="-fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer" build/asan/tests build/asan/framescope
	@CK_FORK=no FSC_TEST_DIR=tests FSC_SLOWNESS=20 build/asan/tests
	@sh tests/cases/run.sh build/asan/framescope
	@sh tests/fuzz/soup.sh build/asan/framescope 1 2 3 4 5 6 7 8

valgrind: $(BUILD)/tests
	@CK_FORK=no FSC_TEST_DIR=tests FSC_SLOWNESS=100 valgrind -q --error-exitcode=9 --leak-check=full --show-leak-kinds=definite $(BUILD)/tests

# The tests must pass, and output be the same, without SSE2 and on aarch64 (emulated).
check-plain: $(BUILD)/framescope
	@$(MAKE) -s BUILD=build/plain CFLAGS="$(CFLAGS) -DFSC_PLAIN=" build/plain/tests build/plain/framescope
	@CK_FORK=no FSC_TEST_DIR=tests build/plain/tests
	@sh tests/cases/run.sh build/plain/framescope
	@sh tests/bench/identical.sh $(BUILD)/framescope build/plain/framescope tests/bench/slice.jsonl

check-aarch64: $(BUILD)/framescope
	@NATIVE=$(BUILD)/framescope sh tests/aarch64.sh build/aarch64

# Both compilers, any warning an error.
warnings:
	@for compiler in gcc clang; do \
	  $(MAKE) -s CC=$$compiler BUILD=build/$$compiler OPTIMIZE="-O3 -Werror" build/$$compiler/framescope build/$$compiler/tests || exit 1; \
	done && echo "no warnings by gcc and clang"

format: ; clang-format -i $(FORMATTED)
format-check: ; @clang-format --dry-run --Werror $(FORMATTED) && echo "formatted: $(words $(FORMATTED)) files"

validate: $(BUILD)/framescope
	@sh tests/validate.sh $(BUILD)/framescope $(EVAL)

# Articles to count hits in, beside the annotated sets.
CORPUS ?= $(wildcard $(EVAL)/article_bias.dev.jsonl.xz)
lexicon-report: $(BUILD)/framescope
	@$(BUILD)/framescope lexicon report --eval $(EVAL) $(CORPUS:%=--corpus %)

ablation: $(BUILD)/framescope
	@sh tests/ablation.sh $(BUILD)/framescope $(EVAL)

# ---- Speed ----------------------------------------------------------------------------------------------------------

BENCH = CC="$(CC)" FLAGS="$(strip $(OPTIMIZE) $(SANITIZE) $(CFLAGS))" BENCH_FOLDER=$(BUILD)/bench sh tests/bench

bench: $(BUILD)/framescope
	@$(BENCH)/bench.sh $(BUILD)/framescope

# BASE=REVISION
bench-compare: $(BUILD)/framescope
	@$(BENCH)/compare.sh $(BUILD)/framescope "$(BASE)"

bench-guard: $(BUILD)/framescope
	@$(BENCH)/guard.sh $(BUILD)/framescope

# Instructions by stage; BENCH_CORPUS=FILE.jsonl, a few megabytes, or else the slice of the guard.
bench-stages: $(BUILD)/framescope
	@sh tests/bench/stages.sh $(BUILD)/framescope $(or $(BENCH_CORPUS),tests/bench/slice.jsonl)

bench-guard-renew: $(BUILD)/framescope
	@$(BENCH)/guard.sh --renew $(BUILD)/framescope

manifest: ; sh lexicons/manifest.sh

# ---- Installing ---------------------------------------------------------------------------------------------------------

install: all
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/lib/pkgconfig $(DESTDIR)$(PREFIX)/include $(DESTDIR)$(PREFIX)/share/man/man1
	install -m 755 $(BUILD)/framescope $(DESTDIR)$(PREFIX)/bin/
	install -m 644 $(BUILD)/libframescope.a $(DESTDIR)$(PREFIX)/lib/
	install -m 755 $(BUILD)/libframescope.so $(DESTDIR)$(PREFIX)/lib/libframescope.so.0
	ln -sf libframescope.so.0 $(DESTDIR)$(PREFIX)/lib/libframescope.so
	install -m 644 analyzer/framescope.h $(DESTDIR)$(PREFIX)/include/
	sed -e 's|@PREFIX@|$(PREFIX)|' -e 's|@VERSION@|$(VERSION)|' analyzer/framescope.pc.in > $(DESTDIR)$(PREFIX)/lib/pkgconfig/framescope.pc
	chmod 644 $(DESTDIR)$(PREFIX)/lib/pkgconfig/framescope.pc
	install -m 644 analyzer/command/framescope.1 $(DESTDIR)$(PREFIX)/share/man/man1/

clean: ; rm -rf build
