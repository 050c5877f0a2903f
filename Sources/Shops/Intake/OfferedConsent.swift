package import Commerce
package import Compliance

/// A consent as the shop says it was given. A claim: what the text with that identifier says is in the merchant's own
/// file, and both together make the evidence.
package struct OfferedConsent: Equatable, Sendable, MobileOptIn {
    /// What it allows.
    package let channel: Channel
    /// What for.
    package let purpose: ConsentScope.Purpose
    /// By the shop's clock.
    package let givenAt: WallTime
    /// The version of the text that was shown (CON-4).
    package let textID: String
    /// How the person agreed.
    package let method: ConsentEvidence.Method
    /// Where it was given.
    package let pageURL: String?
    /// From where, by the network.
    package let ipAddress: String?
    /// With which browser.
    package let userAgent: String?
    /// The typed name.
    package let signature: String?
    /// The number that it was given for, where the shop names it; else the person's. It serves no other.
    package let number: E164?
    /// The seller that the shop says was named; nil when it says nothing.
    package let seller: String?
    /// The SHA-256 of the text as the shop showed it, in hexadecimal; nil when it says nothing.
    package let textSHA256: String?

    package init(
        channel: Channel, purpose: ConsentScope.Purpose, givenAt: WallTime, textID: String,
        method: ConsentEvidence.Method, pageURL: String? = nil, ipAddress: String? = nil, userAgent: String? = nil,
        signature: String? = nil, number: E164? = nil, seller: String? = nil, textSHA256: String? = nil
    ) {
        self.channel = channel
        self.purpose = purpose
        self.givenAt = givenAt
        self.textID = textID
        self.method = method
        self.pageURL = pageURL
        self.ipAddress = ipAddress
        self.userAgent = userAgent
        self.signature = signature
        self.number = number
        self.seller = seller
        self.textSHA256 = textSHA256
    }
}
