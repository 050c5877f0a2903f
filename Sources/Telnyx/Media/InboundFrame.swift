/// One message from Telnyx on the media socket.
package enum InboundFrame: Equatable, Sendable {
    /// Sound; its payload is in the buffer that was handed to the reader.
    case media(MediaFrameHeader)
    /// The socket is open. Carries the `stream_auth_token` if Telnyx repeats it here.
    case connected(authToken: String?)
    /// The call was answered and sound follows.
    case start(StreamStart)
    case keyPressed(TelephoneKey)
    /// A mark of ours: everything sent before it has been played, or was thrown away by a `clear`.
    case markReturned(name: String)
    case error(StreamError)
    /// The stream is over. That says nothing about the call.
    case stop(CallControlID?)
    /// A message that we do not know, by its event name.
    case other(String)
}

/// Where a piece of sound belongs.
package struct MediaFrameHeader: Equatable, Sendable {
    /// Whose sound it is.
    package enum Track: Equatable, Sendable {
        /// What the far party says.
        case inbound
        /// What we say.
        case outbound
    }

    /// Whose sound it is.
    package let track: Track
    /// Counts the pieces of one track; the order to play them in.
    package let chunk: Int
    /// Telnyx's own time of it in milliseconds, believed to be since the stream began; nil if absent.
    package let timestamp: Int?
    /// Counts all messages of the stream; nil if absent.
    package let sequence: Int?
    /// How many bytes of the buffer are the payload: audio of the stream's codec, without an RTP header.
    package let payloadCount: Int

    package init(track: Track, chunk: Int, timestamp: Int?, sequence: Int?, payloadCount: Int) {
        self.track = track
        self.chunk = chunk
        self.timestamp = timestamp
        self.sequence = sequence
        self.payloadCount = payloadCount
    }
}

/// What the `start` frame says. Its format decides how to decode, whatever was asked for.
package struct StreamStart: Equatable, Sendable {
    /// Which call the socket serves; must be the one that the address was made for.
    package let call: CallReference
    /// The stream's name at Telnyx.
    package let streamID: StreamID?
    /// How to decode what comes.
    package let format: StreamFormat

    package init(call: CallReference, streamID: StreamID?, format: StreamFormat) {
        self.call = call
        self.streamID = streamID
        self.format = format
    }
}

/// A complaint about what we sent.
package struct StreamError: Equatable, Sendable {
    /// Telnyx's error codes of the socket.
    package enum Kind: Equatable, Sendable {
        case unknownError, malformedFrame, invalidMedia, rateLimitReached
        case unlisted(String)

        init(code: String) {
            switch code {
            case "100002": self = .unknownError
            case "100003": self = .malformedFrame
            case "100004": self = .invalidMedia
            case "100005": self = .rateLimitReached
            default: self = .unlisted(code)
            }
        }
    }

    /// What is wrong.
    package let kind: Kind
    /// Telnyx's word for it.
    package let title: String

    package init(kind: Kind, title: String) {
        self.kind = kind
        self.title = title
    }
}
