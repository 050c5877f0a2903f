import CZlib

/// Reading and writing of gzip streams.
package enum Gzip {
    /// The most bytes that one stream is followed for.
    private static let limit = 64 << 20
    private static let step = 64 << 10

    /// Where a gzip stream may begin.
    static func starts(in bytes: [UInt8]) -> [Int] {
        var starts: [Int] = []
        var next = 0
        while next + 18 < bytes.count {
            if bytes[next] == 0x1F, bytes[next + 1] == 0x8B, bytes[next + 2] == 8 { starts.append(next) }
            next += 1
        }
        return starts
    }

    /// What a stream holds, as far as it can be read.
    package static func inflate(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var stream = z_stream()
        guard czlib_inflate_init_gzip(&stream) == Z_OK else { return [] }
        defer { inflateEnd(&stream) }
        return run(&stream, over: bytes) { CZlib.inflate($0, Z_NO_FLUSH) }
    }

    /// A stream that holds the bytes.
    package static func deflate(_ bytes: [UInt8]) -> [UInt8] {
        var stream = z_stream()
        guard czlib_deflate_init_gzip(&stream) == Z_OK else { return [] }
        defer { deflateEnd(&stream) }
        return run(&stream, over: bytes[...]) { CZlib.deflate($0, Z_FINISH) }
    }

    private static func run(
        _ stream: inout z_stream, over bytes: ArraySlice<UInt8>, _ turn: (UnsafeMutablePointer<z_stream>) -> Int32
    ) -> [UInt8] {
        var input = Array(bytes)
        var output: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: step)
        input.withUnsafeMutableBufferPointer { source in
            stream.next_in = source.baseAddress
            stream.avail_in = UInt32(source.count)
            var result = Z_OK
            while result == Z_OK, output.count < limit {
                let produced = chunk.withUnsafeMutableBufferPointer { target in
                    stream.next_out = target.baseAddress
                    stream.avail_out = UInt32(target.count)
                    result = turn(&stream)
                    return target.count - Int(stream.avail_out)
                }
                output += chunk[..<produced]
                if produced == 0 { break }
            }
        }
        return output
    }
}
