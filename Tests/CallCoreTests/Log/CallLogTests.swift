import CallCore
import Commerce
import Compliance
import Dialogue
import LiveCartsTesting
import Testing

/// The log, its fold, and what replay finds.
struct CallLogTests {
    private func wholeCall() throws -> CallRehearsal {
        var call = try CallRehearsal.talking()
        call.run(untilSaying: "reason.ask")
        call.pass(.milliseconds(400))
        call.caller(says: .meaning(.priceObjection))
        call.run(untilHeard: "offer.terms")
        call.caller(says: .meaning(.accept))
        call.runToEnd()
        return call
    }

    /// Records are numbered from 1 without a gap, effects behind their event.
    @Test func numbering() throws {
        var writer = LogWriter()
        let first = writer.write(.greetingEnded, [.hangUp, .stopStream], at: CallTime(.seconds(2)))
        let second = writer.write(.orderCompleted, [], at: CallTime(.seconds(1)))
        #expect((first + second).map(\.sequence.number) == [1, 2, 3, 4])
        #expect(second[0].time == CallTime(.seconds(2)))
        let names = first.compactMap { if case .effect(let id, _) = $0.entry { id.description } else { nil } }
        #expect(names == ["1.1.0", "1.1.1"])
        #expect(throws: Never.self) { try CallLog(first + second) }
    }

    /// What is no log is refused, with its place.
    @Test func disorder() throws {
        var writer = LogWriter()
        let records = writer.write(.greetingEnded, [.hangUp], at: CallTime(.seconds(2)))
        #expect(throws: LogDisorder(sequence: LogSequence(2), problem: .gap(expected: .first))) {
            try CallLog([records[1]])
        }
        let stray = LogRecord(
            sequence: LogSequence(2), incarnation: .first, time: CallTime(.seconds(2)),
            entry: .effect(EffectID(incarnation: .first, event: LogSequence(5), index: 0), .hangUp))
        #expect(throws: LogDisorder.self) { try CallLog([records[0], stray]) }
        let early = LogRecord(sequence: LogSequence(2), incarnation: .first, time: .zero, entry: .event(.greetingEnded))
        #expect(
            throws: LogDisorder(sequence: LogSequence(2), problem: .timeWentBack(from: CallTime(.seconds(2))))
        ) { try CallLog([records[0], early]) }
        let foreign = LogRecord(
            sequence: LogSequence(2), incarnation: Incarnation(2), time: CallTime(.seconds(2)),
            entry: .event(.greetingEnded))
        #expect(throws: LogDisorder(sequence: LogSequence(2), problem: .incarnationOutOfTurn(expected: .first))) {
            try CallLog([records[0], foreign])
        }
    }

    /// The fold of the log is the live machine, and its timers and the machine's are the same.
    @Test func foldIsTheMachine() throws {
        let call = try wholeCall()
        let fold = CallFold(call.log, script: call.script)
        #expect(fold.machine == call.machine)
        #expect(fold.divergence == nil)
        #expect(fold.missingEffects.isEmpty)
        #expect(fold.outstandingTimers.isEmpty)
    }

    /// Deciding a call once more gives the same effects, and once more again.
    @Test func replay() throws {
        let call = try wholeCall()
        let first = ReplayComparison(call.log, script: call.script)
        #expect(first.isSame)
        #expect(first == ReplayComparison(call.log, script: call.script))
        #expect("\(first)" == "the same \(call.effects.count) effects for \(call.events.count) events")
    }

    /// A log that says something else is told from the first difference on, field by field.
    @Test func divergence() throws {
        let call = try wholeCall()
        var records = call.log.records
        let index = try #require(
            records.firstIndex {
                if case .effect(_, .say(let say)) = $0.entry { say.line == "permission" } else { false }
            })
        guard case .effect(let id, .say(let say)) = records[index].entry else { return }
        let other = Say(utterance: say.utterance, line: "goodbye", segments: say.segments, offer: nil)
        records[index] = LogRecord(
            sequence: records[index].sequence, incarnation: records[index].incarnation, time: records[index].time,
            entry: .effect(id, .say(other)))
        let comparison = ReplayComparison(try CallLog(records), script: call.script)
        guard case .differs(let divergence) = comparison.verdict else {
            Issue.record("the difference was not found")
            return
        }
        #expect(divergence.record == records[index].sequence)
        #expect(divergence.fields.map(\.name) == ["line"])
        #expect("\(comparison)".contains("line: recorded goodbye, now permission"))
        #expect("\(comparison)".contains("record \(index + 1):"))
    }

    /// An effect that is missing, and one that is too many.
    @Test func missingAndSurplusEffects() throws {
        let call = try wholeCall()
        var writer = LogWriter()
        let created = Created.rehearsed(call)
        let bare = try CallLog(writer.write(created, [], at: .zero) + writer.write(.greetingEnded, [], at: .zero))
        #expect("\(ReplayComparison(bare, script: call.script))".contains("recorded: nothing more"))
        var second = LogWriter()
        let surplus = try CallLog(second.write(.greetingEnded, [.hangUp], at: .zero))
        let text = "\(ReplayComparison(surplus, script: call.script))"
        #expect(text.contains("recorded: hang_up"))
        #expect(text.contains("now:      nothing more"))
    }

    /// A log whose writer died in the middle of an event's effects.
    @Test func cutInTheMiddleOfAnEvent() throws {
        let call = try wholeCall()
        let cut = try CallLog(call.log.records.prefix(2))
        let comparison = ReplayComparison(cut, script: call.script)
        #expect(comparison.verdict == .endsEarly(missing: [.setTimer]))
    }

    /// What a take-over finds open, by class.
    @Test func openEffects() throws {
        var call = try CallRehearsal.talking()
        call.run(untilSaying: "reason.ask")
        call.world.store = .neverReplies
        call.happen(.keyPressed(KeyPressed(key: .nine)))
        let fold = CallFold(call.log, script: call.script)
        #expect(fold.openEffects(.once).isEmpty)
        #expect(fold.openEffects(.keyed).map(\.effect.name) == [.storeSuppression])
        #expect(fold.openEffects(.repeatable).map(\.effect.name).contains(.clear))
        #expect(
            fold.outstandingTimers
                == call.machine.outstandingTimers.sorted { lhs, rhs in
                    let order = fold.outstandingTimers.map(\.timer)
                    return (order.firstIndex(of: lhs.timer) ?? 0) < (order.firstIndex(of: rhs.timer) ?? 0)
                })
        #expect(fold.outstandingTimers.contains { $0.timer.kind == .suppressionReply })
    }

    /// Call time never goes back in the machine either.
    @Test func timeNeverGoesBack() throws {
        var late = CallMachine(script: try RehearsalScript.script())
        var early = late
        let created = CallEvent.created(RehearsedCall.created(script: late.script.version))
        _ = late.handle(created, at: CallTime(.seconds(5)))
        _ = early.handle(created, at: CallTime(.seconds(5)))
        let answered = CallEvent.answered(AnsweredCall(leg: "leg", control: "control"))
        #expect(late.handle(answered, at: CallTime(.seconds(1))) == early.handle(answered, at: CallTime(.seconds(5))))
        #expect(late == early)
    }
}

extension Created {
    fileprivate static func rehearsed(_ call: CallRehearsal) -> CallEvent {
        .created(RehearsedCall.created(script: call.script.version))
    }
}
