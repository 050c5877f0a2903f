/// The recogniser could not say what it heard: it died, or it was too late.
package struct HearingFailed: LogPayload {
    package let turn: TurnNumber

    package init(turn: TurnNumber) {
        self.turn = turn
    }

    package static let shape = PayloadShape(
        Self.init(turn:),
        PayloadField("turn") { $0.turn })
}
