package import Commerce

/// A consent as a list from elsewhere claims it was given (CON-8). The burden of proof is on who calls.
package struct ConsentClaim: Hashable, Sendable {
    package var channel: Channel
    /// The seller that it names; nil when the list does not say.
    package var seller: String?
    package var textID: String?
    /// The SHA-256 of the text that was shown, in hexadecimal.
    package var textSHA256: String?
    package var capturedAt: WallTime?
    /// Where it was given, such as `checkout` or `paper form, Tampa store`.
    package var source: String?
    package var method: ConsentEvidence.Method?
    /// The typed name, or what else was signed with.
    package var signature: String?
    package var age: AgeAttestation

    package init(
        channel: Channel, seller: String? = nil, textID: String? = nil, textSHA256: String? = nil,
        capturedAt: WallTime? = nil, source: String? = nil, method: ConsentEvidence.Method? = nil,
        signature: String? = nil, age: AgeAttestation = .unknown
    ) {
        self.channel = channel
        self.seller = seller
        self.textID = textID
        self.textSHA256 = textSHA256
        self.capturedAt = capturedAt
        self.source = source
        self.method = method
        self.signature = signature
        self.age = age
    }
}
