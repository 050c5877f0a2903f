package import Commerce
package import Dialogue

/// What the variables of a script stand for in one call.
package struct LineSlots: Sendable {
    package let values: [LineVariable: String]
    /// Numbers among the values that are no offer: the callback number as it is spoken.
    package let plainNumbers: [String]

    /// - Parameters:
    ///   - firstName: of the person called.
    ///   - offer: nil until one is granted; lines of an offer cannot be rendered before.
    package init(merchant: Merchant, firstName: String, offer: GrantedOffer? = nil) {
        let callback = SpokenValue.digits(merchant.callbackNumber)
        var values: [LineVariable: String] = [
            .agentName: merchant.agentName, .legalName: merchant.legalName, .brand: merchant.brand,
            .callbackNumber: callback, .firstName: firstName,
        ]
        if let offer {
            values[.offerTerm] = SpokenValue.hours(offer.expiresAt - offer.record.grantedAt)
            values[.offerPercent] = offer.percent.map(SpokenValue.percent)
        }
        self.values = values
        self.plainNumbers = [callback]
    }
}
