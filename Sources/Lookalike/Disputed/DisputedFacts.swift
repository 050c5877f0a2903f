/// One switch for each fact about Telnyx's wire that its documents leave open, or that practice contradicts.
///
/// A client is right only if it behaves the same under every setting. ``asDocumented`` follows Telnyx's own pages;
/// ``asObserved`` follows what live reports say and, where there are none, takes the other reading, so that the two
/// settings together exercise every switch. The section numbers name the part of the Telnyx facts that a switch
/// comes from.
package struct DisputedFacts: Equatable, Sendable, Codable {
    /// `sequence_number`, `chunk` and `timestamp` of media frames as JSON strings or as numbers (§4.2).
    package var frameNumbers: FrameNumbers
    /// What the `connected` frame carries when the stream has an auth token (§4.2).
    package var connectedFrame: ConnectedFrame
    /// What `stream_bidirectional_target_legs: opposite`, also the default, does on a call of one leg (trap 5).
    package var oppositeLegOfASingleLeg: OppositeLeg
    /// Byte order of L16 payloads (§4.6). Reserved: L16 is refused until it is simulated.
    package var linear16Order: Linear16Order
    /// When a mark comes back after the sound before it (§4.3).
    package var markEcho: MarkEcho
    /// Whether the call control id changes between the answer to the dial and the first later webhook (§1.1).
    package var controlIDAfterDial: ControlIDAfterDial
    /// How the media socket ends when the call or the stream ends (§4.5).
    package var socketEnd: SocketEnd
    /// Whether `call.hangup` is sent before the media stream is stopped, or after (trap 8, §4.5).
    package var hangupReport: HangupReport
    /// Unit of `media.timestamp` (§4.2).
    package var frameTimestamps: FrameTimestamps
    /// By which way a pressed key is told (§4.2).
    package var keyReport: KeyReport
    /// Whether a delivery that is tried again is signed with a new timestamp (§2).
    package var retriedTimestamp: RetriedTimestamp
    /// What a dial with a `command_id` already seen is answered with (§3.1).
    package var repeatedDial: RepeatedDial
    /// Whether the requested `stream_codec` is what `media_format` then says (§4.1).
    package var streamCodec: StreamCodecReply
    /// Which fields webhooks of a call carry: those of the published schema, or those seen live (§1.2).
    package var callFields: CallFields
    /// What is told when the media socket is closed from the other side while the call goes on (§4.5).
    package var socketLoss: SocketLoss
    /// Where `custom_parameters` of a stream arrive in the `start` frame (§4.1).
    package var customParameters: CustomParameters
    /// Status of the refusal of a text to a number that sent STOP (§6.3).
    package var blockedText: BlockedText

    /// What Telnyx's own pages and schema say.
    package static let asDocumented = DisputedFacts(
        frameNumbers: .strings, connectedFrame: .withoutToken, oppositeLegOfASingleLeg: .silent,
        linear16Order: .bigEndian, markEcho: .whenPlayed, controlIDAfterDial: .stays, socketEnd: .stopFrameThenClose,
        hangupReport: .afterStreamStopped, frameTimestamps: .milliseconds, keyReport: .frameThenWebhook,
        retriedTimestamp: .refreshed, repeatedDial: .firstAnswerAgain, streamCodec: .asRequested,
        callFields: .schema, socketLoss: .streamingStopped, customParameters: .inStart, blockedText: .badRequest)

    /// What live reports say; where there are none, the reading that ``asDocumented`` does not take.
    package static let asObserved = DisputedFacts(
        frameNumbers: .integers, connectedFrame: .withToken, oppositeLegOfASingleLeg: .heard,
        linear16Order: .littleEndian, markEcho: .late, controlIDAfterDial: .changes, socketEnd: .closeOnly,
        hangupReport: .beforeStreamStopped, frameTimestamps: .samples, keyReport: .webhookThenFrame,
        retriedTimestamp: .kept, repeatedDial: .resultOnly, streamCodec: .callCodec,
        callFields: .observed, socketLoss: .streamingFailed, customParameters: .beside, blockedText: .unprocessable)
}
