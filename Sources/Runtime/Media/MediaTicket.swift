package import CallCore

/// What admits one media socket and ties it to its call.
package struct MediaTicket: Sendable {
    package let call: CallPort
    package let incarnation: Incarnation
    package let epoch: StreamEpoch
    /// The token in the path, to spend or release it.
    package let token: String
    package let terms: MediaTerms

    package init(call: CallPort, incarnation: Incarnation, epoch: StreamEpoch, token: String, terms: MediaTerms) {
        self.call = call
        self.incarnation = incarnation
        self.epoch = epoch
        self.token = token
        self.terms = terms
    }
}
