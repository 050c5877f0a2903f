import Commerce
import Compliance
import Server
import Vault

/// A number that calls, and how it stands.
struct CallingNumberAnswer: Encodable {
    let number: String
    let dialed: Int
    let refused: Int
    let answered: Int
    let short: Int
    /// `well`, or why it is stopped.
    let standing: String
    let stoppedAt: Nullable<String>

    init(_ calling: CallingNumber) {
        number = calling.number.text
        dialed = calling.health.dialed
        refused = calling.health.refused
        answered = calling.health.answered
        short = calling.health.short
        standing =
            switch calling.health.standing {
            case .well: "well"
            case .stopped(let cause): cause.rawValue
            }
        stoppedAt = Nullable(calling.stoppedAt?.text)
    }

    enum CodingKeys: String, CodingKey {
        case number
        case dialed
        case refused
        case answered
        case short
        case standing
        case stoppedAt = "stopped_at"
    }

    static let heading = ["NUMBER", "DIALED", "REFUSED", "ANSWERED", "SHORT", "STANDING", "STOPPED AT"]

    var columns: [String] {
        [
            number, "\(dialed)", "\(refused)", "\(answered)", "\(short)", standing, stoppedAt.value ?? "-",
        ]
    }
}
