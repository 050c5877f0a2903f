package import Compliance
package import Dialogue

/// What the words of a turn mean. The machine branches on this, never on words.
package struct Understood: LogPayload {
    package let turn: TurnNumber
    package let words: ContentRef
    package let intent: Intent
    package let confidence: Confidence
    package let completeness: TurnCompleteness
    package let stop: StopMatch

    package init(
        turn: TurnNumber, words: ContentRef, intent: Intent, confidence: Confidence, completeness: TurnCompleteness,
        stop: StopMatch
    ) {
        self.turn = turn
        self.words = words
        self.intent = intent
        self.confidence = confidence
        self.completeness = completeness
        self.stop = stop
    }

    package static let shape = PayloadShape(
        Self.init(turn:words:intent:confidence:completeness:stop:),
        PayloadField("turn") { $0.turn },
        PayloadField("words") { $0.words },
        PayloadField("intent") { $0.intent },
        PayloadField("confidence") { $0.confidence },
        PayloadField("completeness") { $0.completeness },
        PayloadField("stop") { $0.stop })
}
