package import Commerce

/// When a YES by text proves that a number is its sender's (CON-6, SMS-4).
package enum NumberConfirmation {
    /// How long after the question an answer counts (SMS-4).
    package static let answerSpan: Duration = .seconds(24 * 3600)

    /// Whether an answer counts: somebody asked, and not longer ago than ``answerSpan``. A YES out of the blue confirms nothing.
    ///
    /// - Parameter questions: when the number was asked, in any order.
    package static func counts(answeredAt answer: WallTime, after questions: [WallTime]) -> Bool {
        questions.contains { question in question <= answer && answer - question <= answerSpan }
    }
}
