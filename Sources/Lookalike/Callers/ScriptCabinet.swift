import Foundation
import Sound
import Synchronization

/// Every script, and every clip that scripts name, ready for a call: a script that cannot be played is refused when it
/// is put in, not in the middle of a call.
final class ScriptCabinet: Sendable {
    private struct Content {
        var callers: [String: CallerScript]
        var texters: [String: TexterScript]
        var sounds: [String: [Int16]] = [:]
    }

    private let content: Mutex<Content>
    private let otherwise: CallerScript
    private let otherwiseTexter: TexterScript
    private let clips: [String: AudioClip]
    private let folder: URL?

    init(_ configuration: LookalikeConfiguration) {
        content = Mutex(Content(callers: configuration.callers, texters: configuration.texters))
        otherwise = configuration.otherwise
        otherwiseTexter = configuration.otherwiseTexter
        clips = configuration.clips
        folder = configuration.clipFolder
    }

    /// The caller of a number.
    func caller(for number: String) -> CallerScript { content.withLock { $0.callers[number] } ?? otherwise }

    /// The texter of a number.
    func texter(for number: String) -> TexterScript { content.withLock { $0.texters[number] } ?? otherwiseTexter }

    /// Puts a texter in.
    func set(_ script: TexterScript, for number: String) { content.withLock { $0.texters[number] = script } }

    /// Puts a caller in; throws ``LookalikeError`` when it cannot be played.
    func set(_ script: CallerScript, for number: String) throws {
        try prepare(script)
        content.withLock { $0.callers[number] = script }
    }

    /// Reads every clip of every script; throws ``LookalikeError`` for the first that cannot be played.
    func check() throws {
        let callers = content.withLock { $0.callers }
        for number in callers.keys.sorted() { if let script = callers[number] { try prepare(script) } }
        try prepare(otherwise)
    }

    /// A machine for one call of a script that was put in.
    func machine(for script: CallerScript) -> CallerMachine {
        let names = script.steps.compactMap { step -> String? in
            guard case .say(let name) = step else { return nil }
            return name
        }
        let sounds = content.withLock { content in
            Dictionary(names.map { ($0, content.sounds[$0] ?? []) }) { first, _ in first }
        }
        return CallerMachine(steps: script.steps, sounds: sounds)
    }

    private func prepare(_ script: CallerScript) throws {
        for step in script.steps {
            switch step {
            case .say(let name):
                if content.withLock({ $0.sounds[name] }) != nil { continue }
                let sound = try clip(name).resampled(to: LineRate.rate).samples
                content.withLock { $0.sounds[name] = sound }
            case .press(let key): try Self.checkKey(key)
            case .tone, .wait, .awaitStream, .awaitAgentSilence, .awaitAgentSpeech, .awaitCarrier, .hangUp, .note,
                .expectSpeeches:
                continue
            }
        }
    }

    /// Throws ``LookalikeError/unknownKey(_:)`` unless a phone has the key.
    static func checkKey(_ key: String) throws {
        guard key.count == 1, "0123456789*#ABCD".contains(key) else { throw LookalikeError.unknownKey(key) }
    }

    private func clip(_ name: String) throws -> AudioClip {
        if let clip = clips[name] { return clip }
        let place = folder?.path ?? "memory"
        for ending in ["wav", "flac", "ogg"] {
            guard let file = folder?.appendingPathComponent("\(name).\(ending)") else { break }
            if FileManager.default.fileExists(atPath: file.path) {
                return try AudioClip(contentsOf: file.path, rate: LineRate.rate)
            }
        }
        throw LookalikeError.clipMissing(name: name, folder: place)
    }
}
