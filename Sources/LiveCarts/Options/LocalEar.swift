import Providers
import Voice

/// The local recogniser for the length of one command.
enum LocalEar {
    /// Nobody waits on a line for it, so a busy machine may take its time over a stretch of speech.
    private static let workLimit: Duration = .seconds(300)

    static func listen<Answer>(
        with engines: String, _ work: (any Recogniser) async throws -> Answer
    ) async throws -> Answer {
        let speech = LocalSpeech(
            livecarts: ExecutablePath.own, engines: EngineFolder(engines), hearing: EnginePolicy(workLimit: workLimit),
            clock: ContinuousClock())
        await speech.hearing.start()
        do {
            let answer = try await work(speech)
            await speech.stop()
            return answer
        } catch {
            await speech.stop()
            throw error
        }
    }
}
