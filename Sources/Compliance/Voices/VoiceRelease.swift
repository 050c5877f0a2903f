/// The written release that a grant stands on (BIPA 15(b); an electronic signature serves since SB 2979).
package struct VoiceRelease: Hashable, Sendable, Codable {
    /// Something a release must have and lacks; the raw values are stable.
    package enum Element: String, Hashable, Sendable, Codable, CaseIterable {
        case document
        case signature
        case purpose
        case schedule
    }

    /// SHA-256 of the signed document, in lower-case hexadecimal; empty when there is none.
    package let documentSHA256: String
    package let isSigned: Bool
    /// The purpose and the period as they were told to the speaker; empty when they were not.
    package let purposeTold: String
    /// Where the public retention schedule stands (BIPA 15(a)); empty when it was not named.
    package let schedule: String

    package init(documentSHA256: String, isSigned: Bool, purposeTold: String, schedule: String) {
        self.documentSHA256 = documentSHA256
        self.isSigned = isSigned
        self.purposeTold = purposeTold
        self.schedule = schedule
    }

    /// What is missing, in a stable order; with anything missing the release counts for nothing (BIO-2).
    package var missing: [Element] {
        Element.allCases.filter { element in
            switch element {
            case .document: documentSHA256.utf8.count != 64
            case .signature: !isSigned
            case .purpose: purposeTold.isEmpty
            case .schedule: schedule.isEmpty
            }
        }
    }
}
