package import Compliance

/// A person who told the shop that they want no more contact.
package struct RevokedPerson: Equatable, Sendable {
    /// Which event it is.
    package let heading: IntakeHeading
    /// Has a number or an identifier of the shop's.
    package let person: ShopPerson
    /// The channels that the person named, as far as we know them; empty for all. For the record only: every
    /// revocation is taken as one of everything (REV-8).
    package let channels: [Channel]
    /// The shop's own words; may hold personal data.
    package let reason: String?

    package init(heading: IntakeHeading, person: ShopPerson, channels: [Channel], reason: String?) {
        self.heading = heading
        self.person = person
        self.channels = channels
        self.reason = reason
    }
}
