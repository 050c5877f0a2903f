import CallCore
import Commerce
import Testing
import Vault

extension VaultConformance {
    private static let dialed = CallEvent.dialAccepted(
        DialAccepted(
            effect: EffectID(incarnation: .first, event: .first, index: 0), leg: "leg_1", control: "control_1"))

    static let calls: [VaultConformance] = [
        VaultConformance("a log is read back as it was appended") { vault in
            let person = try await Sample.arrive(vault)
            let records = [
                Sample.record(1),
                LogRecord(
                    sequence: LogSequence(2), incarnation: .first, time: .zero,
                    entry: .effect(
                        EffectID(incarnation: .first, event: .first, index: 0), .finish(Finish(outcome: .accepted)))),
            ]
            try await vault.create(try Sample.newCall(person: person), records: [records[0]])
            try await vault.append(LogAppend(call: Sample.call, records: [records[1]], at: Sample.start))
            #expect(try await vault.log(of: Sample.call, at: Sample.start) == records)
        },
        VaultConformance("records that do not go on from the last one are refused whole") { vault in
            let person = try await Sample.arrive(vault)
            try await vault.create(try Sample.newCall(person: person), records: [Sample.record(1)])
            let conflict = VaultError.logConflict(Sample.call, expected: LogSequence(2), got: LogSequence(1))
            await #expect(throws: conflict) {
                try await vault.append(
                    LogAppend(call: Sample.call, records: [Sample.record(1), Sample.record(2)], at: Sample.start))
            }
            #expect(try await vault.log(of: Sample.call, at: Sample.start).count == 1)
        },
        VaultConformance("a call is found by its leg, its control and its client state") { vault in
            let person = try await Sample.arrive(vault)
            try await vault.create(try Sample.newCall(person: person), records: [Sample.record(1)])
            try await vault.append(
                LogAppend(
                    call: Sample.call, records: [Sample.record(2, dialed)], with: [.remember(.clientState("state_1"))],
                    at: Sample.start))
            for handle in [CallHandle.leg("leg_1"), .control("control_1"), .clientState("state_1")] {
                #expect(try await vault.call(knownBy: handle, at: Sample.start)?.key == Sample.call)
            }
            #expect(try await vault.call(knownBy: .leg("control_1"), at: Sample.start) == nil)
        },
        VaultConformance("a call lives until it is finished, and its first outcome stands") { vault in
            let person = try await Sample.arrive(vault)
            try await vault.create(try Sample.newCall(person: person), records: [Sample.record(1)])
            #expect(try await vault.liveCalls(at: Sample.start).map(\.key) == [Sample.call])
            let end = Sample.start + .seconds(40)
            for (sequence, outcome) in [(2, CallOutcome.optedOut), (3, .failed)] {
                try await vault.append(
                    LogAppend(call: Sample.call, records: [Sample.record(sequence)], with: [.finish(outcome)], at: end))
            }
            #expect(try await vault.liveCalls(at: end).isEmpty)
            let listed = try #require(try await vault.calls(of: Sample.merchant, limit: 10, at: end).first)
            #expect(listed.outcome == .optedOut)
            #expect(listed.endedAt == end)
            #expect(listed.person == person)
            #expect(try await vault.calls(of: "mrc_other", limit: 10, at: end).isEmpty)
        },
        VaultConformance("a person is never in two live calls; the same call made twice is one") { vault in
            let person = try await Sample.arrive(vault)
            try await vault.create(try Sample.newCall(person: person), records: [])
            try await vault.create(try Sample.newCall(person: person), records: [])
            let second = CallKey(merchant: Sample.merchant, call: "call_2")
            await #expect(throws: VaultError.callInProgress(person)) {
                try await vault.create(try Sample.newCall(second, person: person), records: [])
            }
            #expect(try await vault.calls(of: nil, limit: 10, at: Sample.start).count == 1)
        },
        VaultConformance("another merchant's call is not known") { vault in
            let person = try await Sample.arrive(vault)
            try await vault.create(try Sample.newCall(person: person), records: [Sample.record(1)])
            let foreign = CallKey(merchant: "mrc_other", call: Sample.call.call)
            await #expect(throws: VaultError.unknownCall(foreign)) {
                _ = try await vault.log(of: foreign, at: Sample.start)
            }
        },
    ]
}
