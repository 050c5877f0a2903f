import Sound

extension StreamOrder {
    /// Reads the stream fields of a checked request; nil when it asks for no stream.
    ///
    /// - Throws: a ``Refusal`` for what Telnyx would take and the look-alike cannot simulate: it is better refused than
    ///   silent.
    init?(request: JSONValue, id: String, facts: DisputedFacts) throws(Refusal) {
        guard let url = request["stream_url"]?.string else { return nil }
        let bidirectional = request["stream_bidirectional_codec"]?.string ?? "PCMU"
        let rate = request["stream_bidirectional_sampling_rate"]?.integer ?? 8000
        let asked = request["stream_codec"]?.string ?? "default"
        let sending: AudioFormat =
            switch facts.streamCodec {
            case .asRequested: try Self.format(asked == "default" ? "PCMU" : asked, rate: nil)
            case .callCodec: .pcmu
            }
        let legs = request["stream_bidirectional_target_legs"]?.string ?? "opposite"
        self.init(
            id: id, url: url, token: request["stream_auth_token"]?.string,
            track: request["stream_track"]?.string ?? "inbound_track", sending: sending,
            mode: Mode(rawValue: request["stream_bidirectional_mode"]?.string ?? "mp3") ?? .mp3,
            receiving: try Self.format(bidirectional, rate: rate),
            audible: legs != "opposite" || facts.oppositeLegOfASingleLeg == .heard,
            customParameters: request["custom_parameters"])
    }

    private static func format(_ codec: String, rate: Int?) throws(Refusal) -> AudioFormat {
        switch codec {
        case "PCMU": return .pcmu
        case "OPUS":
            guard let rate else { return .opus }
            if let known = SampleRate(hertz: rate), let format = try? AudioFormat(.opus, known) { return format }
            throw .notSimulated("OPUS at \(rate) Hz")
        default: throw .notSimulated(codec)
        }
    }
}

extension Refusal {
    /// 90046 for a codec that Telnyx has and the look-alike has not.
    static func notSimulated(_ codec: String) -> Refusal {
        Refusal(
            status: 422, code: "90046", title: "Media Streaming Failed.",
            detail: LookalikeError.codecNotSimulated(codec).description, pointer: "/stream_bidirectional_codec")
    }
}
