package import Commerce

/// To what it was done: a kind and a pseudonym, never anything personal.
package struct AuditSubject: Hashable, Sendable, Codable {
    /// The raw values are stable.
    package enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        case person
        /// A number by its blind index.
        case number
        case call
        case content
        case tape
        case cart
        case offer
        case job
        case decision
        case script
        case merchant
        case key
        /// A proof of an erasure, by the hash of what it says.
        case proof
        case `case`
        case vault
        /// A second person's approval.
        case approval
        /// A legal hold.
        case hold
        /// A speaker's voice.
        case voice
        /// A receipt of what was destroyed, by its number.
        case receipt
    }

    package let kind: Kind
    package let name: String

    package init(_ kind: Kind, _ name: String) {
        self.kind = kind
        self.name = name
    }

    package static func person(_ person: PersonID) -> AuditSubject { AuditSubject(.person, person.text) }
    package static func call(_ call: CallID) -> AuditSubject { AuditSubject(.call, call.text) }
    package static func content(_ call: CallID) -> AuditSubject { AuditSubject(.content, call.text) }
    package static func tape(_ call: CallID) -> AuditSubject { AuditSubject(.tape, call.text) }
}
