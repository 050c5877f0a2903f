/// What a person asks of the merchant about their data; the raw values are stable.
package enum RightsRequestKind: String, Hashable, Sendable, Codable, CaseIterable {
    /// A copy of everything held (GDPR 15, GD-4).
    case access
    /// The same, machine-readable, to take elsewhere (GDPR 20, GD-8).
    case portability
    /// GDPR 16, GD-5.
    case correction
    /// GDPR 17, GD-6.
    case erasure
    /// Keep, but do not use (GDPR 18, GD-7).
    case restriction
    /// Consent taken back (GDPR 7(3), GD-2).
    case withdrawal
    /// No sale or sharing (CC-2); taken as a stop of everything.
    case optOut = "opt_out"
    /// Against direct marketing (GDPR 21(2), GD-9).
    case objection
    case complaint

    /// Whether who asks must be proved first: only where data goes out or is changed for good. What merely makes us do less is done for
    /// whoever asks (CC-2, GD-2, GD-9).
    package var needsIdentity: Bool {
        switch self {
        case .access, .portability, .correction, .erasure: true
        case .restriction, .withdrawal, .optOut, .objection, .complaint: false
        }
    }

    /// Whether it takes effect as it is received, whatever the law allows (CC-2, GD-2, GD-7, GD-9).
    package var isImmediate: Bool {
        switch self {
        case .restriction, .withdrawal, .optOut, .objection: true
        case .access, .portability, .correction, .erasure, .complaint: false
        }
    }
}
