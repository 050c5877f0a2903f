/// Why bytes are no tape, or a tape cannot be rendered.
package enum TapeError: Error, Equatable, Sendable {
    /// The first bytes are not those of a tape.
    case notATape
    /// The tape was written by a newer version.
    case unknownVersion(Int)
    /// A record is damaged; `offset` is its place in the tape.
    case damagedRecord(offset: Int)
    /// A record is of a format that this version does not know.
    case unknownFormat(code: Int, offset: Int)
    /// The tape reaches past the longest call that is rendered.
    case tooLong(limit: Duration)
}

extension TapeError: CustomStringConvertible {
    /// One sentence that says what happened, to what, and what to do.
    package var description: String {
        switch self {
        case .notATape: "the bytes are not a call's tape; open the right object, or check that it was unsealed"
        case .unknownVersion(let version): "the tape has version \(version); read it with a newer livecarts"
        case .damagedRecord(let offset): "the tape is damaged at byte \(offset); what precedes it is usable"
        case .unknownFormat(let code, let offset):
            "the tape holds sound of the unknown format \(code) at byte \(offset); read it with a newer livecarts"
        case .tooLong(let limit):
            "the tape reaches past \(limit.components.seconds / 3_600) h, so that an arrival time must be wrong"
        }
    }
}
