extension ContactDecisionRecord {
    /// The stop that a refusal calls for: somebody else has the number, and is never to be called in this person's place (LST-4, REV-11).
    package var stopCalledFor: SuppressionReason? { reason == .numberReassigned ? .wrongNumber : nil }
}
