#!/usr/bin/env python3
"""Converts the weights of a Whisper model from CTranslate2's model.bin to the ggml file that whisper.cpp reads.

Usage: ct2_to_ggml.py MODEL.BIN HEADER.BIN OUT.BIN

HEADER.BIN is one of whisper.cpp's for-tests-ggml-*.bin of the same model size: its hyper-parameters, mel filters and
vocabulary are copied, its (absent) tensors are replaced. Needs the standard library only.
"""
import struct
import sys

GGML_MAGIC = 0x67676D6C
FLOAT32, FLOAT16 = 0, 4  # CTranslate2's numbers for the two types that occur in these files
ITEM_SIZE = {FLOAT32: 4, FLOAT16: 2}


class Tensor:
    """A row-major array: its shape, its type and its raw little-endian bytes."""

    def __init__(self, shape, kind, data):
        self.shape, self.kind, self.data = tuple(shape), kind, data

    def rows(self, start, end):
        row = len(self.data) // self.shape[0]
        return Tensor((end - start,) + self.shape[1:], self.kind, self.data[start * row:end * row])

    def reshaped(self, *shape):
        return Tensor(shape, self.kind, self.data)

    def as_kind(self, kind):
        if kind == self.kind:
            return self
        count = len(self.data) // ITEM_SIZE[self.kind]
        letters = {FLOAT32: "f", FLOAT16: "e"}
        values = struct.unpack(f"<{count}{letters[self.kind]}", self.data)
        return Tensor(self.shape, kind, struct.pack(f"<{count}{letters[kind]}", *values))


def read_ctranslate2(path):
    """Every variable of the model, by name."""
    with open(path, "rb") as file:

        def numbers(layout):
            return struct.unpack("<" + layout, file.read(struct.calcsize("<" + layout)))

        def text():
            (length,) = numbers("H")
            return file.read(length)[:-1].decode()

        (version,) = numbers("I")
        specification = text()
        if specification != "WhisperSpec" or version < 4:
            sys.exit(f"{path}: not a Whisper model of CTranslate2 (found {specification}, version {version})")
        _revision, count = numbers("II")
        variables = {}
        for _ in range(count):
            name = text()
            (rank,) = numbers("B")
            shape = numbers("I" * rank)
            kind, size = numbers("BI")
            data = file.read(size)
            if kind in ITEM_SIZE:
                variables[name] = Tensor(shape, kind, data)
        return variables


def read_header(path):
    """The leading bytes up to the first tensor, and the hyper-parameters among them."""
    with open(path, "rb") as file:
        data = file.read()
    if struct.unpack_from("<I", data, 0)[0] != GGML_MAGIC:
        sys.exit(f"{path}: not a ggml file")
    parameters = struct.unpack_from("<11i", data, 4)
    offset = 48
    mels, bins = struct.unpack_from("<2i", data, offset)
    offset += 8 + 4 * mels * bins
    (words,) = struct.unpack_from("<i", data, offset)
    offset += 4
    for _ in range(words):
        offset += 4 + struct.unpack_from("<i", data, offset)[0]
    header = bytearray(data[:offset])
    struct.pack_into("<i", header, 4 + 10 * 4, 1)  # the last hyper-parameter: tensors are float16
    return bytes(header), parameters


class Writer:
    """Writes tensors in ggml's layout: matrices as float16, vectors as float32."""

    def __init__(self, file, variables):
        self.file, self.variables = file, variables

    def put(self, name, tensor, exact=False):
        kind = FLOAT32 if exact or len(tensor.shape) < 2 else FLOAT16
        tensor = tensor.as_kind(kind)
        encoded = name.encode()
        self.file.write(struct.pack("<3i", len(tensor.shape), len(encoded), 0 if kind == FLOAT32 else 1))
        for size in reversed(tensor.shape):
            self.file.write(struct.pack("<i", size))
        self.file.write(encoded)
        self.file.write(tensor.data)

    def norm(self, name, source):
        self.put(name + ".weight", self.variables[source + "/gamma"])
        self.put(name + ".bias", self.variables[source + "/beta"])

    def linear(self, name, source):
        self.put(name + ".weight", self.variables[source + "/weight"])
        self.put(name + ".bias", self.variables[source + "/bias"])

    def attention(self, name, source, width, crossed):
        """Splits CTranslate2's fused projections. Whisper's key projection has no bias."""
        weight, bias = (self.variables[f"{source}/linear_0/{part}"] for part in ("weight", "bias"))
        if crossed:
            self.linear(name + ".query", source + "/linear_0")
            weight, bias = (self.variables[f"{source}/linear_1/{part}"] for part in ("weight", "bias"))
            parts, last = (("key", 0), ("value", 1)), "/linear_2"
        else:
            parts, last = (("query", 0), ("key", 1), ("value", 2)), "/linear_1"
        for part, index in parts:
            self.put(f"{name}.{part}.weight", weight.rows(index * width, (index + 1) * width))
            if part != "key":
                self.put(f"{name}.{part}.bias", bias.rows(index * width, (index + 1) * width))
        self.linear(name + ".out", source + last)


def convert(model, header_file, out):
    variables = read_ctranslate2(model)
    header, parameters = read_header(header_file)
    vocabulary, contexts, width = parameters[0], parameters[1], parameters[2]
    layers = {"encoder": parameters[4], "decoder": parameters[8]}
    if variables["encoder/position_encodings/encodings"].shape != (contexts, width):
        sys.exit("the model and the header are of different sizes")
    if variables["decoder/embeddings/weight"].shape != (vocabulary, width):
        sys.exit("the model and the header have different vocabularies")
    with open(out, "wb") as file:
        file.write(header)
        writer = Writer(file, variables)
        writer.put("encoder.positional_embedding", variables["encoder/position_encodings/encodings"], exact=True)
        writer.put("decoder.positional_embedding", variables["decoder/position_encodings/encodings"], exact=True)
        writer.put("decoder.token_embedding.weight", variables["decoder/embeddings/weight"])
        for convolution in ("conv1", "conv2"):
            bias = variables[f"encoder/{convolution}/bias"]
            writer.put(f"encoder.{convolution}.weight", variables[f"encoder/{convolution}/weight"])
            writer.put(f"encoder.{convolution}.bias", bias.reshaped(bias.shape[0], 1), exact=True)
        writer.norm("encoder.ln_post", "encoder/layer_norm")
        writer.norm("decoder.ln", "decoder/layer_norm")
        for side in ("encoder", "decoder"):
            for index in range(layers[side]):
                source, target = f"{side}/layer_{index}", f"{side}.blocks.{index}"
                writer.attention(target + ".attn", source + "/self_attention", width, crossed=False)
                writer.norm(target + ".attn_ln", source + "/self_attention/layer_norm")
                if side == "decoder":
                    writer.attention(target + ".cross_attn", source + "/attention", width, crossed=True)
                    writer.norm(target + ".cross_attn_ln", source + "/attention/layer_norm")
                writer.linear(target + ".mlp.0", source + "/ffn/linear_0")
                writer.linear(target + ".mlp.2", source + "/ffn/linear_1")
                writer.norm(target + ".mlp_ln", source + "/ffn/layer_norm")


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    convert(*sys.argv[1:4])
