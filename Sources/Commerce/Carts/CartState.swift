/// What has become of a cart.
package enum CartState: String, Hashable, Sendable, Codable {
    /// Left, and not bought: the only state in which anyone may be contacted about it.
    case open
    /// Bought. An order event always wins, whatever arrives after it.
    case completed
    /// Too old to be worth a contact, or emptied by the shop.
    case expired
    /// Holds goods that are not sold by calls or texts; what was in it is not kept (AGE-5).
    case refused
}
