import Foundation
import Sound

/// `/_lookalike/…`: the journal and the levers of a look-alike that runs in another process. It asks for no key, since
/// it listens on loopback only.
struct ControlInterface: Sendable {
    /// What is answered: JSON, or the bytes of a WAV file.
    enum Answer: Sendable {
        case json(JSONValue, status: Int)
        case sound([UInt8])
    }

    let lookalike: Lookalike

    /// Answers a request below `/_lookalike`.
    func answer(method: String, path: [String], body: [UInt8]) async -> Answer {
        switch (method, path.first, path.count) {
        case ("GET", "account", 1):
            return .json(["public_key": .string(lookalike.publicKey)], status: 200)
        case ("GET", "requests", 1): return list(lookalike.journal.requests)
        case ("GET", "calls", 1): return list(lookalike.journal.calls)
        case ("GET", "calls", 2):
            return lookalike.journal.call(path[1]).map { list($0) } ?? Self.unknown
        case ("GET", "calls", 3): return sound(path[1], path[2])
        case ("GET", "messages", 1): return list(lookalike.journal.messages)
        case ("GET", "webhooks", 1): return list(lookalike.journal.deliveries)
        case ("POST", _, _): return await pull(path, body)
        case ("PUT", _, _): return await put(path, body)
        default: return Self.unknown
        }
    }

    private static let unknown = Answer.json(["error": "no such resource of the look-alike"], status: 404)
    private static let done = Answer.json(["result": "ok"], status: 200)

    private func list(_ value: some Encodable) -> Answer {
        guard let data = try? JSONEncoder().encode(value), let json = JSONValue(bytes: [UInt8](data)) else {
            return .json(["error": "the journal cannot be written as JSON"], status: 500)
        }
        return .json(json, status: 200)
    }

    private func sound(_ id: String, _ name: String) -> Answer {
        guard let call = lookalike.journal.call(id) else { return Self.unknown }
        let clip: AudioClip?
        switch name {
        case "heard.wav": clip = lookalike.journal.heard(legID: call.legID)
        case "said.wav": clip = lookalike.journal.said(legID: call.legID)
        default: return Self.unknown
        }
        let file = FileManager.default.temporaryDirectory.appendingPathComponent(Exchange.newID() + ".wav")
        defer { try? FileManager.default.removeItem(at: file) }
        guard let clip, (try? clip.save(to: file.path, as: .wav)) != nil, let data = try? Data(contentsOf: file) else {
            return .json(["error": "the sound cannot be written as a file"], status: 500)
        }
        return .sound([UInt8](data))
    }

    private func pull(_ path: [String], _ body: [UInt8]) async -> Answer {
        let value = JSONValue(bytes: body) ?? .null
        switch (path.first, path.count) {
        case ("texts", 1):
            guard let from = value["from"]?.string, let to = value["to"]?.string, let text = value["text"]?.string
            else {
                return .json(["error": "give from, to and text"], status: 400)
            }
            await lookalike.receiveText(from: from, to: to, text: text)
            return Self.done
        case ("calls", 1):
            guard let from = value["from"]?.string, let to = value["to"]?.string else {
                return .json(["error": "give from and to"], status: 400)
            }
            do {
                return .json(["leg_id": .string(try await lookalike.placeCall(from: from, to: to))], status: 200)
            } catch {
                return .json(["error": .string("\(error)")], status: 400)
            }
        case ("calls", 3):
            guard let call = lookalike.journal.call(path[1]) else { return Self.unknown }
            switch path[2] {
            case "hangup": await lookalike.hangUpAsCallee(legID: call.legID)
            case "drop_stream": await lookalike.dropStream(legID: call.legID)
            case "press":
                guard let key = value["key"]?.string, (try? ScriptCabinet.checkKey(key)) != nil else {
                    return .json(["error": "give a key: 0-9, *, # or A-D"], status: 400)
                }
                await lookalike.pressKey(key, legID: call.legID)
            default: return Self.unknown
            }
            return Self.done
        default: return Self.unknown
        }
    }

    private func put(_ path: [String], _ body: [UInt8]) async -> Answer {
        do {
            switch (path.first, path.count) {
            case ("callers", 2):
                let script = try JSONDecoder().decode(CallerScript.self, from: Data(body))
                try await lookalike.setCaller(script, for: path[1])
            case ("texters", 2):
                let script = try JSONDecoder().decode(TexterScript.self, from: Data(body))
                await lookalike.setTexter(script, for: path[1])
            default: return Self.unknown
            }
            return Self.done
        } catch {
            return .json(["error": .string("the script cannot be used: \(error)")], status: 400)
        }
    }
}
