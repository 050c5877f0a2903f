/// Loses frames and lets neighbours change places, as a network does. The same seed does it to the same frames.
struct LineImpairment: Equatable, Sendable {
    /// A frame with the number it was made under.
    struct Frame: Equatable, Sendable {
        /// `chunk` on the wire.
        var chunk: Int
        /// The encoded sound.
        var payload: [UInt8]
    }

    private let loss: Double
    private let reordering: Double
    private var held: Frame?
    private var random: SplitMix64

    /// Frames that never arrived.
    private(set) var lost = 0
    /// Frames that were overtaken.
    private(set) var reordered = 0

    init(loss: Double, reordering: Double, seed: UInt64) {
        self.loss = loss
        self.reordering = reordering
        random = SplitMix64(seed: seed)
    }

    /// A frame is sent; those that go out now, in this order.
    mutating func sent(_ frame: Frame) -> [Frame] {
        guard loss > 0 || reordering > 0 else { return [frame] }
        if random.fraction() < loss {
            lost += 1
            return release()
        }
        if held == nil, random.fraction() < reordering {
            held = frame
            reordered += 1
            return []
        }
        return [frame] + release()
    }

    private mutating func release() -> [Frame] {
        defer { held = nil }
        return held.map { [$0] } ?? []
    }
}
