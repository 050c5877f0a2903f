import Controls
import Foundation
import Providers
import Sound
import Testing

/// `livecarts voices`, on a vault that a server has made.
@Suite(.timeLimit(.minutes(5)))
struct VoiceCommandTests {
    private struct Challenge: Decodable {
        let voice: String
        let statement: String
        let words: [String]
    }

    private struct Voice: Decodable {
        let id: String
        let status: String
        let recordedLines: Int

        private enum CodingKeys: String, CodingKey {
            case id
            case status
            case recordedLines = "recorded_lines"
        }
    }

    private static func challenge(_ place: Workplace) async throws -> Challenge {
        let outcome = try await place.run(["voices", "challenge", "--speaker", "Annabelle Planted", "--json"])
        #expect(outcome.code == 0, "\(outcome.errors)")
        return try JSONDecoder().decode(Challenge.self, from: Data(outcome.output.utf8))
    }

    private static func voices(_ place: Workplace) async throws -> [Voice] {
        let outcome = try await place.run(["voices", "list", "--json"])
        #expect(outcome.code == 0 && !outcome.output.contains("Annabelle"))
        return try JSONDecoder().decode([Voice].self, from: Data(outcome.output.utf8))
    }

    /// A voice is begun and listed without its speaker's name; it is not granted on paper alone, not tested, and revoked.
    @Test(.controls("VOX-1", "VOX-3", "BIO-2")) func aVoiceWithoutAProvedStatementIsNotGranted() async throws {
        try await Workplace.use { place in
            _ = try await PreparedVault.make(in: place)
            let challenge = try await Self.challenge(place)
            #expect(challenge.words.count == 8)
            #expect(
                challenge.statement.contains("Annabelle Planted") && challenge.statement.contains("Example Home LLC"))
            #expect(try await Self.voices(place).map(\.status) == ["challenged"])
            try place.write("the release", to: "release.txt")
            let granted = try await place.run([
                "voices", "grant", challenge.voice, "--release", place.path("release.txt"), "--signed", "--purpose",
                "calls", "--schedule", "https://shop.example.com/voices", "--use", "cart_calls", "--language", "en",
                "--until", "2099-01-01T00:00:00Z",
            ])
            #expect(granted.code == 1 && granted.errors.contains("the speaker's statement was not verified"))
            let tested = try await place.run([
                "voices", "test", challenge.voice, "Do you have a minute?", "-o", place.path("out.wav"),
            ])
            #expect(tested.code == 1 && tested.errors.contains("not verified"))
            #expect(!FileManager.default.fileExists(atPath: place.path("out.wav")))
            for _ in 0..<2 {
                let revoked = try await place.run(["voices", "revoke", challenge.voice, "--by", "merchant"])
                #expect(revoked.code == 0)
            }
            #expect(try await Self.voices(place).map(\.status) == ["revoked"])
            let shown = try await place.run(["voices", "show", challenge.voice])
            #expect(shown.output.contains("Annabelle Planted") && shown.output.contains("revoked: merchant"))
            let due = try await place.run(["voices", "destroy", "--due"])
            #expect(due.code == 0 && due.output.contains("destroyed 0 voices"))
        }
    }

    /// A reading by telephone gets a number, a code of its own each time, and other words than before.
    @Test(.controls("VOX-2")) func aReadingByTelephoneGetsACode() async throws {
        try await Workplace.use { place in
            _ = try await PreparedVault.make(in: place)
            let challenge = try await Self.challenge(place)
            var codes: Set<String> = []
            for _ in 0..<2 {
                let outcome = try await place.run(["voices", "enroll", challenge.voice, "--by-phone", "--json"])
                #expect(outcome.code == 0, "\(outcome.errors)")
                let answer = try JSONDecoder().decode(PhoneReading.self, from: Data(outcome.output.utf8))
                #expect(answer.call == "+18135550100" && answer.code.count == 10)
                #expect(answer.reading.words != challenge.words)
                codes.insert(answer.code)
            }
            #expect(codes.count == 2)
            let told = try await place.run(["voices", "enroll", challenge.voice, "--by-phone"])
            #expect(told.code == 0 && told.output.contains("press star, and key"))
            let shown = try await place.run(["voices", "show", challenge.voice])
            #expect(shown.output.contains("code issued") && !codes.contains { shown.output.contains($0) })
        }
    }

    private struct PhoneReading: Decodable {
        let call: String
        let code: String
        let reading: Challenge
    }

    /// Wrong uses end with 2, and what is not there with 1; each says what to do.
    @Test func wrongUsesSaySo() async throws {
        try await Workplace.use { place in
            _ = try await PreparedVault.make(in: place)
            for words in [
                ["challenge"], ["destroy"], ["enroll", "vce_1"], ["enroll", "vce_1", "reading.wav", "--by-phone"],
                ["destroy", "vce_1", "--due"], ["revoke", "vce_1", "--by", "nobody"],
            ] {
                #expect(try await place.run(["voices"] + words).code == 2, "\(words)")
            }
            let unknown = try await place.run(["voices", "show", "vce_none"])
            #expect(unknown.code == 1 && unknown.errors.contains("no such voice is on record"))
            let missing = try await place.run(["voices", "enroll", "vce_none", place.path("nothing.wav")])
            #expect(missing.code == 1 && missing.errors.contains("check the path"))
        }
    }

    /// With the real recogniser: a synthetic speaker reads the statement, the challenge and the passage from a file, is granted, records a
    /// line and is played back; music under the same words is refused.
    @Test(
        .controls("VOX-1", "VOX-2", "VOX-3"),
        .enabled(if: FileManager.default.fileExists(atPath: Repository.engines), "run 'make engines' first"))
    func aSpeakerIsTakenInFromAFile() async throws {
        try await Workplace.use { place in
            _ = try await PreparedVault.make(in: place)
            let challenge = try await Self.challenge(place)
            let reading = Self.read([
                challenge.statement, challenge.words.joined(separator: ", ") + ".",
                "I am reading this aloud at the pace of an ordinary talk.",
                "On the telephone people listen for a calm voice, short sentences and a friendly tone.",
            ])
            try Self.withMusic(reading).save(to: place.path("music.wav"), as: .wav)
            let refused = try await place.run(Self.enroll(challenge, place, "music.wav"))
            #expect(refused.code == 1 && refused.errors.contains("music"))
            try reading.save(to: place.path("reading.wav"), as: .wav)
            let enrolled = try await place.run(Self.enroll(challenge, place, "reading.wav"))
            #expect(enrolled.code == 0, "\(enrolled.errors)")
            try place.write("the release", to: "release.txt")
            let granted = try await place.run([
                "voices", "grant", challenge.voice, "--release", place.path("release.txt"), "--signed", "--purpose",
                "calls", "--schedule", "https://shop.example.com/voices", "--use", "cart_calls", "--use",
                "test_sentences", "--language", "en", "--until", "2099-01-01T00:00:00Z",
            ])
            #expect(granted.code == 0, "\(granted.errors)")
            try Self.read(["Do you have a minute?"]).save(to: place.path("line.wav"), as: .wav)
            let recorded = try await place.run([
                "voices", "record", challenge.voice, place.path("line.wav"), "--says", "Do you have a minute?",
                "--engines", Repository.engines,
            ])
            #expect(recorded.code == 0, "\(recorded.errors)")
            #expect(try await Self.voices(place).map(\.recordedLines) == [1])
            let test = [
                "voices", "test", challenge.voice, "Do you have a minute?", "-o", place.path("out.wav"),
            ]
            #expect(try await place.run(test).code == 0)
            #expect(FileManager.default.fileExists(atPath: place.path("out.wav")))
        }
    }

    private static func enroll(_ challenge: Challenge, _ place: Workplace, _ file: String) -> [String] {
        ["voices", "enroll", challenge.voice, place.path(file), "--engines", Repository.engines]
    }

    /// A synthetic voice, with a pause of a second around each text.
    private static func read(_ texts: [String]) -> AudioClip {
        let engine = FliteEngine()
        let pause = [Int16](repeating: 0, count: 16_000)
        let spoken = texts.compactMap { engine.speak($0, as: .slt) }.map(\.samples)
        return AudioClip(samples: spoken.reduce(pause) { $0 + $1 + pause }, rate: .wideband)
    }

    private static func withMusic(_ clip: AudioClip) -> AudioClip {
        var clip = clip
        for index in clip.samples.indices {
            let chord = [220.0, 277, 330].reduce(0) { $0 + sin(2 * .pi * $1 * Double(index) / 16_000) }
            clip.samples[index] = Int16(clamping: Int(clip.samples[index]) + Int(chord * 250))
        }
        return clip
    }
}
