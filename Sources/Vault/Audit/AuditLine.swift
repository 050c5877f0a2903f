package import Commerce
package import Compliance
import Foundation

/// One line of an exported audit: a start, then each day's entries and its root, then an end.
package enum AuditLine: Hashable, Sendable {
    case start(Start)
    case row(AuditRow)
    case root(AuditRoot)
    case end(End)

    /// The first line.
    package struct Start: Hashable, Sendable, Codable {
        package let format: Format
        package let vault: String

        package enum Format: String, Hashable, Sendable, Codable {
            case one = "livecarts-audit-1"
        }
    }

    /// The last line; without it an export was cut short.
    package struct End: Hashable, Sendable, Codable {
        /// The day that has entries and no root yet.
        package let openDay: CivilDate?
        /// The heads of that day, as the vault keeps them apart from the entries.
        package let openHeads: [AuditHead]
        /// The number of entries above.
        package let rows: Int
        package let exportedAt: WallTime
        /// SHA-256 of all lines above, each with its line feed: it finds accidents; the chain finds intent.
        package let digest: AuditHash

        private enum CodingKeys: String, CodingKey {
            case openDay = "open_day"
            case openHeads = "open_heads"
            case rows
            case exportedAt = "exported_at"
            case digest
        }
    }

    /// The most bytes of a line.
    package static let lengthLimit = 1 << 20

    /// The line, without its line feed.
    package func encoded() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return [UInt8](try encoder.encode(self))
    }

    /// Reads a line; nil unless it is, byte for byte, as it would be written.
    package init?(decoding line: [UInt8]) {
        guard line.count <= Self.lengthLimit,
            let decoded = try? JSONDecoder().decode(AuditLine.self, from: Data(line)),
            let again = try? decoded.encoded(), again == line
        else { return nil }
        self = decoded
    }
}

extension AuditLine: Codable {
    private enum CodingKeys: String, CodingKey {
        case start
        case row
        case root
        case end
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        if let start = try container.decodeIfPresent(Start.self, forKey: .start) {
            self = .start(start)
        } else if let row = try container.decodeIfPresent(AuditRow.self, forKey: .row) {
            self = .row(row)
        } else if let root = try container.decodeIfPresent(AuditRoot.self, forKey: .root) {
            self = .root(root)
        } else {
            self = .end(try container.decode(End.self, forKey: .end))
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        switch self {
        case .start(let start): try container.encode(start, forKey: .start)
        case .row(let row): try container.encode(row, forKey: .row)
        case .root(let root): try container.encode(root, forKey: .root)
        case .end(let end): try container.encode(end, forKey: .end)
        }
    }
}
