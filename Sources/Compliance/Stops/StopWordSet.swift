/// Some words of a ``StopVocabulary``, one bit each.
struct StopWordSet: Equatable, Sendable {
    private var bits: [UInt64] = []

    mutating func insert(_ id: Int) {
        while bits.count <= id / 64 { bits.append(0) }
        bits[id / 64] |= 1 << UInt64(id % 64)
    }

    /// Whether a word is one of them; a word that is not in the vocabulary is none.
    func contains(_ id: Int?) -> Bool {
        guard let id, id / 64 < bits.count else { return false }
        return bits[id / 64] & (1 << UInt64(id % 64)) != 0
    }

    mutating func formUnion(_ other: StopWordSet) {
        while bits.count < other.bits.count { bits.append(0) }
        for index in other.bits.indices { bits[index] |= other.bits[index] }
    }
}
