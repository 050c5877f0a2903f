package import Commerce

/// A one-time code by which a speaker who calls is known: it leads to the voice whose challenge is to be read.
///
/// It tells nobody who the speaker is. What proves the consent is the reading, as with a recording from a file.
package struct VoicePhoneCode: Hashable, Sendable, Codable {
    /// How many keys: ten of eight make 2³⁰ codes.
    package static let length = 10
    /// How long after its issue it is taken: as long as the challenge that it goes with.
    package static let lifetime = VoiceChallenge.lifetime

    /// Keyed: a plain hash of so few digits could be guessed.
    package let hash: [UInt8]
    package let issuedAt: WallTime

    package init(hash: [UInt8], issuedAt: WallTime) {
        self.hash = hash
        self.issuedAt = issuedAt
    }

    package var lapsesAt: WallTime { issuedAt + Self.lifetime }

    /// Whether it is taken at a moment.
    package func isOpen(at moment: WallTime) -> Bool { moment >= issuedAt && moment < lapsesAt }

    /// Draws a code of the keys 1 to 8: key 9 is a stop at any moment, and 0 stands apart.
    /// - Parameter bytes: random ones, ``length`` of them; the low three bits of each choose a key.
    package static func digits(drawing bytes: [UInt8]) -> String? {
        guard bytes.count == length else { return nil }
        return bytes.map { String(1 + Int($0 & 7)) }.joined()
    }
}
