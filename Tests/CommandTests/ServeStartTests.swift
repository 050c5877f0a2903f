import Controls
import Foundation
import Testing

/// What keeps `livecarts serve` from starting: each time the name, the problem and what to do.
@Suite(.timeLimit(.minutes(5)))
struct ServeStartTests {
    /// One setting that is wrong, and what is said of it.
    struct BadSetting: Sendable, CustomTestStringConvertible {
        let name: String
        let value: String
        let problem: String

        init(_ name: String, _ value: String, _ problem: String) {
            (self.name, self.value, self.problem) = (name, value, problem)
        }

        var testDescription: String { "\(name)=\(value)" }
    }

    @Test(arguments: [
        BadSetting("LIVECARTS_PUBLIC_URL", "calls.example.com", "not an http or https address"),
        BadSetting("LIVECARTS_PUBLIC_URL", "http://calls.example.com", "use https, or --behind-proxy"),
        BadSetting("TELNYX_API_URL", "http://api.telnyx.com/v2", "is not encrypted; use https"),
        BadSetting("LIVECARTS_LISTEN", "0.0.0.0:0", "nothing encrypts the way"),
        BadSetting("LIVECARTS_TLS_CERTIFICATE", "server.pem", "LIVECARTS_TLS_KEY: not set"),
        BadSetting("LIVECARTS_TLS_KEY", "server.key", "LIVECARTS_TLS_CERTIFICATE: not set"),
        BadSetting("LIVECARTS_LISTEN", "8080", "such as 127.0.0.1:8080"),
        BadSetting("LIVECARTS_LISTEN", "127.0.0.1:65536", "such as 127.0.0.1:8080"),
        BadSetting("LIVECARTS_CART_DELAY", "soon", "such as 45m"),
        BadSetting("LIVECARTS_CART_DELAY", "49h", "at most 48h"),
        BadSetting("LIVECARTS_CART_DELAY", "9223372036854775807h", "at most 48h"),
        BadSetting("LIVECARTS_CART_DELAY", "-1s", "such as 45m"),
        BadSetting("LIVECARTS_SEATS", "0", "not a number of 1 to 200"),
        BadSetting("LIVECARTS_SEATS", "eight", "not a number of 1 to 200"),
        BadSetting("LIVECARTS_HEAR", "deepgram", "no agreement with deepgram"),
        BadSetting("LIVECARTS_SPEAK", "elevenlabs", "no agreement with elevenlabs"),
        BadSetting("LIVECARTS_DRY_RUN", "maybe", "neither yes nor no"),
        BadSetting("LIVECARTS_STREAM_INBOUND", "G729", "neither PCMU nor OPUS"),
        BadSetting("LIVECARTS_STREAM_OUTBOUND", "opus", "neither PCMU nor OPUS"),
        BadSetting("LIVECARTS_STREAM_TARGET_LEGS", "all", "not self, opposite or both"),
        BadSetting("TELNYX_FROM_NUMBER", "3125550100", "not a number like +13125550100"),
        BadSetting("TELNYX_API_URL", "api.telnyx.com", "not an http or https address"),
        BadSetting("TELNYX_API_KEY", "two words", "copy it from the Telnyx portal"),
        BadSetting("LIVECARTS_INTAKE_SECRET", "short", "at least 16"),
        BadSetting("LIVECARTS_PROMPTS", "/nonexistent", "cannot be read"),
    ])
    func aBadSettingStopsTheStart(_ bad: BadSetting) async throws {
        try await Workplace.use { place in
            let outcome = try await place.run(["serve"], changed: [bad.name: bad.value])
            #expect(outcome.code == 1)
            #expect(outcome.errors.contains(bad.name))
            #expect(outcome.errors.contains(bad.problem))
        }
    }

    /// REC-4, GD-14: an agreement that lets the vendor use the sound for itself is none.
    @Test(
        .controls("REC-4", "GD-14"),
        arguments: [
            ("deepgram DPA-12 2026-04-01", "does not keep it from using"),
            ("deepgram DPA-12 2999-01-01 no-own-use", "is not signed yet"),
            ("elevenlabs DPA-12 2026-04-01 no-own-use", "no agreement with deepgram"),
            ("deepgram DPA-12 2026-04-01 no-own-use", "there is no engine"),
        ])
    func aVendorWithoutTermsStopsTheStart(terms: String, problem: String) async throws {
        try await Workplace.use { place in
            let outcome = try await place.run(
                ["serve"], changed: ["LIVECARTS_HEAR": "deepgram", "LIVECARTS_PROCESSOR_TERMS": terms])
            #expect(outcome.code == 1)
            #expect(outcome.errors.contains("LIVECARTS_HEAR"))
            #expect(outcome.errors.contains(problem))
        }
    }

    /// A key that is none is not shown: it may be the right one with a slip.
    @Test(arguments: ["TELNYX_API_KEY", "LIVECARTS_INTAKE_SECRET"])
    func aBadSecretIsNotShown(_ name: String) async throws {
        try await Workplace.use { place in
            let outcome = try await place.run(["serve"], changed: [name: "se cret"])
            #expect(outcome.code == 1)
            #expect(!outcome.errors.contains("se cret"))
        }
    }

    /// The portal's public key is checked at the start, not at the first webhook.
    @Test func aBadPublicKeyStopsTheStart() async throws {
        try await Workplace.use { place in
            let outcome = try await place.run(["serve"], changed: ["TELNYX_PUBLIC_KEY": "abc"])
            #expect(outcome.code == 1)
            #expect(outcome.errors.contains("Keys & Credentials, Public Key"))
        }
    }

    /// Each setting without which nothing works is asked for by name, with what it is for.
    @Test(arguments: [
        "TELNYX_API_KEY", "TELNYX_PUBLIC_KEY", "TELNYX_CONNECTION_ID", "TELNYX_MESSAGING_PROFILE_ID",
        "LIVECARTS_PUBLIC_URL", "LIVECARTS_DATA", "LIVECARTS_ROOT_KEY_FILE", "LIVECARTS_INTAKE_SECRET",
    ])
    func aMissingSettingIsAskedFor(_ name: String) async throws {
        try await Workplace.use { place in
            let outcome = try await place.run(["serve"], changed: [name: ""])
            #expect(outcome.code == 1)
            #expect(outcome.errors.contains("\(name): not set. Set it to the "))
        }
    }

    /// Flags win over the environment, and the environment over the file.
    @Test func settingsComeFromFlagsThenTheEnvironmentThenTheFile() async throws {
        try await Workplace.use { place in
            try place.write("livecarts:\n  listen: 127.0.0.1:1001\n  cart_delay: 7m\n", to: "livecarts.yaml")
            let answer = try await place.run(
                ["config", "--listen", "127.0.0.1:1003"], changed: ["LIVECARTS_CART_DELAY": ""])
            let rows = answer.output.split(separator: "\n")
            #expect(rows.contains { $0.contains(/^LIVECARTS_LISTEN +127\.0\.0\.1:1003 +flag$/) })
            #expect(rows.contains { $0.contains(/^LIVECARTS_CART_DELAY +7m +livecarts\.yaml$/) })
            #expect(rows.contains { $0.contains(/^LIVECARTS_TLS_CERTIFICATE +\(not set\) +-$/) })
            #expect(rows.contains { $0.contains(/^LIVECARTS_TLS_KEY +\(not set\) +-$/) })
            #expect(rows.contains { $0.contains(/^LIVECARTS_PUBLIC_URL +http:\/\/127\.0\.0\.1:1 +environment$/) })
        }
    }

    /// Secrets are masked, in the table and in JSON.
    @Test(arguments: [["config"], ["config", "--json"]])
    func configMasksSecrets(_ arguments: [String]) async throws {
        try await Workplace.use { place in
            let answer = try await place.run(arguments)
            #expect(answer.code == 0)
            #expect(!answer.output.contains(Workplace.apiKey))
            #expect(!answer.output.contains(Workplace.secret))
            #expect(answer.output.contains("(set, not shown)"))
        }
    }

    /// A settings file that cannot be read stops every command that needs settings; what stands in it is not shown.
    @Test func aMalformedSettingsFileIsAnError() async throws {
        try await Workplace.use { place in
            try place.write("telnyx:\n  api_key: \(Workplace.apiKey)\n  number: [\n", to: "livecarts.yaml")
            let outcome = try await place.run(["config"])
            #expect(outcome.code == 1)
            #expect(outcome.errors.contains(/livecarts\.yaml:\d+: this is not YAML/))
            #expect(!outcome.errors.contains(Workplace.apiKey))
        }
    }
}
