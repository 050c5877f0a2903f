import Sound

/// One media stream as it was asked for.
struct StreamOrder: Equatable, Sendable {
    /// How sound from the agent is packed.
    enum Mode: String, Sendable { case mp3, rtp }

    /// The stream's id.
    var id: String
    /// Where to connect to.
    var url: String
    /// `stream_auth_token`.
    var token: String?
    /// `stream_track` as asked.
    var track: String
    /// What is sent to the agent.
    var sending: AudioFormat
    /// Packing of what comes from the agent.
    var mode: Mode
    /// What is expected from the agent.
    var receiving: AudioFormat
    /// Whether the called person hears what the agent sends.
    var audible: Bool
    /// `custom_parameters` as they came.
    var customParameters: JSONValue?
}
