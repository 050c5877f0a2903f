/// Why a speech engine gave no answer. Never carries what was said or heard.
package enum SpeechEngineError: Error, Equatable, Sendable {
    /// The engine is not on this machine or cannot start. The text names what to run.
    case missing(String)
    /// The engine's process ended while it worked on this request. Asking again is fine: it is being restarted.
    case died
    /// No answer came within the time the asker gave.
    case deadlinePassed
    /// Too much work waits already; this request was not queued.
    case queueFull(limit: Int)
    /// The request breaks a limit of the engine, named in the text.
    case refused(String)
    /// The engine answered with bytes that are not an answer. Its process was ended.
    case garbled(String)
    /// The asker's task was cancelled.
    case cancelled
    /// The pool of engines has been shut down.
    case stopped
}

extension SpeechEngineError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .missing(let what): "speech engine not available: \(what)"
        case .died: "the speech engine ended while it worked on this request; it is being restarted, ask again"
        case .deadlinePassed: "the speech engine gave no answer in time; ask again or run more engines"
        case .queueFull(let limit): "\(limit) requests wait for the speech engine already; run more engines"
        case .refused(let why): "the speech engine refused the request: \(why)"
        case .garbled(let what): "the speech engine broke its protocol (\(what)) and was ended"
        case .cancelled: "the request to the speech engine was cancelled"
        case .stopped: "the speech engines have been shut down"
        }
    }
}
