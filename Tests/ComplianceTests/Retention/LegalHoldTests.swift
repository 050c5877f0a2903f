import Commerce
import Compliance
import Testing

struct LegalHoldTests {
    private let start = WallTime(secondsSince1970: 1_000)

    private func hold(
        _ classes: [RetentionClass], holder: String = "holder_1", reason: String = "claim 12",
        lasting: Duration = .seconds(10)
    ) throws -> LegalHold {
        try LegalHold(
            id: "hold_1", merchant: "mrc_1", subject: .person("per_1"), classes: classes, holder: holder,
            reason: reason, from: start, until: start + lasting)
    }

    /// A hold over words or sound holds the call's detail too, without which neither opens.
    @Test func theCallsDetailGoesWithItsContent() throws {
        #expect(try hold([.recordingAudio]).classes == [.callDetail, .recordingAudio])
        #expect(try hold([.cartSnapshot]).classes == [.cartSnapshot])
    }

    @Test func itIsInForceFromItsBeginningToItsEnd() throws {
        let hold = try hold([.transcript])
        #expect(hold.isInForce(at: start) && hold.isInForce(at: start + .seconds(9)))
        #expect(!hold.isInForce(at: start - .seconds(1)) && !hold.isInForce(at: start + .seconds(10)))
    }

    /// Everything that a hold must have, and what can never be held.
    @Test func whatIsAmissIsSaid() {
        #expect(throws: LegalHoldRefusal.nobodyNamed) { _ = try hold([.transcript], holder: "") }
        #expect(throws: LegalHoldRefusal.noReason) { _ = try hold([.transcript], reason: "") }
        #expect(throws: LegalHoldRefusal.endsBeforeItBegins) { _ = try hold([.transcript], lasting: .zero) }
        #expect(throws: LegalHoldRefusal.nothingHeld) { _ = try hold([]) }
        for kind in [RetentionClass.voiceprint, .voiceSample, .voiceModel, .backup, .rawWebhook, .suppression] {
            #expect(throws: LegalHoldRefusal.notHoldable(kind)) { _ = try hold([.transcript, kind]) }
        }
    }
}
