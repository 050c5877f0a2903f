package import Commerce
package import Compliance
package import Sound
package import Transport
package import Voice

/// Copies of voices with Telnyx: `POST /voice_clones/from_upload`, `DELETE /voice_clones/{id}`.
package struct TelnyxVoiceClones: VoiceCloning {
    /// Telnyx wants 5 to 10 seconds.
    static let longestSample: Duration = .seconds(10)

    private let account: CloningVendor

    package var vendor: String { account.name }

    /// - Parameter baseURL: such as `https://api.telnyx.com/v2`.
    package init(baseURL: String = "https://api.telnyx.com/v2", apiKey: String, transport: HTTPTransport) {
        account = CloningVendor(
            name: "telnyx", baseURL: baseURL.hasSuffix("/") ? String(baseURL.dropLast()) : baseURL,
            key: HTTPHeader("Authorization", "Bearer \(apiKey)"),
            transport: transport, saysGone: { $0.status == 404 })
    }

    package func create(
        from sample: AudioClip, under consent: ConsentedVoice, terms: ProcessorTerms, language: String
    ) async throws(VoiceCloningError) -> VendorVoice {
        guard terms.vendor == vendor else { throw .noTerms(vendor: vendor) }
        let length = sample.rate.samples(in: Self.longestSample)
        let short = AudioClip(samples: Array(sample.samples.prefix(length)), rate: sample.rate)
        var form = FormBody()
        form.add("name", consent.voice.text)
        form.add("provider", "telnyx")
        form.add("gender", "neutral")
        form.add("language", String(language.prefix { $0 != "-" }))
        form.add("audio_file", wave: short.wave)
        return try await account.create("/voice_clones/from_upload", form) { answer in
            ((answer as? [String: Any])?["data"] as? [String: Any])?["id"] as? String
        }
    }

    /// There is no other question about one copy than that for its sound.
    package func exists(_ voice: VendorVoice) async throws(VoiceCloningError) -> Bool {
        try await account.exists(at: "/voice_clones/\(voice.id)/sample")
    }

    package func delete(_ voice: VendorVoice, at now: WallTime) async throws(VoiceCloningError) -> VendorDeletionProof {
        try await account.delete(
            at: "/voice_clones/\(voice.id)", askingAt: "/voice_clones/\(voice.id)/sample", at: now)
    }
}
