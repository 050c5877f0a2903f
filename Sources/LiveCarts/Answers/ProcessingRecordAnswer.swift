import Commerce
import Compliance
import Runtime
import Scripts
import Server
import Vault

/// A merchant's record of processing (GDPR 30(1)).
struct ProcessingRecordAnswer: Encodable {
    struct Purpose: Encodable {
        let purpose: String
        let lawfulBasis: String
        let subjects: [String]
        let kinds: [KeptKindAnswer]

        enum CodingKeys: String, CodingKey {
            case purpose
            case lawfulBasis = "lawful_basis"
            case subjects
            case kinds
        }
    }

    struct Processor: Encodable {
        let name: String
        let purpose: String
        let country: String
    }

    struct Transfer: Encodable {
        let recipient: String
        let country: String
        let safeguards: Nullable<String>
    }

    let format = "processing-record-1"
    let merchant: String
    let controller: String
    let address: Nullable<String>
    let contact: Nullable<String>
    let officer: Nullable<String>
    let hosting: Nullable<String>
    let purposes: [Purpose]
    let processors: [Processor]
    let transfers: [Transfer]
    let security: [String]
    let missing: [String]

    init(_ record: ProcessingRecord) {
        self.merchant = record.merchant.text
        self.controller = record.controller
        self.address = Nullable(record.facts.address)
        self.contact = Nullable(record.facts.contact)
        self.officer = Nullable(record.facts.officer)
        self.hosting = Nullable(record.facts.hosting)
        self.purposes = ProcessingPurpose.allCases.compactMap { purpose in
            let kinds = record.kinds.filter { $0.retentionClass.purpose == purpose }
            guard !kinds.isEmpty else { return nil }
            var subjects: [String] = []
            for subject in kinds.compactMap(\.retentionClass.subjects) where !subjects.contains(subject) {
                subjects.append(subject)
            }
            return Purpose(
                purpose: purpose.words, lawfulBasis: purpose.lawfulBasis, subjects: subjects,
                kinds: kinds.map(KeptKindAnswer.init))
        }
        self.processors = record.processors.map { Processor(name: $0.name, purpose: $0.purpose, country: $0.region) }
        self.transfers = record.transfers.map {
            Transfer(recipient: $0.recipient, country: $0.country, safeguards: Nullable($0.safeguards))
        }
        self.security = record.security
        self.missing = record.missing
    }

    enum CodingKeys: String, CodingKey {
        case format
        case merchant
        case controller
        case address
        case contact
        case officer = "data_protection_officer"
        case hosting
        case purposes
        case processors
        case transfers
        case security
        case missing
    }

    var lines: [String] {
        var lines = TextColumns.lines([
            ["controller", "\(controller) (\(merchant))"], ["address", address.value ?? Self.unknown],
            ["contact", contact.value ?? Self.unknown], ["data protection officer", officer.value ?? Self.unknown],
            ["data kept in", hosting.value ?? Self.unknown],
        ])
        for purpose in purposes {
            lines += ["", "\(purpose.purpose): \(purpose.lawfulBasis)"]
            if !purpose.subjects.isEmpty { lines.append("  about \(purpose.subjects.joined(separator: ", "))") }
            lines += purpose.kinds.map { "  \($0.what): \($0.keptWords) (\($0.rule))" }
        }
        lines += ["", "recipients:"] + processors.map { "  \($0.name), \($0.country): \($0.purpose)" }
        lines += ["", "transfers to other countries:"]
        lines +=
            transfers.isEmpty
            ? ["  none"]
            : transfers.map { "  \($0.recipient), \($0.country): \($0.safeguards.value ?? Self.unknown)" }
        lines += ["", "security:"] + security.map { "  \($0)" } + [""]
        return lines + Self.missingLines(missing)
    }

    static let unknown = "missing"

    /// What has to be given before a paper is whole.
    static func missingLines(_ names: [String]) -> [String] {
        names.isEmpty ? [] : ["missing, to be written into the merchant's file: \(names.joined(separator: ", "))"]
    }
}
