package import Commerce
package import Compliance

/// Where a consent stands.
package struct ConsentStateAnswer: Encodable, Sendable {
    package let person: String
    package let channel: String
    /// `absent unproven invalid standing revoked expired`.
    package let state: String
    /// The elements that an invalid one lacks.
    package let missing: [String]
    package let text: Nullable<String>
    package let capturedAt: Nullable<String>
    package let confirmedAt: Nullable<String>
    /// When it ends or ended.
    package let endsAt: Nullable<String>

    enum CodingKeys: String, CodingKey {
        case person
        case channel
        case state
        case missing
        case text = "text_id"
        case capturedAt = "captured_at"
        case confirmedAt = "confirmed_at"
        case endsAt = "ends_at"
    }

    package init(_ state: ConsentState, person: PersonID, channel: Channel) {
        self.person = person.text
        self.channel = channel.rawValue
        var missing: [ConsentElement] = []
        var standing: StandingConsent?
        var end: WallTime?
        switch state {
        case .absent: self.state = "absent"
        case .unproven: self.state = "unproven"
        case .invalid(let elements):
            self.state = "invalid"
            missing = elements
        case .standing(let consent):
            self.state = "standing"
            standing = consent
            end = consent.expiresAt
        case .revoked(let moment):
            self.state = "revoked"
            end = moment
        case .expired(let moment):
            self.state = "expired"
            end = moment
        }
        self.missing = missing.map(\.rawValue)
        self.text = Nullable(standing?.textID)
        self.capturedAt = Nullable(standing?.capturedAt.text)
        self.confirmedAt = Nullable(standing?.confirmedAt?.text)
        self.endsAt = Nullable(end?.text)
    }
}
