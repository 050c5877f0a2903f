/// The recogniser has final words for what was said since the turn began; they replace earlier ones of the same turn.
package struct Heard: LogPayload {
    package let turn: TurnNumber
    package let words: ContentRef

    package init(turn: TurnNumber, words: ContentRef) {
        self.turn = turn
        self.words = words
    }

    package static let shape = PayloadShape(
        Self.init(turn:words:),
        PayloadField("turn") { $0.turn },
        PayloadField("words") { $0.words })
}
