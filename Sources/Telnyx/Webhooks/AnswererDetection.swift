/// Telnyx's guess at who or what picked up.
package struct AnswererDetection: Equatable, Sendable {
    /// Which detector it was.
    package enum Kind: Equatable, Sendable {
        case standard, premium
    }

    /// `result`, of both detectors.
    package enum Result: Equatable, Sendable {
        case human, humanAtHome, humanAtWork
        case machine, fax, silence, notSure
        case unlisted(String)

        /// Reads a result as Telnyx writes it.
        package init(wireName: String) {
            switch wireName {
            case "human": self = .human
            case "human_residence": self = .humanAtHome
            case "human_business": self = .humanAtWork
            case "machine": self = .machine
            case "fax_detected": self = .fax
            case "silence": self = .silence
            case "not_sure": self = .notSure
            default: self = .unlisted(wireName)
            }
        }
    }

    /// Which detector it was.
    package let kind: Kind
    /// What it thinks. Standard `notSure` is best taken for a human.
    package let result: Result

    package init(kind: Kind, result: Result) {
        self.kind = kind
        self.result = result
    }
}
