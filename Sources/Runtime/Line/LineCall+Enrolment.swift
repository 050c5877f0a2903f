import Commerce
import Compliance
import Logging
import Operations
import Telnyx
import Vault

/// A speaker reads the consent to a voice.
extension LineCall {
    /// Who a step is put down to.
    private static let author = AccessAuthor.line

    /// - Returns: what is to go on beside the call.
    func carryOut(
        _ errand: LineEnrolment.Errand, of merchants: [MerchantID], _ time: @escaping @Sendable () -> Duration
    ) async -> (@Sendable () async -> Void)? {
        switch errand {
        case .check(let code):
            _ = post(LineNews(await isOf(code, merchants) ? .codeAccepted : .codeRefused))
            return nil
        case .openStream:
            guard let request = streamRequest(time) else {
                _ = post(LineNews(.streamFailed))
                return nil
            }
            return { await self.send(.openStream(request)) }
        case .listen:
            tape.listen()
            return nil
        case .judge:
            guard let voice else { return nil }
            return { _ = self.post(LineNews(.judged(await self.judge(voice)))) }
        }
    }

    /// Uses a code up.
    /// - Returns: whether it leads to a voice.
    private func isOf(_ code: String, _ merchants: [MerchantID]) async -> Bool {
        do {
            voice = try await services.vault.usePhoneCode(
                code, of: merchants, by: Self.author, at: services.wall.now())?.id
            return voice != nil
        } catch {
            services.logger.error("a code cannot be looked up", metadata: ["error": "\(error)"])
            return false
        }
    }

    private func streamRequest(_ time: @escaping @Sendable () -> Duration) -> StreamingRequest? {
        let tape = tape
        let pair = services.tokens.mintGuest { token in
            .line(
                LineTicket(
                    token: token, tape: tape, now: time, tell: { [weak self] in _ = self?.post(LineNews($0)) }))
        }
        guard let pair else {
            services.logger.error("too many media streams", metadata: ["limit": "\(MediaTokens.limit)"])
            return nil
        }
        streamToken = pair.path
        return StreamingRequest(
            url: services.streams.address() + pair.path, authToken: pair.auth,
            hearing: services.streams.hearing.streamFormat, speaking: nil)
    }

    /// What is wrong with the reading; nil when it is taken.
    private nonisolated func judge(_ voice: PersonalVoiceID) async -> ReadingFault? {
        let desk = VoiceDesk(vault: services.vault, recogniser: services.recogniser)
        do {
            _ = try await desk.enrol(
                tape.clip, as: voice, from: .telephone, by: Self.author, at: services.wall.now())
            services.logger.notice("a voice was enrolled by telephone", metadata: ["voice": "\(voice)"])
            return nil
        } catch let problem as any VoiceReadingProblem {
            services.logger.notice(
                "a reading by telephone is not taken", metadata: ["voice": "\(voice)", "code": "\(problem.code)"])
            return ReadingFault(code: problem.code)
        } catch {
            services.logger.error("a reading by telephone cannot be judged", metadata: ["error": "\(error)"])
            return .other
        }
    }
}
