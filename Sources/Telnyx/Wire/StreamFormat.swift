/// What one direction of a media stream carries.
///
/// The direction to us follows the `start` frame, whatever we asked for: a leg may keep its own codec.
package struct StreamFormat: Equatable, Sendable {
    /// How the sound is coded.
    package let codec: StreamCodec
    /// Samples a second as Telnyx labels them; G722 is labelled 8,000 and carries 16,000 (RFC 3551 §4.5.2).
    package let hertz: Int
    /// 1, except where Telnyx says otherwise.
    package let channels: Int

    package init(codec: StreamCodec, hertz: Int, channels: Int = 1) {
        self.codec = codec
        self.hertz = hertz
        self.channels = channels
    }

    /// What every telephone network carries.
    package static let pcmu = StreamFormat(codec: .pcmu, hertz: 8000)
    /// Wide-band, one raw packet of 20 ms in a message.
    package static let opus = StreamFormat(codec: .opus, hertz: 16000)
}
