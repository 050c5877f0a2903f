#pragma once
#include <zlib.h>

// inflateInit2 is a macro, which Swift cannot call. 31 asks for a gzip header.
static inline int czlib_inflate_init_gzip(z_stream *stream) { return inflateInit2(stream, 31); }
static inline int czlib_deflate_init_gzip(z_stream *stream) {
    return deflateInit2(stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, 31, 8, Z_DEFAULT_STRATEGY);
}
