import Compliance
import Crypto
import Foundation

/// What the audit's chain keeps of an entry of the ledger of consents: enough to find out that it was changed, removed or slipped in.
///
/// It stands in the sealed body of the audit's entry, as a hash of few possible words could be guessed.
struct LedgerSeal: Hashable, Codable {
    /// The kind of the entry, for whoever reads the audit.
    let what: String
    let key: String
    /// The SHA-256 of the entry before it was sealed, in lower-case hexadecimal.
    let event: String
    /// That of its details; nil when it has none.
    let details: String?

    init(_ kind: ConsentEvent.Kind, key: String, event: some DataProtocol, details: [UInt8]?) {
        self.what = kind.word
        self.key = key
        self.event = Self.hash(event)
        self.details = details.map { Self.hash($0) }
    }

    /// Reads a body of the audit; nil for one of another kind.
    init?(_ body: [UInt8]) {
        guard let seal = try? JSONDecoder().decode(LedgerSeal.self, from: Data(body)) else { return nil }
        self = seal
    }

    var bytes: [UInt8]? { (try? SealedJSON.encode(self)).map { [UInt8]($0) } }

    static func hash(_ bytes: some DataProtocol) -> String {
        SHA256.hash(data: bytes).map(SQLiteVault.hexDigits).joined()
    }
}

extension ConsentEvent.Kind {
    /// What happened, in one stable word.
    package var word: String {
        switch self {
        case .granted: "granted"
        case .confirmed: "confirmed"
        case .revoked: "revoked"
        case .expired: "expired"
        case .importedUnproven: "imported_unproven"
        }
    }
}
