/// An offer that may be spoken and texted.
///
/// Only ``OfferEngine`` makes one, from a request or by checking a stored ``OfferRecord`` anew; so a percent, an amount
/// or a code that reaches a mouth or a text has a decision behind it (DIS-9). It is not `Codable` on purpose.
package struct GrantedOffer: Hashable, Sendable {
    /// The plain form, to be stored and logged.
    package let record: OfferRecord

    init(checked record: OfferRecord) {
        self.record = record
    }

    package var id: OfferID { record.offer }
    package var benefit: OfferBenefit { record.benefit }
    package var minimumSubtotal: Money { record.minimumSubtotal }
    package var expiresAt: WallTime { record.expiresAt }
    package var code: DiscountCode { record.code }

    /// The percent; nil for free shipping.
    package var percent: Percentage? {
        switch record.benefit {
        case .freeShipping: nil
        case .percent(let share): share
        }
    }

    /// Whether the offer still stands at a moment; its expiry itself is too late (DIS-10).
    package func isLive(at moment: WallTime) -> Bool { moment < expiresAt }

    /// The numbers that may be spoken or texted because of this offer at a moment; none once it has expired.
    package func speakableNumbers(at moment: WallTime) -> SpeakableNumbers {
        guard isLive(at: moment) else { return SpeakableNumbers() }
        return SpeakableNumbers(
            percentages: percent.map { [$0] } ?? [], amounts: [minimumSubtotal],
            spans: [expiresAt - record.grantedAt], codes: [code])
    }
}
