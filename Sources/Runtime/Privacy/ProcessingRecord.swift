package import Commerce
import Compliance
package import Scripts
package import Vault

/// The record of a merchant's processing (GDPR 30(1)), made of what is in force; what only the merchant knows and did not say is missing.
package struct ProcessingRecord: Hashable, Sendable {
    /// Data of a kind that is passed to somebody in another country than the one where it is kept.
    package struct Transfer: Hashable, Sendable {
        package let recipient: String
        package let country: String
        /// Nil where nobody said.
        package let safeguards: String?
    }

    package let merchant: MerchantID
    /// The registered name of the merchant, who is the controller.
    package let controller: String
    package let facts: PrivacyFacts
    package let kinds: [KeptKind]
    package let processors: [ExportedProcessor]
    package let transfers: [Transfer]
    /// What protects the data (GDPR 30(1)(g), 32(1)).
    package let security: [String]
    /// What has to be written into the merchant's file before the record is whole, by the name of the setting.
    package let missing: [String]

    package init(_ merchant: Merchant, terms: ExportTerms) {
        let facts = merchant.privacy
        self.merchant = merchant.id
        self.controller = merchant.legalName
        self.facts = facts
        self.kinds = KeptKind.all(in: merchant.retention, isRecording: merchant.isRecording)
        self.processors = terms.processors
        self.transfers = terms.processors.filter { $0.region != facts.hosting }.map {
            Transfer(recipient: $0.name, country: $0.region, safeguards: facts.transferSafeguards)
        }
        self.security = Self.measures
        var missing = facts.missing
        if !transfers.isEmpty, facts.transferSafeguards == nil { missing.append("privacy.transfer_safeguards") }
        self.missing = missing
    }

    /// What every house of this kind does, whatever is configured.
    private static let measures = [
        "what is personal is sealed under keys of each person and class, and unreadable once its key is destroyed",
        "keys are kept apart from what they open, and in no data back-up; the root key lies outside the data folder",
        "data travels by TLS wherever it leaves the machine, or the proxy in front of it",
        "access by role; opening personal data needs a reason, which is written down; exports of many a second person",
        "every access, decision and change stands in a chained audit that shows tampering",
        "what is past its term is unreadable at once, and destroyed with a receipt",
        "back-ups are sealed, and a restore applies every erasure before it serves",
    ]
}

extension PrivacyFacts {
    /// What was not given, by the name of its setting.
    package var missing: [String] {
        var names: [String] = []
        if address == nil { names.append("privacy.address") }
        if contact == nil { names.append("privacy.contact") }
        if officer == nil { names.append("privacy.data_protection_officer") }
        if hosting == nil { names.append("privacy.hosting") }
        return names
    }
}
