package import CallCore
package import Commerce
package import Compliance
package import Telnyx

/// The commands of one call to the carrier. Each carries an identifier made of the call and the effect, so that a repetition after a lost
/// reply or a crash is the same command.
package struct CarrierCommands: Sendable {
    private let client: TelnyxClient
    private let call: CallID

    package init(client: TelnyxClient, call: CallID) {
        self.client = client
        self.call = call
    }

    /// The dial that a permit allows; the permit is spent here.
    package func request(
        _ dial: Dial, as effect: EffectID, spending permit: consuming ContactPermit, at moment: WallTime,
        line: DialRequest.Line
    ) throws(PermitError) -> DialRequest {
        try DialRequest(
            spending: permit, at: moment, line: line, command: Self.command(call, effect),
            clientState: ClientState(call: call, effect: effect).text, ringTime: dial.ring.duration,
            longestCall: dial.limit.duration)
    }

    package func dial(_ request: consuming DialRequest) async throws(TelnyxError) -> PlacedCall {
        try await client.dial(request)
    }

    package func hangUp(_ control: ControlID, as effect: EffectID) async throws(TelnyxError) {
        try await client.hangUp(CallControlID(control.text), as: Self.command(call, effect))
    }

    package func startStream(
        _ request: StreamingRequest, on control: ControlID, as effect: EffectID
    ) async throws(TelnyxError) {
        try await client.startStreaming(request, on: CallControlID(control.text), as: Self.command(call, effect))
    }

    package func stopStream(on control: ControlID, as effect: EffectID) async throws(TelnyxError) {
        try await client.stopStreaming(on: CallControlID(control.text), as: Self.command(call, effect))
    }

    package func speak(_ text: String, on control: ControlID, as effect: EffectID) async throws(TelnyxError) {
        guard let sentence = SpokenSentence(text) else { return }
        try await client.speak(sentence, on: CallControlID(control.text), as: Self.command(call, effect))
    }

    /// The same effect always has the same command identifier.
    static func command(_ call: CallID, _ effect: EffectID) -> CommandID { .naming("\(call.text)/\(effect)") }
}
