package import Dialogue

/// Opens a turn of the caller: what is heard from here on belongs to it, until the next `expect` opens another.
///
/// The machine asks for it when the call is answered and whenever a turn has been closed; the hearing side numbers what it hears by it, so
/// that words which come late never count for a later question.
package struct Expect: LogPayload {
    package let turn: TurnNumber
    /// What kind of answer may come, a hint for endpointing.
    package let expectation: Expectation

    package init(turn: TurnNumber, expectation: Expectation) {
        self.turn = turn
        self.expectation = expectation
    }

    package static let shape = PayloadShape(
        Self.init(turn:expectation:),
        PayloadField("turn") { $0.turn },
        PayloadField("expectation") { $0.expectation })
}
