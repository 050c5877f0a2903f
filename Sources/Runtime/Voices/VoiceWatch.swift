import Commerce
import Compliance
import Logging
import ServiceLifecycle
import Vault

/// Tells live calls within a second that the consent to the voice they speak in has ended, by whatever process that was written.
///
/// Each sentence asks the vault anyway before it begins. This is for the sentences that are rendered already and wait behind the one that
/// is heard, and for the sound that is still in memory. Calls in the stock voice cost nothing.
package struct VoiceWatch: Service {
    /// How often the vault is asked.
    package static let interval: Duration = .milliseconds(250)

    private let services: CallServices

    package init(services: CallServices) {
        self.services = services
    }

    package func run() async throws {
        while !Task.isShuttingDownGracefully, !Task.isCancelled {
            await cancelWhenGracefulShutdown { try? await services.clock.sleep(for: Self.interval) }
            await look()
        }
    }

    /// Looks once.
    package func look() async {
        let calls = services.directory.all
        let voices = services.personalLines.used.union(calls.compactMap(\.media.personalVoice))
        for voice in voices {
            guard await !isConsented(voice) else { continue }
            for call in calls where call.media.personalVoice == voice {
                call.media.changeToStockVoice(from: voice)
                services.logger.notice(
                    "a call goes on in the stock voice", metadata: ["call.id": "\(call.key.call)", "voice": "\(voice)"])
            }
            services.personalLines.forget(voice)
        }
    }

    /// A vault that does not answer consents to nothing.
    private func isConsented(_ voice: PersonalVoiceID) async -> Bool {
        let now = services.wall.now()
        do {
            return try await services.vault.voice(voice, at: now).state.status(at: now) == .consented
        } catch {
            services.logger.error(
                "a voice is not used while its consent cannot be read", metadata: ["error": "\(error)"])
            return false
        }
    }
}
