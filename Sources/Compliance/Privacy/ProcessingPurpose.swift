/// Why something about people is kept and used (GDPR 5(1)(b), 30(1)(b)); the raw values are stable.
package enum ProcessingPurpose: String, Hashable, Sendable, CaseIterable {
    /// Calls and texts about a left cart to who agreed to them.
    case agreedContact = "agreed_contact"
    /// Sound and words of a call, kept where the person was told and the merchant turned it on.
    case recording
    /// Proof that contact was lawful, and that a stop was obeyed.
    case proof
    case accounting
    /// Answers to people about their data.
    case rights
    /// Running the service safely: deliveries, accesses, incidents, back-ups.
    case security
    /// Voices of speakers who agreed in writing that calls are spoken with them.
    case voices

    package var words: String {
        switch self {
        case .agreedContact: "calls and texts about a cart, to people who agreed to them in writing"
        case .recording: "keeping what was said in a call, after an announced notice"
        case .proof: "proof of consent, of lawful contact and of stops"
        case .accounting: "accounts of discounts"
        case .rights: "answering requests about personal data"
        case .security: "safe running of the service"
        case .voices: "speaking with the voices of people who agreed to it in writing"
        }
    }

    /// What makes it lawful.
    package var lawfulBasis: String {
        switch self {
        case .agreedContact: "consent (GDPR 6(1)(a); 47 CFR 64.1200(a)(2))"
        case .recording: "consent (GDPR 6(1)(a))"
        case .proof: "legal obligation and legal claims (GDPR 6(1)(c), 6(1)(f), 17(3)(e); 16 CFR 310.5)"
        case .accounting: "legal obligation (GDPR 6(1)(c))"
        case .rights: "legal obligation (GDPR 6(1)(c); 11 CCR 7101)"
        case .security: "legitimate interest and legal obligation (GDPR 6(1)(f), 32)"
        case .voices: "written release (GDPR 6(1)(a); 740 ILCS 14/15)"
        }
    }
}
