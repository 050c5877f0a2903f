extension DisputedFacts {
    /// How the numbers of a media frame are written.
    package enum FrameNumbers: String, Sendable, Codable { case strings, integers }

    /// What the first frame of a stream with an auth token carries. The upgrade header is sent either way.
    package enum ConnectedFrame: String, Sendable, Codable { case withoutToken, withToken }

    /// What the called person hears when the target is the opposite leg and there is none.
    package enum OppositeLeg: String, Sendable, Codable { case silent, heard }

    /// Byte order of 16-bit samples.
    package enum Linear16Order: String, Sendable, Codable { case bigEndian, littleEndian }

    /// When a mark is echoed: as its sound ends, or two frames later.
    package enum MarkEcho: String, Sendable, Codable { case whenPlayed, late }

    /// Whether the call control id of the dial's answer stays the one that webhooks name.
    package enum ControlIDAfterDial: String, Sendable, Codable { case stays, changes }

    /// How Telnyx ends the media socket.
    package enum SocketEnd: String, Sendable, Codable { case stopFrameThenClose, closeOnly }

    /// Order of the hang-up and the end of the stream.
    package enum HangupReport: String, Sendable, Codable { case afterStreamStopped, beforeStreamStopped }

    /// Unit of a media frame's timestamp: milliseconds, or samples at the stream's rate.
    package enum FrameTimestamps: String, Sendable, Codable { case milliseconds, samples }

    /// Ways and order in which a pressed key is told.
    package enum KeyReport: String, Sendable, Codable {
        case frameOnly, webhookOnly, frameThenWebhook, webhookThenFrame
    }

    /// Signature timestamp of a delivery that is tried again.
    package enum RetriedTimestamp: String, Sendable, Codable { case refreshed, kept }

    /// Answer to the repetition of a dial: the first answer, a bare `result: ok`, or a refusal with 10012.
    package enum RepeatedDial: String, Sendable, Codable { case firstAnswerAgain, resultOnly, refused }

    /// Codec of the frames sent: what was asked, or the PCMU of the call's own leg.
    package enum StreamCodecReply: String, Sendable, Codable { case asRequested, callCodec }

    /// Field set of call webhooks.
    package enum CallFields: String, Sendable, Codable { case schema, observed }

    /// Event told when the media socket is lost.
    package enum SocketLoss: String, Sendable, Codable { case streamingStopped, streamingFailed }

    /// Place of custom parameters in the `start` frame: inside `start`, or beside it.
    package enum CustomParameters: String, Sendable, Codable { case inStart, beside }

    /// HTTP status of code 40300: 400 or 422.
    package enum BlockedText: String, Sendable, Codable { case badRequest, unprocessable }
}
