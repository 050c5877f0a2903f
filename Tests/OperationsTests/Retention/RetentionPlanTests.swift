import Commerce
import Compliance
import Operations
import Testing

struct RetentionPlanTests {
    private let now = WallTime(secondsSince1970: 1_000_000)

    private func facts(
        _ expired: [ExpiredRows] = [], keys: [IdleKey] = [], files: [TapeFileFact] = [], tapes: [TapeRowFact] = [],
        lastSweep: WallTime? = nil
    ) -> SweepFacts {
        SweepFacts(now: now, lastSweep: lastSweep, expired: expired, idleKeys: keys, files: files, tapes: tapes)
    }

    private func rows(_ table: String, _ count: Int, held: Int = 0, late: Duration = .seconds(60)) -> ExpiredRows {
        ExpiredRows(
            table: table, retentionClass: .transcript, merchant: "mrc_1", count: count, held: held, oldest: now - late)
    }

    @Test func whereNothingIsPastItsLimitThereIsNothingToDo() throws {
        let plan = try RetentionPlan(facts([rows("contents", 0)]))
        #expect(plan.isEmpty && plan.overdue == nil && plan.heldRows == 0)
    }

    /// The order given is kept, because what comes later is what the earlier depends on.
    @Test func rowsGoInPortionsInTheOrderGiven() throws {
        let limit = RetentionPlan.batchLimit
        let plan = try RetentionPlan(facts([rows("contents", limit + 1), rows("calls", limit)]))
        #expect(plan.batches.map(\.table) == ["contents", "contents", "calls"])
        #expect(plan.batches.allSatisfy { $0.limit == limit })
    }

    /// A round ends before a table whose forerunner is not empty yet.
    @Test func aRoundHasALimit() throws {
        let many = RetentionPlan.batchLimit * RetentionPlan.batchesARound * 3
        let plan = try RetentionPlan(facts([rows("contents", many), rows("calls", 1)]))
        #expect(plan.batches.count == RetentionPlan.batchesARound)
        #expect(plan.batches.allSatisfy { $0.table == "contents" })
    }

    /// Held rows are told and not destroyed.
    @Test func whatIsHeldIsLeft() throws {
        let plan = try RetentionPlan(facts([rows("contents", 0, held: 7)]))
        #expect(plan.isEmpty && plan.heldRows == 7)
    }

    @Test func whatIsADayLateIsTold() throws {
        #expect(try RetentionPlan(facts([rows("contents", 1, late: RetentionPlan.grace)])).overdue == nil)
        let late = RetentionPlan.grace + .seconds(1)
        #expect(try RetentionPlan(facts([rows("contents", 1, late: late)])).overdue == late)
    }

    @Test func keysGoInPortions() throws {
        let keys = (0..<(RetentionPlan.keyBatchLimit + 1)).map {
            IdleKey(merchant: "mrc_1", owner: .person(PersonID("per_\($0)")), retentionClass: .cartSnapshot)
        }
        let plan = try RetentionPlan(facts(keys: keys))
        #expect(plan.keys.map(\.count) == [RetentionPlan.keyBatchLimit, 1])
        #expect(plan.keys.flatMap(\.self) == keys)
    }

    /// A file without a row goes and a row without a file is told, once neither can be half-way any more.
    @Test func tapesAndRowsAreMatched() throws {
        let (old, young) = (now - RetentionPlan.orphanAge, now - RetentionPlan.orphanAge + .seconds(1))
        let plan = try RetentionPlan(
            facts(
                files: [
                    TapeFileFact(name: "b.tape", changedAt: old), TapeFileFact(name: "a.tape", changedAt: old),
                    TapeFileFact(name: "young.tape", changedAt: young),
                    TapeFileFact(name: "named.tape", changedAt: old),
                ],
                tapes: [
                    TapeRowFact(call: "call_1", file: "named.tape", startedAt: old),
                    TapeRowFact(call: "call_2", file: "gone.tape", startedAt: old),
                    TapeRowFact(call: "call_2", file: "gone2.tape", startedAt: old),
                    TapeRowFact(call: "call_3", file: "coming.tape", startedAt: young),
                ]))
        #expect(plan.orphans == ["a.tape", "b.tape"])
        #expect(plan.missing == ["call_2"])
    }

    /// What is destroyed on the word of a wrong clock does not come back.
    @Test func aClockThatWentBackIsNotBelieved() throws {
        let last = now + RetentionPlan.clockTolerance
        #expect(try !RetentionPlan(facts([rows("contents", 1)], lastSweep: last)).isEmpty)
        let later = last + .seconds(1)
        #expect(throws: SweepRefusal.clockIsBehind(lastSweep: later, now: now)) {
            _ = try RetentionPlan(facts([rows("contents", 1)], lastSweep: later))
        }
    }
}
