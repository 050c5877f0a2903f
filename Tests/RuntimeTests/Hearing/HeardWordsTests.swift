import CallCore
import Foundation
import Providers
import Sound
import Testing
import Voice

@testable import Runtime

/// What the recogniser makes of the callers' clips, cut as a call cuts them.
@Suite(.enabled(if: TelephoneLine.engines != nil, "no recogniser here; `make engines` installs it"))
struct HeardWordsTests {
    /// Words that may be misheard, of a hundred.
    private static let mostWrong = 5.0

    /// Each clip once, at a place of its own between frames and windows, over comfort noise. `LIVECARTS_SOAK` hears each 20 times.
    @Test func clipsAreHeardRight() throws {
        let engine = try WhisperEngine(in: try #require(TelephoneLine.engines), threads: 1)
        let trials = ProcessInfo.processInfo.environment["LIVECARTS_SOAK"] == nil ? 1 : 20
        let clips = try AudioFolder(TelephoneLine.audio).manifest.clips.filter { $0.role == .caller }
        var (words, wrong) = (0, 0)
        for (number, clip) in clips.enumerated() {
            for trial in 0..<trials {
                let seed = UInt64(trial * clips.count + number)
                let sound = try #require(try finalSound(of: clip.name, seed: seed))
                let utterance = Utterance(samples: sound.samples, speech: sound.speech)
                guard case .heard(let transcript) = engine.answer(.hear(utterance)) else {
                    Issue.record("the recogniser refused \(clip.name)")
                    continue
                }
                let (said, heard) = (SpokenWords.list(of: clip.text), SpokenWords.list(of: transcript.text))
                words += said.count
                wrong += Self.edits(said, heard)
                if said != heard { print("\(clip.text) was heard as \(transcript.text) (seed \(seed))") }
            }
        }
        #expect(Double(wrong) * 100 <= Self.mostWrong * Double(words), "\(wrong) of \(words) words are wrong")
    }

    private func finalSound(of clip: String, seed: UInt64) throws -> TurnSound? {
        var random = SplitMix(seed: seed)
        var line = TelephoneLine(seed: seed)
        line.silence(Int.random(in: 4_000...12_000, using: &random))
        try line.say("caller/\(clip)")
        line.silence(4_000)
        var ear = try MediaEar(.pcmu)
        var final: TurnSound?
        for (index, payload) in try line.payloads().enumerated() {
            let late = Duration.milliseconds(Int.random(in: 0...30, using: &random))
            for event in ear.hear(payload.span, chunk: index + 1, at: FrameClock.frame * (index + 1) + late) {
                if case .sound(let sound) = event, sound.isFinal { final = sound }
            }
        }
        return final
    }

    /// Words put in, left out or exchanged.
    private static func edits(_ said: [String], _ heard: [String]) -> Int {
        var row = Array(0...heard.count)
        for (index, word) in said.enumerated() {
            var diagonal = row[0]
            row[0] = index + 1
            for place in heard.indices {
                let above = row[place + 1]
                row[place + 1] = min(above + 1, row[place] + 1, diagonal + (word == heard[place] ? 0 : 1))
                diagonal = above
            }
        }
        return row[heard.count]
    }
}
