#pragma once
/*
 * The weights of the Silero voice activity model, version 6.2, 16 kHz, linked into the program.
 *
 * Origin:  github.com/snakers4/silero-vad, silero_vad.onnx of the Python package silero-vad 6.2.3
 *          (SHA-256 1a153a22f4509e292a94e67d6f9b85e8deb25b4988682b7e174c65279d8788e3), its 16 kHz branch, values unchanged
 * Licence: MIT, Copyright (c) 2020-present Silero Team
 * File:    weights/silero-6.2-16k.f32
 * SHA-256: f65285737bcc5c45db6a7669bab56a8813fe243b31edc42099207196fde3a5e3
 * Layout:  16 bytes "silero-6.2-16k" and two zeros, then 243,585 little-endian 32-bit floats, row-major:
 *            four convolutions, weights [out][in][3] then bias: 129 to 128, 128 to 64, 64 to 64, 64 to 128 channels
 *            recurrent cell: weights over input [512][128], over memory [512][128], their biases [512] and [512];
 *              gates in the order input, forget, candidate, output
 *            last layer: weights [128], bias [1]
 *          The short-time Fourier basis of the model is a Hann window times cosines and negative sines of 256 points, equal to
 *          the published one within 6e-8, and is computed when the model is loaded.
 */
#include <stddef.h>

/* First byte of the weight file. */
extern const unsigned char csilero_weights_start[];
/* One past its last byte. */
extern const unsigned char csilero_weights_end[];

static inline const unsigned char *csilero_weights_bytes(void) { return csilero_weights_start; }
static inline size_t csilero_weights_count(void) { return (size_t)(csilero_weights_end - csilero_weights_start); }
