import CallCore
import Commerce
import Dialogue
import LiveCartsTesting
import Operations
import Testing

/// What is done with a call that its process left, by what its log and the carrier say.
struct RecoveryPlanTests {
    private func unfinished(
        _ world: RehearsedWorld = RehearsedWorld(), until condition: (CallRehearsal) -> Bool
    ) throws -> UnfinishedCall {
        var call = CallRehearsal(script: try RehearsalScript.script(), world: world)
        call.begin()
        call.run(until: condition)
        return try #require(UnfinishedCall(call.log, script: call.script))
    }

    private let dial = EffectID(incarnation: .first, event: .first, index: 0)
    private let names = LegNames(leg: "leg", control: "control")

    /// Neither the decision nor the dial was made: the call ends at once, and nobody needs to be asked.
    @Test func aDialThatWasNeverDecidedFails() throws {
        let call = try unfinished { _ in true }
        let plan = RecoveryPlan(for: call, remote: .notAsked, at: .zero)
        #expect(
            plan.actions == [
                .resume(legIsAlive: true, mayGoOn: true),
                .tell(.dialFailed(DialFailed(effect: dial, failure: .notRecorded))),
            ])
        var machine = call.machine
        _ = machine.handle(.resumed(Resumed(anchor: call.anchor, legIsAlive: true)), at: .zero)
        _ = machine.handle(.dialFailed(DialFailed(effect: dial, failure: .notRecorded)), at: .zero)
        #expect(machine.outcome == .failed)
    }

    /// Allowed and perhaps sent: the leg is looked for, adopted when found, and declared unknown only when it can ring no more.
    @Test func aDialWithoutAWordIsLookedFor() throws {
        let call = try unfinished { $0.names.contains("contact_allowed") }
        let soon = CallTime(.seconds(3))
        #expect(RecoveryPlan(for: call, remote: .notAsked, at: soon).actions == [.ask(.activeLeg(of: dial))])
        #expect(
            RecoveryPlan(for: call, remote: .alive(names), at: soon).actions == [
                .resume(legIsAlive: true, mayGoOn: true),
                .tell(.dialAccepted(DialAccepted(effect: dial, leg: "leg", control: "control"))),
            ])
        for remote in [RemoteLeg.gone, .unknown] {
            #expect(
                RecoveryPlan(for: call, remote: remote, at: soon).actions == [
                    .resume(legIsAlive: true, mayGoOn: true)
                ])
        }
        let late = CallTime(.seconds(60))
        #expect(
            RecoveryPlan(for: call, remote: .gone, at: late).actions == [
                .resume(legIsAlive: true, mayGoOn: true), .tell(.dialUnknown(DialUnknown(effect: dial))),
            ])
        var machine = call.machine
        _ = machine.handle(.resumed(Resumed(anchor: call.anchor, legIsAlive: true)), at: late)
        _ = machine.handle(.dialUnknown(DialUnknown(effect: dial)), at: late)
        #expect(machine.outcome == .unknown)
    }

    /// The reply to the dial was lost before the process died: it is looked for like one without any reply.
    @Test func aLostReplyIsLookedFor() throws {
        var world = RehearsedWorld()
        world.phone = .replyIsLost
        let call = try unfinished(world) { $0.names.contains("dial_unknown") }
        #expect(
            RecoveryPlan(for: call, remote: .notAsked, at: CallTime(.seconds(6))).actions == [
                .ask(.activeLeg(of: dial))
            ])
    }

    /// A leg that the carrier named is asked for by its name, and taken for dead on its word alone.
    @Test func aKnownLegIsAskedFor() throws {
        let call = try unfinished { $0.line == "opening" }
        let now = CallTime(.seconds(20))
        #expect(call.leg == names)
        #expect(RecoveryPlan(for: call, remote: .notAsked, at: now).actions == [.ask(.status("control"))])
        for (remote, isAlive) in [(RemoteLeg.alive(nil), true), (.unknown, true), (.gone, false)] {
            #expect(
                RecoveryPlan(for: call, remote: remote, at: now).actions == [
                    .resume(legIsAlive: isAlive, mayGoOn: true)
                ])
        }
    }

    /// What the store was asked for is asked for again under the same name; a hang-up too, while there is something to hang up.
    @Test func keyedEffectsAreDoneAgain() throws {
        var world = RehearsedWorld()
        world.store = .neverReplies
        var rehearsal = CallRehearsal(script: try RehearsalScript.script(), world: world)
        rehearsal.begin()
        rehearsal.run { $0.machine.liveEpoch == .first }
        rehearsal.happen(.keyPressed(KeyPressed(key: .nine)))
        let call = try #require(UnfinishedCall(rehearsal.log, script: rehearsal.script))
        let redone = RecoveryPlan(for: call, remote: .alive(nil), at: rehearsal.now).actions.compactMap { action in
            if case .redo(let open) = action { open } else { nil }
        }
        #expect(redone.map(\.effect.name) == [.storeSuppression])
        #expect(redone == call.fold.openEffects(.keyed))
        rehearsal.run { $0.names.contains("hang_up") }
        let leaving = try #require(UnfinishedCall(rehearsal.log, script: rehearsal.script))
        for (remote, hangsUp) in [(RemoteLeg.alive(nil), true), (.gone, false)] {
            let names = RecoveryPlan(for: leaving, remote: remote, at: rehearsal.now).actions.compactMap { action in
                if case .redo(let open) = action { open.effect.name } else { nil }
            }
            #expect(names.contains(.hangUp) == hangsUp)
        }
    }

    /// A log that asks for other effects than this build is not gone on with.
    @Test func aLogOfOtherRulesMayNotGoOn() throws {
        var rehearsal = CallRehearsal(script: try RehearsalScript.script())
        rehearsal.begin()
        rehearsal.run { $0.names.contains("ringing") }
        let records = rehearsal.log.records.map { record in
            guard case .effect(let id, .setTimer(let set)) = record.entry else { return record }
            let other = SetTimer(timer: set.timer, after: set.after + .seconds(1))
            return LogRecord(
                sequence: record.sequence, incarnation: record.incarnation, time: record.time,
                entry: .effect(id, .setTimer(other)))
        }
        let call = try #require(UnfinishedCall(try CallLog(records), script: rehearsal.script))
        #expect(!call.mayGoOn)
        let plan = RecoveryPlan(for: call, remote: .alive(nil), at: rehearsal.now)
        #expect(plan.actions == [.resume(legIsAlive: true, mayGoOn: false)])
    }

    /// Call time goes on with the wall clock of whoever had the call last, and never back.
    @Test func callTimeGoesOn() throws {
        var rehearsal = CallRehearsal(script: try RehearsalScript.script())
        rehearsal.begin()
        rehearsal.run { $0.names.contains("ringing") }
        let call = try #require(UnfinishedCall(rehearsal.log, script: rehearsal.script))
        let last = try #require(call.log.last).time
        #expect(call.time(at: call.anchor + .seconds(9)) == CallTime(.seconds(9)))
        #expect(call.time(at: call.anchor - .seconds(3600)) == last)
        try rehearsal.processDies(keeping: rehearsal.log.records.count, for: .seconds(30))
        let again = try #require(UnfinishedCall(rehearsal.log, script: rehearsal.script))
        #expect(again.time(at: call.anchor + .seconds(40)) == CallTime(.seconds(40)))
    }

    /// Timers keep what is left of them; those that are overdue fire at once.
    @Test func timersKeepWhatIsLeft() throws {
        let call = try unfinished { $0.names.contains("ringing") }
        let ring = CallLimits.house.ring + LegMachine.ringMargin
        let soon = RecoveryPlan.timers(of: call.machine, at: CallTime(.seconds(10)))
        #expect(soon.map(\.after) == [TimeSpan(ring.duration - .seconds(10))])
        #expect(
            RecoveryPlan.timers(of: call.machine, at: CallTime(.seconds(100))).map(\.after) == [.milliseconds(0)])
    }

    /// Words of the new process never take the numbers of those that the log refers to.
    @Test func contentNumbersGoOn() throws {
        let call = try unfinished { $0.names.contains("mark_returned") }
        let used = call.log.records.compactMap { record -> ContentRef? in
            guard case .event(.rendered(let news)) = record.entry else { return nil }
            return news.segments.map(\.words).max()
        }
        #expect(call.nextContent > (try #require(used.max())))
    }
}
