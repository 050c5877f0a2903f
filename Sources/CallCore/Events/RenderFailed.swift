/// An utterance could not be made into sound, or said a number that nothing granted.
package struct RenderFailed: LogPayload {
    package let utterance: UtteranceID
    package let failure: RenderFailure

    package init(utterance: UtteranceID, failure: RenderFailure) {
        self.utterance = utterance
        self.failure = failure
    }

    package static let shape = PayloadShape(
        Self.init(utterance:failure:),
        PayloadField("utterance") { $0.utterance },
        PayloadField("failure") { $0.failure })
}
