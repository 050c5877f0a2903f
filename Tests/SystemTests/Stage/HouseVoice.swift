import Foundation
import Providers
import Sound
import Synchronization
import Voice

/// The agent's voice for all tests of this process: flite on one thread of its own, each line rendered once.
final class HouseVoice: Synthesiser {
    static let shared = HouseVoice()

    private struct Line: Hashable {
        let text: String
        let voice: VoiceID
    }

    private typealias Asker = CheckedContinuation<Result<AudioClip, SpeechEngineError>, Never>

    private struct Desk {
        var clips: [Line: AudioClip] = [:]
        var waiting: [Line: [Asker]] = [:]
        var queue: [Line] = []
        var isWorking = false
    }

    private let desk = Mutex(Desk())

    private init() {}

    /// A line that was rendered before.
    func clip(of text: String, as voice: VoiceID = .rms) -> AudioClip? {
        desk.withLock { $0.clips[Line(text: text, voice: voice)] }
    }

    func speak(
        _ text: String, as voice: VoiceID, urgency: Urgency, within patience: Duration
    ) async throws(SpeechEngineError) -> AudioClip {
        let line = Line(text: text, voice: voice)
        let answer = await withCheckedContinuation { (asker: Asker) in
            let known = desk.withLock { desk -> AudioClip? in
                if let clip = desk.clips[line] { return clip }
                if desk.waiting[line] == nil { desk.queue.append(line) }
                desk.waiting[line, default: []].append(asker)
                guard !desk.isWorking else { return nil }
                desk.isWorking = true
                // Rendering takes tenths of a second, which the few threads that all tests share cannot spare.
                Thread.detachNewThread { self.work() }
                return nil
            }
            if let known { asker.resume(returning: .success(known)) }
        }
        return try answer.get()
    }

    /// Renders until nothing waits.
    private func work() {
        let engine = FliteEngine()
        while let line = next() {
            let clip = FliteVoice(line.voice).flatMap { engine.speak(line.text, as: $0) }
            let askers = desk.withLock { desk in
                desk.clips[line] = clip
                return desk.waiting.removeValue(forKey: line) ?? []
            }
            for asker in askers {
                asker.resume(returning: clip.map(Result.success) ?? .failure(.refused("there is nothing to say")))
            }
        }
    }

    private func next() -> Line? {
        desk.withLock { desk in
            guard !desk.queue.isEmpty else {
                desk.isWorking = false
                return nil
            }
            return desk.queue.removeFirst()
        }
    }
}
