/// What one person does with texts: whether they arrive, and what is answered.
package struct TexterScript: Equatable, Sendable, Codable {
    /// What becomes of a text sent to this number.
    package var delivery: Delivery
    /// Answers; the first rule whose words occur in the text is used, each rule as often as it says.
    package var replies: [Reply]

    /// Makes a script.
    package init(delivery: Delivery = .delivered, replies: [Reply] = []) {
        self.delivery = delivery
        self.replies = replies
    }

    /// Receives and never answers.
    package static let silent = TexterScript()

    /// One answer.
    package struct Reply: Equatable, Sendable, Codable {
        /// Words that must occur in the text, in any case; empty matches every text.
        package var whenTextContains: String
        /// What is sent back.
        package var text: String
        /// How long after the arrival.
        package var afterMilliseconds: Int
        /// How often at most.
        package var times: Int

        /// Makes a reply.
        package init(whenTextContains: String, text: String, afterMilliseconds: Int = 500, times: Int = 1) {
            self.whenTextContains = whenTextContains
            self.text = text
            self.afterMilliseconds = afterMilliseconds
            self.times = times
        }
    }

    /// Final status of a text (Telnyx facts §6.2).
    package enum Delivery: String, Sendable, Codable {
        case delivered
        case failed = "delivery_failed"
        case unconfirmed = "delivery_unconfirmed"
        case sendingFailed = "sending_failed"
    }
}
