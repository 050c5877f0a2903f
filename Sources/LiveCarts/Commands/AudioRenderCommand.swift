import ArgumentParser
import Foundation
import Providers
import Sound
import Voice

/// `livecarts audio render DIR`
struct AudioRenderCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "render",
        abstract: "Renders every stock clip and scripted caller's line again, with the manifest.",
        discussion: """
            A caller's line is rendered until the recogniser hears its words through a narrowband telephone.
            Example: livecarts audio render Audio --engines .engines
            """)

    /// How long the recogniser may take for one line.
    private static let patience: Duration = .seconds(30)

    @Argument(help: "The folder to render into.")
    var folder: String

    @Option(help: "The folder that 'make engines' fills.")
    var engines = EngineFolder.name

    func run() async throws {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue else {
            throw CommandProblem.noClips(folder)
        }
        let speech = LocalSpeech(
            livecarts: ExecutablePath.own, engines: EngineFolder(engines), clock: ContinuousClock())
        await speech.start()
        do {
            let manifest = try await AudioManifest.render(into: folder) { text, clip in
                try await Self.isHeard(text, in: clip, by: speech)
            }
            await speech.stop()
            print("wrote \(manifest.clips.count) clips to \(folder)")
        } catch {
            await speech.stop()
            throw error
        }
    }

    private static func isHeard(_ text: String, in clip: AudioClip, by speech: LocalSpeech) async throws -> Bool {
        let heard = try await speech.transcribe(
            Utterance(samples: try TelephoneSound.of(clip, rate: Utterance.rate).samples), urgency: .turn,
            within: patience)
        let isRight = SpokenWords.list(of: heard.text) == SpokenWords.list(of: text)
        FileHandle.standardError.write(Data("audio: \(isRight ? "heard" : "again") \(text)\n".utf8))
        return isRight
    }
}
