#!/usr/bin/env python3
"""Packs the zones of the United States, of Canada and of every North American area code into ZoneTable+Packed.swift.

Usage: pack.py FOLDER AREA_CODES > ZoneTable+Packed.swift

FOLDER is the `tzdata` folder of PyPI's tzdata wheel (data: public domain); AREA_CODES is nanp-timezones.json.
Transitions before 2020 are left out: nobody is called in the past.
"""
import base64
import json
import pathlib
import re
import struct
import sys

CUT = 1577836800  # 2020-01-01T00:00:00Z


def cut(data):
    """The TZif file with only its 64-bit block and only the transitions from CUT on."""
    def header(at):
        return struct.unpack(">4sc15x6I", data[at:at + 44])

    _, version, uts, stds, leaps, times, types, letters = header(0)
    at = 44 + times * 5 + types * 6 + letters + leaps * 8 + stds + uts
    _, version, uts, stds, leaps, times, types, letters = header(at)
    at += 44
    moments = struct.unpack(f">{times}q", data[at:at + 8 * times])
    indices = data[at + 8 * times:at + 9 * times]
    at += 9 * times
    kinds = [data[at + 6 * i:at + 6 * i + 6] for i in range(types)]
    at += 6 * types
    names = data[at:at + letters]
    footer = data[at + letters + leaps * 12 + stds + uts:]
    before = [i for m, i in zip(moments, indices) if m < CUT]
    kept = [(m, i) for m, i in zip(moments, indices) if m >= CUT]
    order = [before[-1] if before else 0]
    for _, index in kept:
        if index not in order:
            order.append(index)

    def block(transitions):
        count = len(order)
        return (struct.pack(">4sc15x6I", b"TZif", version, 0, 0, 0, len(transitions), count, len(names))
                + b"".join(struct.pack(">q", m) for m, _ in transitions)
                + bytes(order.index(i) for _, i in transitions)
                + b"".join(kinds[i] for i in order) + names)

    # The block for readers of version 1: one type, no transitions.
    old = struct.pack(">4sc15x6I", b"TZif", version, 0, 0, 0, 0, 1, 1) + kinds[order[0]][:5] + b"\0" + b"\0"
    return old + block(kept) + footer


def main(folder, area_codes):
    folder = pathlib.Path(folder)
    version = re.search(r'IANA_VERSION = "(\w+)"', (folder / "__init__.py").read_text()).group(1)
    codes = json.loads(pathlib.Path(area_codes).read_text())
    names = {zone for code in codes["npas"].values() for zone in code["time_zones"]} | {"UTC"}
    for line in (folder / "zoneinfo" / "zone.tab").read_text().splitlines():
        if line.startswith(("US\t", "CA\t")):
            names.add(line.split("\t")[2])
    files = []
    packed = bytearray()
    for name in sorted(names):
        data = cut((folder / "zoneinfo" / name).read_bytes())
        if data not in files:
            files.append(data)
        packed += bytes([len(name)]) + name.encode() + bytes([files.index(data)])
    head = b"LCZONES1" + bytes([len(version)]) + version.encode() + bytes([len(files)])
    whole = head + b"".join(struct.pack(">H", len(f)) + f for f in files) + bytes([len(names)]) + bytes(packed)
    text = base64.b64encode(whole).decode()
    print("// Made by Data/pack.py; not edited by hand. Time zone database release %s, public domain." % version)
    print("\nextension ZoneTable {")
    print("    /// The packed table in base64; ``ZoneTable/init(packed:)`` tells its layout.")
    print('    static let packed = """')
    width = 107
    lines = [text[i:i + width] for i in range(0, len(text), width)]
    print(" \\\n".join("        " + line for line in lines).replace(" \\\n", "\\\n"))
    print('        """')
    print("}")


main(*sys.argv[1:])
