/// The words that Telnyx itself acts on when they are the whole of a text, in any case (§6.3).
///
/// REVOKE and OPT OUT are not among them: a client must understand those by itself.
enum OptOutKeyword: Equatable, Sendable {
    case stop, start, help

    /// The keyword that a text is; nil when it is none.
    init?(_ text: String) {
        let words = text.split { $0 == " " || $0.isNewline }.joined(separator: " ").uppercased()
        switch words {
        case "STOP", "STOPALL", "STOP ALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT": self = .stop
        case "START", "UNSTOP": self = .start
        case "HELP", "INFO": self = .help
        default: return nil
        }
    }

    /// `autoresponse_type` of the webhook.
    var autoresponseType: String {
        switch self {
        case .stop: "STOP"
        case .start: "START"
        case .help: "HELP"
        }
    }
}
