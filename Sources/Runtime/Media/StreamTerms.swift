package import Sound
package import Telnyx

/// How media streams are asked for: where the carrier connects to and what goes each way.
package struct StreamTerms: Sendable {
    /// `wss://…/telnyx/media/`, which the token is appended to.
    package let address: @Sendable () -> String
    package let hearing: AudioFormat
    package let speaking: AudioFormat
    package let targetLegs: StreamingRequest.TargetLegs

    package init(
        address: @escaping @Sendable () -> String, hearing: AudioFormat, speaking: AudioFormat,
        targetLegs: StreamingRequest.TargetLegs
    ) {
        self.address = address
        self.hearing = hearing
        self.speaking = speaking
        self.targetLegs = targetLegs
    }
}
