import CallCore
import Commerce
import Dialogue
package import Foundation
import Providers
import Scripts
import Sound

/// What an opening is played with: a merchant's own script, the sound of its lines, and people who say hello.
package struct OpeningScene: Sendable {
    /// What keeps a folder of drafts from being played.
    package enum Problem: Error, CustomStringConvertible {
        case noMerchant(String)
        case noScript(String)
        case cannotBeSaid(String)

        package var description: String {
            switch self {
            case .noMerchant(let folder): "there is no merchant in \(folder); name a folder of drafts with --prompts"
            case .noScript(let name): "the merchant's script \(name) is not in the folder; add it"
            case .cannotBeSaid(let line): "the line \(line) cannot be said; run 'livecarts scripts check'"
            }
        }
    }

    let script: PromptScript
    let isRecorded: Bool
    /// The clauses of the opening at the rate of the wire, in order.
    let clauses: [AudioClip]
    /// Hellos, each as payloads of 20 ms without silence at its end.
    let hellos: [[[UInt8]]]
    /// A frame of nobody.
    let silence: [UInt8]
    /// Which clause names the seller, and which offers the opt-out, from 0.
    let sellerClause: Int
    let optOutClause: Int

    static let format = AudioFormat.pcmu
    private static let greetings = ["Hello?", "Yes, hello?", "Hello, who is this?"]

    /// Reads a folder of drafts and renders the opening of its first merchant.
    /// - Throws: ``Problem``, `DraftFolderError` or `ScriptErrors`.
    package init(prompts: URL) throws {
        let folder = try DraftFolder(prompts)
        guard let merchant = folder.merchants.first?.merchant else { throw Problem.noMerchant(prompts.path) }
        guard let script = folder.scripts[merchant.script]?.script else { throw Problem.noScript(merchant.script) }
        let opening = script[.opening]
        let slots = LineSlots(merchant: merchant, firstName: "Ada")
        let engine = FliteEngine()
        let rate = Self.format.rate
        let clauses = try LineRenderer.render(opening, slots: slots.values).compactMap { words in
            try engine.speak(words, as: .rms)?.resampled(to: rate)
        }
        let seller = opening.segments.firstIndex { $0.parts.contains(.seller) }
        let optOut = opening.segments.firstIndex { $0.parts.contains(.optOut) }
        guard clauses.count == opening.segments.count, let seller, let optOut else {
            throw Problem.cannotBeSaid(opening.id.text)
        }
        self.script = script
        self.isRecorded = merchant.isRecording
        self.clauses = clauses
        self.sellerClause = seller
        self.optOutClause = optOut
        self.hellos = try Self.greetings.map { words in
            guard let clip = try engine.speak(words, as: .slt)?.resampled(to: rate) else {
                throw Problem.cannotBeSaid(words)
            }
            return try Self.payloads(Array(BenchSound.frames(of: clip).trimmed(where: OpeningFarEnd.isAudible)))
        }
        self.silence = try Self.payloads([[Int16](repeating: 0, count: rate.samplesPerFrame)])[0]
    }

    private static func payloads(_ frames: [[Int16]]) throws -> [[UInt8]] {
        var encoder = try FrameEncoder(format)
        return try frames.map { frame in
            var payload: [UInt8] = []
            try encoder.encode(frame.span, into: &payload)
            return payload
        }
    }
}

extension Array where Element == [Int16] {
    /// Without the silent frames at its end.
    fileprivate func trimmed(where isAudible: ([Int16]) -> Bool) -> ArraySlice<[Int16]> {
        prefix((lastIndex(where: isAudible) ?? -1) + 1)
    }
}
