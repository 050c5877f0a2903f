package import Commerce
package import Compliance
package import Sound
package import Transport
package import Voice

/// Copies of voices with ElevenLabs: `POST /v1/voices/add`, `GET` and `DELETE /v1/voices/{id}`.
package struct ElevenLabsVoices: VoiceCloning {
    /// Bytes of a sample; a minute at 16 kHz is two million.
    static let longestSample = 10_000_000

    private let account: CloningVendor

    package var vendor: String { account.name }

    /// - Parameter baseURL: without a slash at the end, such as `https://api.elevenlabs.io`.
    package init(baseURL: String = "https://api.elevenlabs.io", apiKey: String, transport: HTTPTransport) {
        account = CloningVendor(
            name: "elevenlabs", baseURL: baseURL, key: HTTPHeader("xi-api-key", apiKey), transport: transport,
            saysGone: { reply in
                // An unknown voice has been answered with 404, and with 400 and this word.
                reply.status == 404
                    || reply.status == 400 && String(decoding: reply.body, as: UTF8.self).contains("voice_not_found")
            })
    }

    package func create(
        from sample: AudioClip, under consent: ConsentedVoice, terms: ProcessorTerms, language: String
    ) async throws(VoiceCloningError) -> VendorVoice {
        guard terms.vendor == vendor else { throw .noTerms(vendor: vendor) }
        let wave = sample.wave
        guard wave.count <= Self.longestSample else {
            throw .sampleTooLong(vendor: vendor, limit: Self.longestSample)
        }
        var form = FormBody()
        form.add("name", consent.voice.text)
        form.add("files", wave: wave)
        return try await account.create("/v1/voices/add", form) { ($0 as? [String: Any])?["voice_id"] as? String }
    }

    package func exists(_ voice: VendorVoice) async throws(VoiceCloningError) -> Bool {
        try await account.exists(at: "/v1/voices/\(voice.id)")
    }

    package func delete(_ voice: VendorVoice, at now: WallTime) async throws(VoiceCloningError) -> VendorDeletionProof {
        try await account.delete(at: "/v1/voices/\(voice.id)", askingAt: "/v1/voices/\(voice.id)", at: now)
    }
}
