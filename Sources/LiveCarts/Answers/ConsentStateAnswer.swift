import Commerce
import Compliance
import Server

/// Where a consent stands.
struct ConsentStateAnswer: Encodable {
    let person: String
    let channel: String
    /// `absent unproven invalid standing revoked expired`.
    let state: String
    /// The elements that an invalid one lacks.
    let missing: [String]
    let text: Nullable<String>
    let capturedAt: Nullable<String>
    let confirmedAt: Nullable<String>
    /// When it ends or ended.
    let endsAt: Nullable<String>

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

    init(_ state: ConsentState, person: PersonID, channel: Channel) {
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

    static let heading = ["PERSON", "CHANNEL", "STATE", "TEXT", "CAPTURED AT", "CONFIRMED AT", "ENDS AT"]

    var columns: [String] {
        let words = missing.isEmpty ? state : "\(state): lacks \(missing.joined(separator: ", "))"
        return [
            person, channel, words, text.value ?? "-", capturedAt.value ?? "-", confirmedAt.value ?? "-",
            endsAt.value ?? "-",
        ]
    }
}
