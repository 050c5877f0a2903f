/// How Telnyx shall open the media socket.
package struct StreamingRequest: Equatable, Sendable {
    /// Whose ears our sound is for.
    ///
    /// The specification's default is the opposite leg, which a call with one leg does not have.
    package enum TargetLegs: String, Sendable {
        case own = "self"
        case opposite, both
    }

    /// What `stream_auth_token` may hold at most.
    package static let authTokenLimit = 4000

    /// `wss://…`, unguessable, one for each stream.
    package let url: String
    /// Comes back in the socket's first moments and is checked there.
    package let authToken: String
    /// What we ask to hear; what we do hear is in the `start` frame.
    package let hearing: StreamFormat
    /// What we shall send; nil for a stream that only listens.
    package let speaking: StreamFormat?
    /// Whose ears our sound is for.
    package let targetLegs: TargetLegs

    /// The token must not be empty, nor longer than ``authTokenLimit`` bytes.
    package init(
        url: String, authToken: String, hearing: StreamFormat = .pcmu, speaking: StreamFormat? = .pcmu,
        targetLegs: TargetLegs = .own
    ) {
        precondition(
            (1...Self.authTokenLimit).contains(authToken.utf8.count), "a stream needs a token of 1 to 4,000 bytes")
        self.url = url
        self.authToken = authToken
        self.hearing = hearing
        self.speaking = speaking
        self.targetLegs = targetLegs
    }

    func body(_ command: CommandID) -> WireValue {
        [
            "command_id": .text(command.text),
            "stream_url": .text(url),
            "stream_auth_token": .text(authToken),
            "stream_track": "inbound_track",
            "stream_codec": .text(hearing.codec.wireName),
            // The default is mp3, and then raw sound is dropped without a word.
            "stream_bidirectional_mode": speaking.map { _ -> WireValue in "rtp" },
            "stream_bidirectional_codec": (speaking?.codec.wireName).map(WireValue.text),
            "stream_bidirectional_sampling_rate": (speaking?.hertz).map(WireValue.number),
            "stream_bidirectional_target_legs": speaking.map { _ -> WireValue in .text(targetLegs.rawValue) },
        ]
    }
}
