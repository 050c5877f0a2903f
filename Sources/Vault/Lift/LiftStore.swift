package import Commerce

/// Orders with what they owe to contacts, and trials that show what contacts bring.
package protocol LiftStore: Sendable {
    /// Judges and stores an order; told again, it stays as it was.
    /// - Returns: what it owes to contacts.
    @discardableResult
    func record(_ order: NewOrder, of merchant: MerchantID, at now: WallTime) async throws -> Attribution

    /// What came of everybody who came into the trial within the span.
    func trialOutcomes(in span: LiftSpan, at now: WallTime) async throws -> TrialOutcomes

    /// Orders placed within the span, by kind, every kind once.
    func attributedOrders(in span: LiftSpan, at now: WallTime) async throws -> [AttributedOrders]
}
