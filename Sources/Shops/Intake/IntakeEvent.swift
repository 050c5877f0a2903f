package import Commerce

/// What a shop tells, read and checked.
package enum IntakeEvent: Equatable, Sendable {
    case cartAbandoned(AbandonedCart)
    case orderCompleted(CompletedOrder)
    case personRevoked(RevokedPerson)

    /// What the address that was posted to says the body is; the raw value is the address's last part.
    package enum Kind: String, Sendable, CaseIterable {
        case cartAbandoned = "cart.abandoned"
        case orderCompleted = "order.completed"
        case personRevoked = "person.revoked"
    }

    /// The largest body that is read.
    package static let bodyLimit = 256 << 10

    /// What every event begins with.
    package var heading: IntakeHeading {
        switch self {
        case .cartAbandoned(let cart): cart.heading
        case .orderCompleted(let order): order.heading
        case .personRevoked(let person): person.heading
        }
    }
}

/// Which event it is, of whom, and when.
package struct IntakeHeading: Hashable, Sendable {
    /// The shop's name for the event, the same in every repeat of it: remember it for seven days.
    package let eventID: String
    /// By the shop's clock.
    package let occurredAt: WallTime
    /// Whose shop it claims to be; must own the secret that signed it.
    package let merchant: MerchantID

    package init(eventID: String, occurredAt: WallTime, merchant: MerchantID) {
        self.eventID = eventID
        self.occurredAt = occurredAt
        self.merchant = merchant
    }
}
