import Testing
import Transport

@testable import Telnyx

/// When a command is repeated, and what is known at the end.
struct CommandRetryTests {
    private let lost = TransportError(.connectionLost, host: "h", requestMayHaveArrived: true)
    private let unreachable = TransportError(.couldNotConnect, host: "h", requestMayHaveArrived: false)
    private let fault = TelnyxError(.serverFault, status: 503)
    private let refusal = TelnyxError(.refused, status: 422)

    private func kind(_ action: CommandRetry.Action) -> TelnyxError.Kind? {
        switch action {
        case .retry: nil
        case .fail(let error): error.kind
        }
    }

    /// Silence is answered with growing waits, three times.
    @Test(arguments: [CommandRetry.Repetition.keyed, .harmless])
    func silenceIsRetriedThreeTimes(_ repetition: CommandRetry.Repetition) {
        var retry = CommandRetry(repetition)
        #expect(retry.noReplyCame(lost) == .retry(after: .milliseconds(500)))
        #expect(retry.refused(fault) == .retry(after: .seconds(1)))
        #expect(retry.noReplyCame(unreachable) == .retry(after: .seconds(2)))
        #expect(kind(retry.noReplyCame(lost)) == .ambiguous)
    }

    /// A second text message could be one too many, whatever went wrong.
    @Test func whatDoublesIsNeverRetried() {
        for (input, expected) in [(lost, TelnyxError.Kind.ambiguous), (unreachable, .unreachable)] {
            var retry = CommandRetry(.doubles)
            #expect(kind(retry.noReplyCame(input)) == expected)
        }
        var retry = CommandRetry(.doubles)
        #expect(kind(retry.refused(fault)) == .ambiguous)
    }

    /// A refusal of the repeat says nothing about the first dial.
    @Test func aRefusalAfterSilenceStaysInDoubt() {
        var retry = CommandRetry(.keyed)
        _ = retry.noReplyCame(lost)
        #expect(kind(retry.refused(refusal)) == .ambiguous)
    }

    /// A call that is over now is over, whoever ended it.
    @Test func aRefusalOfAHarmlessRepeatIsTheAnswer() {
        var retry = CommandRetry(.harmless)
        _ = retry.noReplyCame(lost)
        #expect(kind(retry.refused(TelnyxError(.callEnded, status: 422))) == .callEnded)
    }

    /// A clear refusal is final at once, and so is a rate limit, whose wait is the caller's business.
    @Test func aClearRefusalIsFinal() {
        for error in [refusal, TelnyxError(.rateLimited(resetAfter: .seconds(3)), status: 429)] {
            var retry = CommandRetry(.keyed)
            #expect(retry.refused(error) == .fail(error))
        }
    }

    /// Never sent, and cancelled or impossible: no retry and no doubt.
    @Test func cancellationBeforeSendingIsCertain() {
        var retry = CommandRetry(.keyed)
        #expect(
            kind(retry.noReplyCame(TransportError(.cancelled, host: "h", requestMayHaveArrived: false))) == .cancelled)
        retry = CommandRetry(.keyed)
        #expect(
            kind(retry.noReplyCame(TransportError(.tlsFailed, host: "h", requestMayHaveArrived: false))) == .unreachable
        )
    }

    /// Cancelled while it waited to ask again.
    @Test func cancellationBetweenAttemptsKeepsTheDoubt() {
        var retry = CommandRetry(.keyed)
        _ = retry.noReplyCame(lost)
        #expect(retry.waitCancelled().kind == .ambiguous)
        retry = CommandRetry(.keyed)
        _ = retry.noReplyCame(unreachable)
        #expect(retry.waitCancelled().kind == .cancelled)
    }

    /// The last repeat leaves long before Telnyx forgets the key.
    @Test func allAttemptsFitTheKeysLifetime() {
        let waits = CommandRetry.waits.reduce(Duration.zero, +)
        let attempts = CommandRetry.attemptTimeout * (CommandRetry.waits.count + 1)
        #expect(waits + attempts < CommandRetry.keyLifetime)
    }
}
