import CallCore
package import Scripts
package import Voice

/// Why a line could not be said.
package enum LineVoiceError: Error, Sendable, CustomStringConvertible {
    case refused(SpeakableLine.Refusal)
    case engineFailed(SpeechEngineError)

    package var description: String {
        switch self {
        case .refused(.notRendered(let failure)): "\(failure)"
        case .refused(.number(let line, let clause, _)):
            "the line \(line), clause \(clause), says a number that nothing grants; allow it in the script or take it out"
        case .engineFailed(let error): "\(error)"
        }
    }

    /// What the log says about it.
    var failure: RenderFailure {
        switch self {
        case .refused(.notRendered): .variableMissing
        case .refused(.number): .numberNotGranted
        case .engineFailed: .engineFailed
        }
    }
}
