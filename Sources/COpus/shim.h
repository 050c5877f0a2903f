#pragma once
#include <opus.h>

/* opus_encoder_ctl is variadic, which Swift does not import: one typed wrapper for each request that is used. */
static inline int copus_set_bitrate(OpusEncoder *encoder, opus_int32 bits_per_second) {
    return opus_encoder_ctl(encoder, OPUS_SET_BITRATE(bits_per_second));
}
static inline int copus_set_complexity(OpusEncoder *encoder, opus_int32 complexity) {
    return opus_encoder_ctl(encoder, OPUS_SET_COMPLEXITY(complexity));
}
static inline int copus_set_forward_error_correction(OpusEncoder *encoder, int on, opus_int32 expected_loss_percent) {
    int status = opus_encoder_ctl(encoder, OPUS_SET_INBAND_FEC(on));
    return status != OPUS_OK ? status : opus_encoder_ctl(encoder, OPUS_SET_PACKET_LOSS_PERC(expected_loss_percent));
}
static inline int copus_reset_encoder(OpusEncoder *encoder) { return opus_encoder_ctl(encoder, OPUS_RESET_STATE); }
static inline int copus_reset_decoder(OpusDecoder *decoder) { return opus_decoder_ctl(decoder, OPUS_RESET_STATE); }
