#!/usr/bin/env python3
"""Renders the phrases of the stop tests in a natural voice.

    render.py MODEL OUT NAME PHRASES [PHRASES ...]

MODEL    en_US-joe-medium.onnx of the Piper voices, with its .json beside it
OUT      folder of NAME.opus, the phrases one after the other, and of NAME.txt: first sample, samples, words; at 16 kHz
PHRASES  files of "language, tab, words"; English ones are rendered

flite tells the phones and their stress, and the model speaks them. Wants libflite (flite1-dev), and numpy, onnxruntime and soundfile of PyPI.
"""
import ctypes
import json
import pathlib
import sys

import numpy
import onnxruntime
import soundfile

RATE = 16_000
SPOKEN_RATE = 22_050
PAUSE = RATE // 10
# How much the voice varies, its pace, and how much the lengths of its phones vary: as the model's authors set them.
SCALES = numpy.array([0.667, 1.0, 0.8], numpy.float32)

IPA = dict(
    pair.split(":")
    for pair in (
        "aa:ɑː ae:æ ao:ɔː aw:aʊ ax:ə ay:aɪ b:b ch:tʃ d:d dh:ð eh:ɛ ey:eɪ f:f g:ɡ hh:h ih:ɪ jh:dʒ k:k l:l m:m n:n ng:ŋ ow:oʊ oy:ɔɪ "
        "p:p r:ɹ s:s sh:ʃ t:t th:θ uh:ʊ uw:uː v:v w:w y:j z:z zh:ʒ"
    ).split()
)
# Phones that the stress changes: unstressed, stressed.
BY_STRESS = {"ah": ("ə", "ʌ"), "er": ("ɚ", "ɜː"), "iy": ("i", "iː")}
VOWELS = set("aa ae ah ao aw ax ay eh er ey ih iy ow oy uh uw".split())


class Flite:
    def __init__(self):
        self.library = ctypes.CDLL("libflite.so.1", ctypes.RTLD_GLOBAL)
        for name in ("libflite_usenglish.so.1", "libflite_cmulex.so.1"):
            ctypes.CDLL(name, ctypes.RTLD_GLOBAL)
        voices = ctypes.CDLL("libflite_cmu_us_kal16.so.1")
        self.library.flite_init()
        self.voice = self.function("register_cmu_us_kal16", voices)(None)

    def function(self, name, library=None):
        function = getattr(library or self.library, name)
        function.restype = ctypes.c_char_p if name in ("item_feat_string", "ffeature_string") else ctypes.c_void_p
        return lambda *values: function(
            *(value.encode() if isinstance(value, str) else ctypes.c_void_p(value) for value in values))

    def ipa(self, words):
        """The words in the alphabet that the model was taught with."""
        utterance = self.function("flite_synth_text")(words, self.voice)
        segment = self.function("relation_head")(self.function("utt_relation")(utterance, "Segment"))
        spoken, last = "", None
        while segment:
            following = self.function("item_next")(segment)
            phone = self.function("item_feat_string")(segment, "name").decode()
            if phone == "pau":
                spoken += "," if spoken and following else ""
            else:
                syllable = self.function("item_parent")(self.function("item_as")(segment, "SylStructure"))
                word = self.function("item_parent")(syllable)
                stressed = self.function("ffeature_string")(syllable, "stress") == b"1"
                spoken += " " if last and word != last else ""
                spoken += "ˈ" if stressed and phone in VOWELS else ""
                spoken += BY_STRESS[phone][stressed] if phone in BY_STRESS else IPA[phone]
                last = word
            segment = following
        self.function("delete_utterance")(utterance)
        return spoken + "."


def phrases(paths):
    for path in paths:
        for line in pathlib.Path(path).read_text(encoding="utf-8").splitlines():
            language, _, words = line.partition("\t")
            if language == "en":
                yield words


def resampled(sound):
    """The sound at RATE: what lies above 7.7 kHz goes first."""
    taps = numpy.arange(129) - 64
    low_pass = numpy.sinc(0.7 * taps) * 0.7 * numpy.hamming(129)
    count = len(sound) * RATE // SPOKEN_RATE
    return numpy.interp(numpy.arange(count) * SPOKEN_RATE / RATE, numpy.arange(len(sound)), numpy.convolve(sound, low_pass, "same"))


def main(model, out, name, *paths):
    ids = json.loads(pathlib.Path(model + ".json").read_text(encoding="utf-8"))["phoneme_id_map"]
    session = onnxruntime.InferenceSession(model)
    flite = Flite()
    sounds, index, start = [], [], 0
    for words in phrases(paths):
        phones = [1, 0] + [part for letter in flite.ipa(words) if letter in ids for part in ids[letter] + [0]] + [2]
        given = {"input": numpy.array([phones]), "input_lengths": numpy.array([len(phones)]), "scales": SCALES}
        sound = resampled(session.run(None, given)[0].squeeze())
        index.append(f"{start}\t{len(sound)}\t{words}\n")
        sounds += [sound, numpy.zeros(PAUSE)]
        start += len(sound) + PAUSE
    folder = pathlib.Path(out)
    soundfile.write(folder / f"{name}.opus", numpy.clip(numpy.concatenate(sounds), -1, 1), RATE, format="OGG", subtype="OPUS", compression_level=0.9)
    (folder / f"{name}.txt").write_text("".join(index), encoding="utf-8")
    print(f"{name}: {len(index)} phrases, {start / RATE:.0f} s")


if __name__ == "__main__":
    if len(sys.argv) < 5:
        sys.exit(__doc__)
    main(*sys.argv[1:])
