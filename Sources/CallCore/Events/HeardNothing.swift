/// The recogniser found no words in what sounded like speech.
package struct HeardNothing: LogPayload {
    package let turn: TurnNumber

    package init(turn: TurnNumber) {
        self.turn = turn
    }

    package static let shape = PayloadShape(
        Self.init(turn:),
        PayloadField("turn") { $0.turn })
}
