#!/bin/sh
# Builds and tests for aarch64 on another machine: aarch64.sh FOLDER
# The cross-compiler and qemu come from Debian (gcc-aarch64-linux-gnu libc6-dev-arm64-cross qemu-user). The libraries of
# Debian's arm64 are unpacked into FOLDER/sysroot, by an apt with a state of its own: nothing of another architecture is
# installed, and none of this needs to be root. All the test suites and the golden cases run under qemu-user, and an
# x86-64 build at hand (NATIVE=PROGRAM) must give the same bytes.
# SPDX-License-Identifier: Apache-2.0
set -eu
[ $# -eq 1 ] || { echo "usage: aarch64.sh FOLDER" >&2; exit 2; }
mkdir -p "$1"
folder=$(cd "$1" && pwd)
cd "$(dirname "$0")/.."
root=$folder/sysroot
libraries="libc6-dev libpcre2-dev libcsv-dev libcjson-dev libarchive-dev libutf8proc-dev libmd-dev libyaml-dev libexpat1-dev \
  zlib1g-dev libbz2-dev liblzma-dev libzstd-dev check"
for tool in aarch64-linux-gnu-gcc qemu-aarch64 apt-get; do
  command -v $tool > /dev/null || { echo "aarch64: $tool is missing; Debian: gcc-aarch64-linux-gnu libc6-dev-arm64-cross qemu-user" >&2; exit 1; }
done

unpack_libraries() {
  apt=$folder/apt
  mkdir -p "$apt/lists/partial" "$apt/cache/archives/partial"
  : > "$apt/status"
  cat > "$apt/apt.conf" << END
APT::Architecture "arm64";
APT::Architectures { "arm64"; };
APT::Sandbox::User "";
Dir::State "$apt";
Dir::State::lists "$apt/lists";
Dir::State::status "$apt/status";
Dir::Cache "$apt/cache";
Acquire::Languages "none";
Debug::NoLocking "true";
END
  APT_CONFIG=$apt/apt.conf apt-get update -qq
  # shellcheck disable=SC2086 # a list of packages
  APT_CONFIG=$apt/apt.conf apt-get install -y -qq --no-install-recommends --download-only $libraries > "$apt/log"
  rm -rf "$root.partial"
  for package in "$apt"/cache/archives/*.deb; do dpkg-deb -x "$package" "$root.partial"; done
  rm -rf "$root"
  mv "$root.partial" "$root"
}
[ -d "$root" ] || unpack_libraries

PKG_CONFIG_SYSROOT_DIR=$root
PKG_CONFIG_LIBDIR=$root/usr/lib/aarch64-linux-gnu/pkgconfig:$root/usr/share/pkgconfig
export PKG_CONFIG_SYSROOT_DIR PKG_CONFIG_LIBDIR
unset MAKEFLAGS MFLAGS MAKELEVEL
runner="qemu-aarch64 -L $root"
make -s BUILD=build/aarch64 CC=aarch64-linux-gnu-gcc SANITIZE="--sysroot=$root" RUNNER="$runner" \
  build/aarch64/framescope build/aarch64/libframescope.so build/aarch64/tests
file=$(od -An -tx1 -j18 -N2 build/aarch64/framescope)
[ "$file" = " b7 00" ] || { echo "aarch64: built for another machine:$file" >&2; exit 1; }

# The test suites and cases want a program to start.
printf '#!/bin/sh\nexec %s %s/build/aarch64/framescope "$@"\n' "$runner" "$PWD" > "$folder/run"
chmod +x "$folder/run"
# Emulated, and not as fast.
CK_FORK=no FSC_TEST_DIR=tests FSC_SLOWNESS=50 $runner build/aarch64/tests
sh tests/cases/run.sh "$folder/run"
[ -z "${NATIVE-}" ] || sh tests/bench/identical.sh "$NATIVE" "$folder/run" tests/bench/slice.jsonl
