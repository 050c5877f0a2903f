/// A codec of the media stream by its name on the wire, which is case-sensitive.
package enum StreamCodec: Equatable, Sendable {
    case pcmu, pcma, g722, opus, amrWideBand, linear16
    /// A codec that we do not know; the call cannot be heard by it.
    case unlisted(String)

    /// Reads a name as Telnyx writes it.
    package init(wireName: String) {
        switch wireName {
        case "PCMU": self = .pcmu
        case "PCMA": self = .pcma
        case "G722": self = .g722
        case "OPUS": self = .opus
        case "AMR-WB": self = .amrWideBand
        case "L16": self = .linear16
        default: self = .unlisted(wireName)
        }
    }

    /// The name as Telnyx writes it.
    package var wireName: String {
        switch self {
        case .pcmu: "PCMU"
        case .pcma: "PCMA"
        case .g722: "G722"
        case .opus: "OPUS"
        case .amrWideBand: "AMR-WB"
        case .linear16: "L16"
        case .unlisted(let name): name
        }
    }
}
