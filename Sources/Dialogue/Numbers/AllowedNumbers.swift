package import Commerce

/// The numbers that one text may hold: those of a live offer, and those that are no offer.
package struct AllowedNumbers: Equatable, Sendable {
    let offered: SpeakableNumbers
    let freeShipping: Bool
    /// Numbers, and words with digits, that are no offer, as they stand in the text: "nine", a callback number, a link. None of them
    /// lets a percent, an amount or a word like "free" through.
    let plain: [String]

    init(offered: SpeakableNumbers, freeShipping: Bool, plain: [String]) {
        self.offered = offered
        self.freeShipping = freeShipping
        self.plain = plain
    }

    /// What a granted offer allows at a moment; an expired one allows nothing.
    /// - Parameter plain: what is no offer, as it stands in the text: a segment's ``LineSegment/allowedNumbers`` and the values of
    ///   slots such as the callback number.
    package init(offer: GrantedOffer?, at moment: WallTime, plain: [String] = []) {
        let live = offer.flatMap { $0.isLive(at: moment) ? $0 : nil }
        self.init(
            offered: live?.speakableNumbers(at: moment) ?? SpeakableNumbers(),
            freeShipping: live?.benefit == .freeShipping, plain: plain)
    }

    /// No offer stands.
    package static func plain(_ plain: [String]) -> AllowedNumbers {
        AllowedNumbers(offered: SpeakableNumbers(), freeShipping: false, plain: plain)
    }
}
