import Commerce
import Transport

/// A moment as a request writes it: `2026-11-20T19:10:00Z` (RFC 3339).
struct APIMoment: Decodable, Hashable, Sendable {
    let time: WallTime

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let time = WallTime(iso8601: try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a moment")
        }
        self.time = time
    }
}
