#!/usr/bin/env bash
# Installs the Debian packages named as arguments, those that are missing and no others.
# Needs root or passwordless sudo only when something is missing; otherwise says what to install.
set -euo pipefail

missing=()
if command -v dpkg-query >/dev/null; then
    for package in "$@"; do
        status="$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null || true)"
        [ "$status" = installed ] || missing+=("$package")
    done
else
    echo "deps: not a Debian system; please see to it that the equivalents of these are installed: $*"
    exit 0
fi

if [ "${#missing[@]}" -eq 0 ]; then
    echo "deps: all system packages are there"
    exit 0
fi

as_root=()
if [ "$(id -u)" -ne 0 ]; then
    if command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
        as_root=(sudo -n)
    else
        echo "deps: these packages are missing and installing them needs root:" >&2
        echo "deps:     apt-get install --no-install-recommends ${missing[*]}" >&2
        exit 1
    fi
fi

log="$(mktemp)"
trap 'rm -f "$log"' EXIT
echo "deps: installing ${missing[*]}"
apt() { "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get "$@" >>"$log" 2>&1; }
if ! apt update -q || ! apt install -y -q --no-install-recommends "${missing[@]}"; then
    tail -n 15 "$log" >&2
    echo "deps: apt-get could not install ${missing[*]}; is there a network, and is this Debian 12?" >&2
    exit 1
fi
