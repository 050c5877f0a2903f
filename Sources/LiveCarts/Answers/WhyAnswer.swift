import Commerce
import Compliance
import Scripts
import Server

/// A decision with all it stands on: gates, facts, the text that was shown and the entries of the ledger.
struct WhyAnswer: Encodable {
    let decision: DecisionAnswer
    let id: String
    let purpose: String
    /// Why it was refused; nil for what was allowed. Its raw value is among the decision's own keys.
    let reason: BlockReason?
    let gates: [GateOutcome]
    let facts: DecisionInputs
    let consentText: Nullable<String>
    let ledger: [LedgerEntryAnswer]

    /// - Parameter events: the person's ledger with the merchant.
    init(_ record: ContactDecisionRecord, of merchant: Merchant, events: [ConsentEvent]) {
        decision = DecisionAnswer(record)
        id = record.decision.text
        purpose = record.purpose.rawValue
        reason = record.reason
        gates = record.gates
        facts = record.inputs
        consentText = Nullable(record.inputs.consentTextID.flatMap(merchant.consentText)?.text)
        let scope = ConsentScope(person: record.person, channel: record.channel, seller: merchant.legalName)
        ledger = ConsentLedger.path(of: events, to: scope, at: record.at).map(LedgerEntryAnswer.init)
    }

    enum CodingKeys: String, CodingKey {
        case id = "decision"
        case purpose
        case gates
        case facts
        case consentText = "consent_text"
        case ledger
    }

    /// The decision's own keys stand beside what it stands on.
    func encode(to encoder: any Encoder) throws {
        try decision.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(id, forKey: .id)
        try container.encode(purpose, forKey: .purpose)
        try container.encode(gates, forKey: .gates)
        try container.encode(facts, forKey: .facts)
        try container.encode(consentText, forKey: .consentText)
        try container.encode(ledger, forKey: .ledger)
    }
}
