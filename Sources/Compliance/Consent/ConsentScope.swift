package import Commerce

/// What one consent is for: a person's number, reached on one channel, for one purpose, by one seller (CON-1, CON-3).
package struct ConsentScope: Hashable, Sendable, Codable {
    /// Why a person agreed to be contacted.
    package enum Purpose: String, Hashable, Sendable, Codable {
        case abandonedCart = "abandoned_cart"
    }

    package let person: PersonID
    package let channel: Channel
    package let purpose: Purpose
    /// The registered name of the seller, as the consent text states it.
    package let seller: String

    package init(person: PersonID, channel: Channel, purpose: Purpose = .abandonedCart, seller: String) {
        self.person = person
        self.channel = channel
        self.purpose = purpose
        self.seller = seller
    }
}
