import Commerce
import Compliance
import Controls
import Testing

/// The right to use a voice, made anew for each sentence.
struct ConsentedVoiceTests {
    private func mint(
        _ state: VoiceState, use: VoiceUse = .cartCalls, language: String = "en-US",
        merchant: MerchantID = VoiceFixtures.merchant, after: Duration = .seconds(300)
    ) throws(VoiceRefusal) -> ConsentedVoice {
        try state.consent(
            to: use, in: language, of: VoiceFixtures.voice, for: merchant, at: VoiceFixtures.start + after)
    }

    /// Within what was granted, the sentence may be said; the right bears the moment it was made.
    @Test(.controls("VOX-3")) func aGrantedVoiceMaySpeakWithinItsGrant() throws {
        let consent = try mint(VoiceState(try VoiceFixtures.granted()))
        #expect(consent.voice == VoiceFixtures.voice)
        #expect(consent.at == VoiceFixtures.start + .seconds(300))
    }

    /// Every step before the grant, and every end after it, leaves nothing to speak with.
    @Test(.controls("VOX-1", "VOX-3")) func noOtherStageMaySpeak() throws {
        let granted = try VoiceFixtures.granted()
        for count in 0..<granted.count {
            let state = VoiceState(Array(granted.prefix(count)))
            #expect(throws: VoiceRefusal.self) { try mint(state) }
        }
        #expect(throws: VoiceRefusal.unknown) { try mint(VoiceState()) }
        let later = VoiceFixtures.event(.revoked(.speaker), after: .seconds(200))
        #expect(throws: VoiceRefusal.revoked(at: later.at)) { try mint(VoiceState(granted + [later])) }
        let destroyed = VoiceFixtures.event(.destroyed, after: .seconds(210))
        #expect(throws: VoiceRefusal.destroyed(at: destroyed.at)) {
            try mint(VoiceState(granted + [later, destroyed]))
        }
    }

    /// VOX-7: a speaker who read nothing yet is told so, and one who read and did not grant is told that.
    @Test(.controls("VOX-7")) func whatIsMissingIsSaid() throws {
        let verified = try VoiceFixtures.verified()
        #expect(throws: VoiceRefusal.notVerified) { try mint(VoiceState(Array(verified.prefix(1)))) }
        #expect(throws: VoiceRefusal.notVerified) { try mint(VoiceState(Array(verified.prefix(2)))) }
        #expect(throws: VoiceRefusal.notGranted) { try mint(VoiceState(verified)) }
    }

    /// Nothing that comes after a revocation brings the voice back.
    @Test(.controls("VOX-4")) func aRevokedVoiceNeverComesBack() throws {
        let events = try VoiceFixtures.granted() + [VoiceFixtures.event(.revoked(.speaker), after: .seconds(200))]
        let grant = VoiceFixtures.event(.granted(VoiceFixtures.grant()), after: .seconds(250))
        #expect(throws: VoiceRefusal.self) { try VoiceState(events).check(grant) }
        let revoked = VoiceRefusal.revoked(at: VoiceFixtures.start + .seconds(200))
        #expect(throws: revoked) { try mint(VoiceState(events + [grant])) }
    }

    /// Another merchant, use or language is not what was granted.
    @Test(.controls("BIO-4", "VOX-3")) func nothingBeyondTheGrantIsConsented() throws {
        let state = VoiceState(try VoiceFixtures.granted())
        #expect(throws: VoiceRefusal.anotherMerchant) { try mint(state, merchant: "mrc_2") }
        #expect(throws: VoiceRefusal.notForThisUse(.testSentences)) { try mint(state, use: .testSentences) }
        #expect(throws: VoiceRefusal.notInThisLanguage("es-US")) { try mint(state, language: "es-US") }
        #expect(throws: VoiceRefusal.notInThisLanguage("eng")) { try mint(state, language: "eng") }
    }

    /// Before the term, at its end, and once its purpose is over, nothing is consented.
    @Test(.controls("VOX-3")) func theTermHasABeginningAndAnEnd() throws {
        let (from, until) = (VoiceFixtures.start + .seconds(600), VoiceFixtures.start + .seconds(1_200))
        let events = try VoiceFixtures.granted(VoiceFixtures.grant(from: from, until: until))
        let state = VoiceState(events)
        let refusal = VoiceRefusal.outOfTerm(from: from, until: until)
        #expect(throws: refusal) { try mint(state, after: .milliseconds(599_999)) }
        #expect(throws: Never.self) { try mint(state, after: .seconds(600)) }
        #expect(throws: Never.self) { try mint(state, after: .milliseconds(1_199_999)) }
        #expect(throws: refusal) { try mint(state, after: .seconds(1_200)) }
        let over = VoiceState(events + [VoiceFixtures.event(.purposeEnded, after: .seconds(700))])
        #expect(throws: refusal) { try mint(over, after: .seconds(800)) }
        #expect(over.status(at: VoiceFixtures.start + .seconds(800)) == .expired)
    }

    /// A grant stands on a signed document, a purpose and period that were told, and a public schedule: each one missing refuses it.
    @Test(
        .controls("BIO-2"),
        arguments: [
            (VoiceFixtures.release(document: ""), VoiceRelease.Element.document),
            (VoiceFixtures.release(isSigned: false), .signature),
            (VoiceFixtures.release(purpose: ""), .purpose),
            (VoiceFixtures.release(schedule: ""), .schedule),
        ])
    func aReleaseThatLacksAnythingGrantsNothing(_ release: VoiceRelease, _ missing: VoiceRelease.Element) throws {
        let grant = VoiceFixtures.event(.granted(VoiceFixtures.grant(release: release)), after: .seconds(120))
        let state = VoiceState(try VoiceFixtures.verified())
        #expect(throws: VoiceRefusal.releaseIncomplete([missing])) { try state.check(grant) }
    }

    /// A grant without a verified statement is refused, whatever paper there is.
    @Test(.controls("VOX-1", "VOX-7")) func paperAloneGrantsNothing() throws {
        let state = VoiceState(Array(try VoiceFixtures.verified().dropLast()))
        let grant = VoiceFixtures.event(.granted(VoiceFixtures.grant()), after: .seconds(120))
        #expect(throws: VoiceRefusal.notVerified) { try state.check(grant) }
    }

    /// Only a voice in use is copied to a vendor or given lines, and a copy is owed until its deletion is confirmed.
    @Test(.controls("VOX-4", "VOX-5")) func copiesAreOwedUntilTheirDeletionIsProved() throws {
        let copy = VendorVoice(vendor: "telnyx", id: "c-1")
        let cloned = VoiceFixtures.event(.cloned(copy), after: .seconds(130))
        #expect(throws: VoiceRefusal.notGranted) { try VoiceState(try VoiceFixtures.verified()).check(cloned) }
        var state = VoiceState(try VoiceFixtures.granted() + [cloned])
        #expect(state.deletionsDue(at: VoiceFixtures.start + .seconds(300)).isEmpty)
        state.apply(VoiceFixtures.event(.revoked(.speaker), after: .seconds(200)))
        #expect(state.deletionsDue(at: VoiceFixtures.start + .seconds(300)) == [copy])
        let proof = VendorDeletionProof(status: 404, bodySHA256: "0c", at: VoiceFixtures.start + .seconds(250))
        state.apply(VoiceFixtures.event(.vendorDeletionConfirmed(copy, proof), after: .seconds(250)))
        #expect(state.deletionsDue(at: VoiceFixtures.start + .seconds(300)).isEmpty)
        #expect(state.proofs == [proof])
    }
}
