/// What the carriers' keywords make of a text that consists of one (REV-1, REV-10, CON-6).
package enum TextKeyword: Hashable, Sendable {
    case optOut
    /// START and UNSTOP: lift the carrier's own block and nothing of ours.
    case liftBlock
    /// YES: the number is the sender's, who was asked so (CON-6); never a consent.
    case confirm
    case help
    case none

    /// Reads a text: whole, whatever its case, accents, punctuation and emoji.
    package init(_ message: String) {
        let text = StopWords(message).joined
        if Self.optOuts.contains(text) || Self.isStopSign(message) {
            self = .optOut
        } else if Self.liftings.contains(text) {
            self = .liftBlock
        } else if Self.confirmations.contains(text) {
            self = .confirm
        } else if Self.helps.contains(text) {
            self = .help
        } else {
            self = .none
        }
    }

    /// Those that the FCC and the carriers name, and their like in Spanish, French and German.
    static let optOuts: Set<String> = [
        "stop", "stopall", "stop all", "unsubscribe", "cancel", "end", "quit", "revoke", "opt out", "optout", "remove",
        "arret", "arreter", "alto", "baja", "parar", "pare", "no mas", "no mass", "stopp", "stoppen", "desabonner",
        "abmelden", "abbestellen", "halt", "stop it", "stop texting", "no more", "td",
    ]
    /// Whether nothing but signs that say stop was sent.
    private static func isStopSign(_ message: String) -> Bool {
        let signs = message.unicodeScalars.filter { !$0.properties.isWhitespace && $0 != "\u{FE0F}" }
        return !signs.isEmpty && signs.allSatisfy { "🛑⛔🚫📵✋".unicodeScalars.contains($0) }
    }

    private static let liftings: Set<String> = ["start", "unstop"]
    private static let confirmations: Set<String> = [
        "yes", "y", "yes please", "ok yes", "okay yes", "si", "si por favor", "oui", "ja", "ja bitte",
    ]
    private static let helps: Set<String> = ["help", "info", "aide", "ayuda", "hilfe"]
}
