import Compliance
import Foundation

/// What an entry says beside its header; sealed with it, as a name or a reason may be somebody's free text.
package struct AuditDetail: Hashable, Sendable, Codable {
    /// The change, in a few words.
    package let what: String
    /// The class of what it was done to, by its name in the schedule.
    package let retentionClass: String?
    package let count: Int?
    /// Who did it, as they were named.
    package let by: String?
    package let reason: String?

    init(
        what: String, retentionClass: RetentionClass? = nil, count: Int? = nil, by: String? = nil, reason: String? = nil
    ) {
        self.what = what
        self.retentionClass = retentionClass?.rawValue
        self.count = count
        self.by = by
        self.reason = reason
    }

    /// Reads a body; nil for one of another kind.
    package init?(_ body: [UInt8]) {
        guard let detail = try? JSONDecoder().decode(AuditDetail.self, from: Data(body)) else { return nil }
        self = detail
    }

    /// As a body; the same detail is the same bytes.
    var bytes: [UInt8]? {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return (try? encoder.encode(self)).map { [UInt8]($0) }
    }

    private enum CodingKeys: String, CodingKey {
        case what
        case retentionClass = "class"
        case count
        case by
        case reason
    }
}
