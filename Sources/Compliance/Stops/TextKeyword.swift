/// What the carriers' keywords make of a text that consists of one (REV-1, REV-10).
package enum TextKeyword: Hashable, Sendable {
    case optOut
    /// Lifts the carrier's block only, or confirms a number; never a consent.
    case optIn
    case help
    case none

    /// Reads a text: whole, whatever its case, accents, punctuation and emoji.
    package init(_ message: String) {
        let text = StopWords(message).joined
        if Self.optOuts.contains(text) {
            self = .optOut
        } else if Self.optIns.contains(text) {
            self = .optIn
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
    private static let optIns: Set<String> = ["start", "unstop", "yes", "si", "oui", "ja", "y"]
    private static let helps: Set<String> = ["help", "info", "aide", "ayuda", "hilfe"]
}
