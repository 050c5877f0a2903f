import CallCore
import Commerce
import Compliance
import Controls
import LiveCartsTesting
import Runtime
import Sound
import Testing
import Vault

/// A voice loses its consent by another process's hand while calls speak in it.
struct VoiceWatchTests {
    /// A live call that speaks in a personal voice, in a process with that voice in memory.
    private struct Stage {
        let bar: BarStage
        let voices: VoiceStage
        let voice: PersonalVoiceID
        var services: CallServices { bar.services }
        var now: WallTime { bar.now }

        init() async throws {
            bar = try await BarStage()
            voices = VoiceStage(stage: bar.recovery.stage)
            voice = try await voices.voiceInUse()
            let consent = try #require(
                await bar.services.personalLines.consent(of: JobStage.merchant, in: "en-US", at: bar.now))
            _ = await bar.services.personalLines.sentence([VoiceStage.line], under: consent)
            bar.port.media.play([
                PlayableSegment(
                    segment: SegmentID(1), samples: [1],
                    spare: SpareSegment(voice: voice, beginsSentence: true, samples: [2]))
            ])
        }

        func revokeElsewhere() async throws {
            _ = try await bar.elsewhere.revokeVoice(voice, as: .speaker, by: VoiceStage.author, at: now)
        }
    }

    /// What was in memory is forgotten, the call speaks in the stock voice, and nothing new is consented to.
    @Test(.controls("VOX-4")) func whatACommandRevokesIsGoneFromTheProcess() async throws {
        let stage = try await Stage()
        let watch = VoiceWatch(services: stage.services)
        await watch.look()
        #expect(stage.bar.port.media.personalVoice == stage.voice)
        #expect(stage.services.personalLines.clauseCount == 1)
        try await stage.revokeElsewhere()
        // No sentence that begins now is in that voice, before anybody has looked.
        #expect(await stage.services.personalLines.consent(of: JobStage.merchant, in: "en-US", at: stage.now) == nil)
        await watch.look()
        #expect(stage.bar.port.media.personalVoice == nil)
        #expect(stage.services.personalLines.clauseCount == 0)
        #expect(stage.services.personalLines.used.isEmpty)
        try await stage.bar.close()
    }

    /// As a service it looks by itself, several times a second.
    @Test(.controls("VOX-4")) func theWatchLooksByItself() async throws {
        let stage = try await Stage()
        #expect(VoiceWatch.interval < .seconds(1))
        let watching = Task { try await VoiceWatch(services: stage.services).run() }
        try await stage.revokeElsewhere()
        await stage.bar.recovery.stage.clock.sleepers(atLeast: 1)
        stage.bar.recovery.stage.clock.turn(by: VoiceWatch.interval)
        try await stage.bar.recovery.until("the voice is forgotten") {
            stage.services.personalLines.clauseCount == 0 && stage.bar.port.media.personalVoice == nil
        }
        watching.cancel()
        _ = try? await watching.value
        try await stage.bar.close()
    }

    /// A store that does not answer consents to nothing.
    @Test(.controls("VOX-3")) func aStoreThatDoesNotAnswerConsentsToNothing() async throws {
        let stage = try await Stage()
        try await stage.services.vault.close()
        #expect(await stage.services.personalLines.consent(of: JobStage.merchant, in: "en-US", at: stage.now) == nil)
        await VoiceWatch(services: stage.services).look()
        #expect(stage.bar.port.media.personalVoice == nil)
        #expect(stage.services.personalLines.clauseCount == 0)
        try await stage.bar.elsewhere.close()
    }

    /// A sentence of which one clause was not recorded is not begun in the voice.
    @Test func aSentenceIsWholeInOneVoice() async throws {
        let stage = try await Stage()
        let lines = stage.services.personalLines
        let consent = try #require(await lines.consent(of: JobStage.merchant, in: "en-US", at: stage.now))
        #expect(await lines.sentence([VoiceStage.line], under: consent)?.count == 1)
        #expect(await lines.sentence([VoiceStage.line, "Never recorded."], under: consent) == nil)
        #expect(await lines.sentence(["do you have a minute?"], under: consent) == nil)
        try await stage.bar.close()
    }
}
