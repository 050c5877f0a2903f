package import Voice

/// Where a server's hearing and speaking come from.
package enum SpeechSource: Sendable {
    /// Engine processes on this machine, which the server starts and ends.
    case local(EnginePlace)
    /// Engines that somebody else runs.
    case given(hearing: any Recogniser, speaking: any Synthesiser)
}
