import Controls
import Foundation
import Testing

/// Nobody is told by voice: no module, word or vendor's option that could is in the program (BIO-1).
struct VoiceprintTests {
    /// Names of what tells people by voice, of models that do, and of vendors' options that ask for it.
    private static var forbidden: Regex<(Substring, Substring?)> {
        #/(?i)diari[sz]|speaker[ _-]?(embedding|identification|recognition|verification|labels|id\b)|x-?vectors?\b|\becapa|resemblyzer|titanet|wespeaker|pyannote|voice[ _-]?print/#
    }

    /// Where the word stands for the class of the retention schedule that says that none is kept.
    private static let exceptions = ["case voiceprint", ".voiceprint:", ".voiceprint,"]

    /// What of a line is code, and says something forbidden.
    static func finding(in line: some StringProtocol) -> String? {
        let code = line.trimmingCharacters(in: .whitespaces)
        guard !code.hasPrefix("//") else { return nil }
        guard !exceptions.contains(where: { code.contains($0) }) else { return nil }
        return code.firstMatch(of: forbidden).map { String($0.output.0) }
    }

    private static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    /// In every source of the program, and in what it depends on.
    @Test(.controls("BIO-1", "CC-7")) func nothingInTheProgramTellsPeopleByVoice() throws {
        let sources = Self.repository.appending(path: "Sources")
        let names = try FileManager.default.subpathsOfDirectory(atPath: sources.path)
            .filter { $0.hasSuffix(".swift") || $0.hasSuffix(".h") || $0.hasSuffix(".modulemap") }
        #expect(names.count > 500)
        var findings: [String] = []
        let files = names.map { sources.appending(path: $0) } + [Self.repository.appending(path: "Package.swift")]
        for file in files {
            let text = try String(contentsOf: file, encoding: .utf8)
            for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
                if let word = Self.finding(in: line) {
                    findings.append("\(file.lastPathComponent):\(index + 1): \(word)")
                }
            }
        }
        #expect(findings.isEmpty)
    }

    /// What places, hears, says and keeps calls has no way to a copy of a voice: none is made of a call (VOX-5).
    @Test(
        .controls("VOX-5"),
        arguments: [
            "CallCore", "Dialogue", "Runtime/Calls", "Runtime/Content", "Runtime/Hearing", "Runtime/Media",
            "Runtime/Speaking", "Runtime/Transcript",
        ])
    func noCallLeadsToACopyOfAVoice(room: String) throws {
        let folder = Self.repository.appending(path: "Sources").appending(path: room)
        let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".swift") }
        #expect(!names.isEmpty)
        for name in names {
            let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
            for way in ["VoiceCloning", "VoiceDesk", "keepReading", "VendorVoice", ".cloned("] {
                #expect(!text.contains(way), "\(room)/\(name)")
            }
        }
    }

    /// The search finds what it is for.
    @Test(arguments: [
        "import SpeakerRecognition", #""diarize": .flag(true)"#, "let speakerEmbedding = model.run(clip)",
        #"body["speaker_labels"] = true"#, "options.enableSpeakerIdentification()",
        "let voicePrint = VoicePrint(of: clip)",
        #".package(url: "https://example.com/ecapa-tdnn-swift", from: "1.0.0")"#,
    ])
    func whatIsForbiddenIsFound(_ line: String) {
        #expect(Self.finding(in: line) != nil)
    }

    /// Comments may say what is not done.
    @Test func wordsInCommentsAreNoCode() {
        #expect(Self.finding(in: "    /// That would take a voiceprint (BIO-1).") == nil)
    }
}
