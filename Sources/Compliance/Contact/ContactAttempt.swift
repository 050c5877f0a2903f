package import Commerce

/// One contact that reached the network or holds a reservation; the frequency caps count these (FRQ-1 to FRQ-5).
///
/// A reservation that was released because the attempt never reached the network is left out by the store (FRQ-4).
package struct ContactAttempt: Hashable, Sendable, Codable {
    package let at: WallTime
    package let channel: Channel
    package let purpose: ContactPurpose
    package let cart: CartID?
    package let call: CallID?

    package init(at: WallTime, channel: Channel, purpose: ContactPurpose, cart: CartID?, call: CallID? = nil) {
        self.at = at
        self.channel = channel
        self.purpose = purpose
        self.cart = cart
        self.call = call
    }
}
