/// Something classified who took the call.
package struct PartyDetected: LogPayload {
    package let party: PartyKind

    package init(party: PartyKind) {
        self.party = party
    }

    package static let shape = PayloadShape(
        Self.init(party:),
        PayloadField("party") { $0.party })
}
