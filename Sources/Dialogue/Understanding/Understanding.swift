/// What was made of one answer.
package struct Understanding: Hashable, Sendable, Codable {
    package let intent: Intent
    package let confidence: Confidence
    package let completeness: TurnCompleteness

    package init(intent: Intent, confidence: Confidence, completeness: TurnCompleteness) {
        self.intent = intent
        self.confidence = confidence
        self.completeness = completeness
    }
}
