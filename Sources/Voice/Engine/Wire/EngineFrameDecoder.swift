/// Cuts a stream of bytes, arriving in pieces of any size, into frames.
///
/// After an error the stream has no meaning any more: the decoder repeats the error and the peer is to be ended.
package struct EngineFrameDecoder: Sendable {
    private enum State {
        case reading([UInt8])
        case broken(EngineWireError)
    }

    private var state = State.reading([])

    package init() {}

    /// Takes more bytes and gives the frames that they complete.
    package mutating func feed(_ bytes: some Collection<UInt8>) throws(EngineWireError) -> [EngineFrame] {
        switch state {
        case .broken(let error): throw error
        case .reading(var buffer):
            // Emptied so that the buffer is not shared, and appending does not copy it.
            state = .reading([])
            buffer.append(contentsOf: bytes)
            do throws(EngineWireError) {
                let (frames, consumed) = try Self.frames(in: buffer)
                buffer.removeFirst(consumed)
                state = .reading(buffer)
                return frames
            } catch {
                state = .broken(error)
                throw error
            }
        }
    }

    private static func frames(in buffer: [UInt8]) throws(EngineWireError) -> ([EngineFrame], consumed: Int) {
        var frames: [EngineFrame] = []
        var offset = 0
        while buffer.count - offset >= 4 {
            let length = Int(number(in: buffer, at: offset))
            guard (EngineFrame.prefix...EngineFrame.longestBody).contains(length) else { throw .length(length) }
            guard buffer.count - offset >= 4 + length else { break }
            let body = offset + 4
            guard let kind = EngineFrame.Kind(rawValue: buffer[body]) else { throw .kind(buffer[body]) }
            let payload = Array(buffer[(body + EngineFrame.prefix)..<(body + length)])
            frames.append(EngineFrame(kind, request: number(in: buffer, at: body + 1), payload: payload))
            offset = body + length
        }
        return (frames, offset)
    }

    private static func number(in buffer: [UInt8], at offset: Int) -> UInt32 {
        buffer[offset..<(offset + 4)].reduce(0) { $0 << 8 | UInt32($1) }
    }
}
