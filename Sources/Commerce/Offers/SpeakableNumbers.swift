/// The numbers that a live offer allows in speech and text; the number guard holds every rendered line against them.
package struct SpeakableNumbers: Hashable, Sendable {
    package let percentages: [Percentage]
    package let amounts: [Money]
    /// How long the offer lasts from its grant, such as 48 hours.
    package let spans: [Duration]
    package let codes: [DiscountCode]

    package init(
        percentages: [Percentage] = [], amounts: [Money] = [], spans: [Duration] = [], codes: [DiscountCode] = []
    ) {
        self.percentages = percentages
        self.amounts = amounts
        self.spans = spans
        self.codes = codes
    }

    package var isEmpty: Bool { percentages.isEmpty && amounts.isEmpty && spans.isEmpty && codes.isEmpty }
}
