import Crypto
import Foundation

/// Everything held about one person: `person-export-1`, by `docs/person-export.schema.json`. All of it is personal.
///
/// Times are texts such as `2026-11-20T19:10:00Z`.
package struct PersonExport: Hashable, Sendable, Codable {
    package enum Format: String, Hashable, Sendable, Codable {
        case one = "person-export-1"
    }

    /// The most rows of one kind that an export holds.
    package static let rowLimit = 10_000

    package let format: Format
    /// The pseudonym.
    package let person: String
    package let identifiers: ExportedIdentifiers
    package let consents: [ExportedConsent]
    package let revocations: [ExportedRevocation]
    package let contacts: [ExportedContact]
    package let offers: [ExportedOffer]
    package let carts: [ExportedCart]
    package let orders: [ExportedOrder]
    package let trials: [ExportedTrial]
    package let decisions: [ExportedDecision]
    package let processors: [ExportedProcessor]
    package let retention: [ExportedRetention]
    package let generatedAt: String
    /// SHA-256 of the JSON with this field empty, as `sha256:` and lower-case hex.
    package private(set) var hash: String

    init(
        person: String, identifiers: ExportedIdentifiers, consents: [ExportedConsent],
        revocations: [ExportedRevocation], contacts: [ExportedContact], offers: [ExportedOffer],
        carts: [ExportedCart], orders: [ExportedOrder], trials: [ExportedTrial],
        decisions: [ExportedDecision], processors: [ExportedProcessor],
        retention: [ExportedRetention], generatedAt: String
    ) throws {
        self.format = .one
        self.person = person
        self.identifiers = identifiers
        self.consents = consents
        self.revocations = revocations
        self.contacts = contacts
        self.offers = offers
        self.carts = carts
        self.orders = orders
        self.trials = trials
        self.decisions = decisions
        self.processors = processors
        self.retention = retention
        self.generatedAt = generatedAt
        self.hash = ""
        self.hash = try computedHash()
    }

    /// The JSON: keys in order, two spaces of indentation, so that the same export has the same bytes.
    package func json() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        encoder.keyEncodingStrategy = .convertToSnakeCase
        return [UInt8](try encoder.encode(self))
    }

    /// Whether the export is as it was made.
    package func isGenuine() throws -> Bool { try computedHash() == hash }

    private func computedHash() throws -> String {
        var bare = self
        bare.hash = ""
        return "sha256:" + SHA256.hash(data: Data(try bare.json())).map(SQLiteVault.hexDigits).joined()
    }
}
