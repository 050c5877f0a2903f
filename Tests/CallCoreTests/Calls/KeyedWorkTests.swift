import CallCore
import Commerce
import Compliance
import Dialogue
import LiveCartsTesting
import Testing

/// What a call asks the store for: on what evidence, how often, and what becomes of it when the call ends first.
struct KeyedWorkTests {
    private func keys(_ call: CallRehearsal) -> [StoreContentKey] {
        call.effects.compactMap { if case .storeContentKey(let key) = $0 { key } else { nil } }
    }

    private func openKeyed(_ call: CallRehearsal) -> [CallEffect.Name] {
        CallFold(call.log, script: call.script).openEffects(.keyed).map(\.effect.name)
    }

    // MARK: - The content key

    /// The evidence says when the notice was heard and by which mark.
    @Test func theKeyComesWithItsEvidence() throws {
        let call = try CallRehearsal.talking()
        let heard = try #require(call.log.records.first { $0.entry == .event(.contentKeyStored) })
        let key = try #require(keys(call).first)
        #expect(key.merchantRecords)
        #expect(key.noticeMark == MarkName(incarnation: .first, epoch: .first, segment: SegmentID(4)))
        let at = try #require(key.noticeHeardAt)
        #expect(at < heard.time && heard.time - at < .milliseconds(20))
        #expect(!key.hasObjected && !key.isMinorSuspected)
        #expect(call.machine.mayKeepContent)
        #expect(openKeyed(call).isEmpty)
    }

    /// Nothing may be kept before the key is durable.
    @Test func theKeyCountsOnceItIsStored() throws {
        var world = RehearsedWorld()
        world.store = .neverReplies
        let call = try CallRehearsal.talking(world: world)
        #expect(keys(call).count >= 1)
        #expect(!call.machine.mayKeepContent)
    }

    /// A key that cannot be stored is asked for three times; then the content is discarded, and the call goes on.
    @Test(arguments: [RehearsedWorld.Store.fails, .neverReplies])
    func aKeyThatCannotBeStored(_ store: RehearsedWorld.Store) throws {
        var call = CallRehearsal(script: try RehearsalScript.script())
        call.world.store = store
        call.begin()
        call.run { $0.effects.contains(.discardContent) }
        #expect(keys(call).count == StoreWork.attemptLimit)
        #expect(!call.machine.mayKeepContent)
        #expect(!call.machine.isFinished)
        call.runToEnd()
        #expect(call.machine.outcome == .declined)
        #expect(openKeyed(call).contains(.discardContent), "what nobody confirmed stays open in the log")
    }

    /// The store recovers: the second key is stored, and the log shows nothing open.
    @Test func aKeyThatIsStoredAtTheSecondAttempt() throws {
        var call = CallRehearsal(script: try RehearsalScript.script())
        call.world.store = .fails
        call.begin()
        call.run { $0.names.contains("store_failed") }
        call.world.store = .stores
        call.run { $0.machine.mayKeepContent }
        #expect(keys(call).count == 2)
        #expect(openKeyed(call).isEmpty)
    }

    /// An objection while the key is on its way: whatever comes back, nothing is kept.
    @Test func anObjectionWhileTheKeyIsStored() throws {
        var world = RehearsedWorld()
        world.store = .neverReplies
        var call = try CallRehearsal.talking(world: world)
        call.world.store = .stores
        call.caller(says: .meaning(.recordingObjection))
        call.run { $0.effects.contains(.discardContent) }
        call.happen(.contentKeyStored)
        #expect(!call.machine.mayKeepContent)
        call.runToEnd()
        #expect(openKeyed(call).isEmpty)
    }

    /// The person hangs up while words are being destroyed: the call is not closed before they are.
    @Test func theCallWaitsForTheDestruction() throws {
        var call = try CallRehearsal.talking()
        call.run(untilHeard: "reason.ask")
        call.happen(.partyDetected(PartyDetected(party: .minor)))
        call.happen(.suppressionStored(SuppressionStored(suppression: .first)))
        call.happen(.hungUp(HungUp(cause: .normal, by: .person)))
        #expect(!call.machine.isFinished)
        call.happen(.contentDestroyed)
        #expect(call.machine.outcome == .minor)
        #expect(openKeyed(call).isEmpty)
    }

    // MARK: - The offer

    private func reserved() throws -> CallRehearsal {
        var call = try CallRehearsal.talking()
        call.run(untilHeard: "reason.ask")
        call.caller(says: .meaning(.priceObjection))
        call.run { $0.names.contains("offer_reserved") }
        return call
    }

    /// The person hangs up before a word of the offer was said: it is given back before the call is closed.
    @Test func anUnsaidOfferIsGivenBack() throws {
        var call = try reserved()
        #expect(!call.linesSaid.contains("offer.terms"))
        call.happen(.hungUp(HungUp(cause: .normal, by: .person)))
        #expect(call.effects.contains(.releaseOffer(ReleaseOffer(offer: "ofr_52"))))
        #expect(!call.machine.isFinished)
        call.runToEnd()
        #expect(call.machine.outcome == .declined)
        #expect(call.names.suffix(3) == ["offer_released", "cancel_timer", "finish"])
        #expect(openKeyed(call).isEmpty)
    }

    /// What was said stays until it expires.
    @Test func anOfferThatWasSaidStays() throws {
        var call = try reserved()
        call.run(untilHeard: "offer.terms")
        call.happen(.hungUp(HungUp(cause: .normal, by: .person)))
        call.runToEnd()
        #expect(!call.names.contains("release_offer"))
    }

    /// An offer of an earlier call may have been heard then: it stays.
    @Test func aStandingOfferStays() throws {
        var call = try CallRehearsal.talking()
        call.world.offers = .neverReplies
        call.run(untilHeard: "reason.ask")
        call.caller(says: .meaning(.priceObjection))
        call.run { $0.names.contains("reserve_offer") }
        call.happen(.offerReserved(OfferReserved(offer: "ofr_7", kind: .percent, isStanding: true)))
        call.happen(.hungUp(HungUp(cause: .normal, by: .person)))
        call.runToEnd()
        #expect(!call.names.contains("release_offer"))
    }

    /// The offer comes after the dialogue went on without it, or into a stop: it is given back at once.
    @Test func aLateOfferIsGivenBack() throws {
        var call = try CallRehearsal.talking()
        call.world.offers = .neverReplies
        call.run(untilHeard: "reason.ask")
        call.caller(says: .meaning(.priceObjection))
        call.run(untilSaying: "no_offer")
        call.happen(.offerReserved(OfferReserved(offer: "ofr_52", kind: .percent, isStanding: false)))
        #expect(call.effects.contains(.releaseOffer(ReleaseOffer(offer: "ofr_52"))))
    }

    /// The person hangs up while the offer is being reserved: its answer is waited for, so that it can be given back.
    @Test func theCallWaitsForAReservation() throws {
        var call = try CallRehearsal.talking()
        call.world.offers = .neverReplies
        call.run(untilHeard: "reason.ask")
        call.caller(says: .meaning(.priceObjection))
        call.run { $0.names.contains("reserve_offer") }
        call.happen(.hungUp(HungUp(cause: .normal, by: .person)))
        #expect(!call.machine.isFinished)
        call.happen(.offerReserved(OfferReserved(offer: "ofr_52", kind: .percent, isStanding: false)))
        #expect(call.effects.last != .finish(Finish(outcome: .declined)))
        call.runToEnd()
        #expect(openKeyed(call).isEmpty)
    }

    // MARK: - The contact

    /// FRQ-4: a dial that the carrier refused counts for no cap.
    @Test func aRefusedDialIsGivenBack() throws {
        var world = RehearsedWorld()
        world.phone = .dialFails
        var call = CallRehearsal(script: try RehearsalScript.script(), world: world)
        call.begin()
        call.runToEnd()
        #expect(call.effects.contains(.releaseContact(ReleaseContact(decision: "dec_1"))))
        #expect(call.machine.outcome == .failed)
        #expect(openKeyed(call).isEmpty)
    }

    /// Whatever may have made a phone ring counts.
    @Test(arguments: [RehearsedWorld.Phone.replyIsLost, .busy, .neverAnswers])
    func whatMayHaveRungCounts(_ phone: RehearsedWorld.Phone) throws {
        var world = RehearsedWorld()
        world.phone = phone
        var call = CallRehearsal(script: try RehearsalScript.script(), world: world)
        call.begin()
        call.runToEnd()
        #expect(!call.names.contains("release_contact"))
    }

    /// A dial of which nobody could say whether it happened, and that is said to have failed later, counts.
    @Test func doubtRemainsDoubt() throws {
        var world = RehearsedWorld()
        world.phone = .replyIsLost
        var call = CallRehearsal(script: try RehearsalScript.script(), world: world)
        call.begin()
        call.run { $0.names.contains("dial_unknown") }
        let dial = EffectID(incarnation: .first, event: .first, index: 0)
        call.happen(.dialFailed(DialFailed(effect: dial, failure: .refused)))
        call.runToEnd()
        #expect(!call.names.contains("release_contact"))
    }

    /// Without a decision on record nothing was reserved, and nothing is given back.
    @Test func nothingReservedNothingGivenBack() throws {
        var world = RehearsedWorld()
        world.permit = .neverDecided
        var call = CallRehearsal(script: try RehearsalScript.script(), world: world)
        call.begin()
        let dial = EffectID(incarnation: .first, event: .first, index: 0)
        call.happen(.dialFailed(DialFailed(effect: dial, failure: .notRecorded)))
        #expect(call.machine.outcome == .failed)
        #expect(!call.names.contains("release_contact"))
    }
}
