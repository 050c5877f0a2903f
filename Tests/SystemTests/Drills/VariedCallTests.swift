import Foundation
import GRDB
import Lookalike
import PlantedWords
import Testing
import Transport
import Vault

/// Many calls, no two alike; afterwards nothing of them stands in clear anywhere.
@Suite(.enabled(if: BuiltProgram.compiler != nil, BuiltProgram.noCompiler))
struct VariedCallTests {
    /// Some calls of one server.
    private struct Batch: Sendable {
        let number: Int
        let calls: [VariedCall]
        let line: VariedLine
    }

    /// What came of a batch.
    private struct Result: Sendable {
        let outcomes: [(course: VariedCall.Course, outcome: String)]
        let dials: [String: Int]
        let planted: Int
        let finds: [PlantedWords.Find]
        let missedInTheOpen: [String]
        let scannedBytes: Int
    }

    private static let seed: UInt64 = 20_261_123

    /// A hundred where there is time for them (`make soak`); else six, of the six courses that differ most.
    private static let batches: [Batch] = {
        var dice = Dice(seed: seed)
        let size = Soak.isOn ? 5 : 3
        let count = Soak.count(100, otherwise: 6) / size
        return (0..<count).map { number in
            Batch(
                number: number, calls: (0..<size).map { VariedCall(number * size + $0, dice: &dice) },
                line: VariedLine(number))
        }
    }()

    /// Every call ends with an outcome, nobody is dialed twice, and whatever was said, sent or known of anybody is sealed: in the data, beside
    /// the keys, in a back-up of both, and in all that the server printed.
    @Test func nothingOfManyCallsStandsInClear() async throws {
        let results = try await Soak.inLanes(Self.batches, lanes: 2) { try await Self.play($0) }
        Self.tell(results)
        for (batch, result) in zip(Self.batches, results) {
            let name: Comment = "seed \(Self.seed), batch \(batch.number)"
            #expect(result.outcomes.count == batch.calls.count, name)
            #expect(result.outcomes.allSatisfy { $0.outcome != "none" && $0.outcome != "refused" }, name)
            #expect(result.dials.values.allSatisfy { $0 == 1 } && result.dials.count == batch.calls.count, name)
            #expect(result.planted > batch.calls.count * 5, name)
            #expect(result.finds.isEmpty, name)
            #expect(result.missedInTheOpen.isEmpty, name)
        }
    }

    private static func play(_ batch: Batch) async throws -> Result {
        var result: Result?
        let codecs = ["LIVECARTS_STREAM_INBOUND": batch.line.inbound, "LIVECARTS_STREAM_OUTBOUND": batch.line.outbound]
        try await ServedStage.run(
            { configuration in
                configuration.callers = Dictionary(
                    uniqueKeysWithValues: batch.calls.map { ($0.person.number, $0.script) })
                configuration.facts = batch.line.facts
                configuration.faults = batch.line.faults
                configuration.seed = seed + UInt64(batch.number)
            }, changed: codecs
        ) { stage in
            try await stage.settleIn(batch.calls.map(\.person))
            let server = await stage.serve()
            try await server.listening()
            for call in batch.calls {
                let reply = try await stage.leaveCart(call.number % 10, of: call.person)
                try #require(reply.status == 202, "\(String(decoding: reply.body, as: UTF8.self))")
            }
            try await stage.untilAllIsDone()
            try await stage.until("every webhook is acknowledged", every: .milliseconds(100)) {
                isAllAcknowledged(stage.journal)
            }
            server.tellToEnd()
            #expect(try await server.end() == 0)
            result = try await judge(batch, stage)
        }
        return try #require(result)
    }

    private static func judge(_ batch: Batch, _ stage: ServedStage) async throws -> Result {
        let matter = try await PlantedMatter(of: batch.calls, on: stage)
        let backups = stage.folder.appending(path: "backups")
        try FileManager.default.createDirectory(at: backups, withIntermediateDirectories: true)
        try await stage.withVault { vault in
            try await vault.backupData(to: backups.appending(path: "data").path, at: stage.clock.now)
            try await vault.backupKeys(to: backups.appending(path: "keys.db").path, at: stage.clock.now)
        }
        let (data, keys, open) = (stage.data, stage.keyFolder, stage.folder.appending(path: "open"))
        let output = Array(stage.output.utf8)
        let (finds, missed, bytes) = try await OwnThread.run {
            let planted = PlantedWords(matter.words)
            let finds = try [data, keys, backups].flatMap { try planted.finds(under: $0.path) }
            try matter.writeUnsealed(to: open)
            let seen = try planted.finds(under: open.path)
            let missed = ["matter.json", "matter.gz"].flatMap { file in
                Set(matter.words).subtracting(seen.filter { $0.place.hasSuffix(file) }.map(\.word))
            }
            let bytes = try [data, keys, backups].reduce(output.count) { try $0 + size(of: $1) }
            return (finds + planted.finds(in: output, place: "the output"), missed, bytes)
        }
        return Result(
            outcomes: try outcomes(of: batch, stage),
            dials: Dictionary(grouping: stage.journal.calls, by: \.to).mapValues(\.count),
            planted: matter.words.count, finds: finds,
            missedInTheOpen: missed, scannedBytes: bytes)
    }

    /// By the far end's leg and the vault's row of it.
    private static func outcomes(
        of batch: Batch, _ stage: ServedStage
    ) throws -> [(course: VariedCall.Course, outcome: String)] {
        let rows = try stage.look { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT h.value, coalesce(c.outcome, 'none') FROM calls c
                    JOIN call_handles h ON h.call = c.call AND h.kind = 'leg'
                    """)
        }
        let byLeg = Dictionary(rows.map { ($0[0] as String, $0[1] as String) }) { first, _ in first }
        return batch.calls.compactMap { call in
            stage.journal.calls(to: call.person.number).last.flatMap { byLeg[$0.legID] }.map { (call.course, $0) }
        }
    }

    /// Whether every webhook was answered with 200, the last ones of every text and every call among them.
    private static func isAllAcknowledged(_ journal: LookalikeJournal) -> Bool {
        let acknowledged = journal.deliveries.filter { $0.status == 200 }
        func count(_ type: String) -> Int { Set(acknowledged.filter { $0.eventType == type }.map(\.eventID)).count }
        return Set(journal.deliveries.map(\.eventID)).isSubset(of: acknowledged.map(\.eventID))
            && count("call.hangup") == journal.calls.count
            && count("message.finalized") == journal.messages.count { $0.direction == "outbound" }
    }

    private static func size(of folder: URL) throws -> Int {
        try FileManager.default.subpathsOfDirectory(atPath: folder.path).reduce(0) { sum, name in
            let attributes = try FileManager.default.attributesOfItem(atPath: folder.appending(path: name).path)
            return sum + (attributes[.size] as? Int ?? 0)
        }
    }

    private static func tell(_ results: [Result]) {
        let all = results.flatMap(\.outcomes)
        let rows = VariedCall.Course.allCases.map { course -> [String] in
            let outcomes = all.filter { $0.course == course }.map(\.outcome)
            let counts = Set(outcomes).sorted().map { outcome in "\(outcomes.count { $0 == outcome }) \(outcome)" }
            return [course.rawValue, "\(outcomes.count)", counts.joined(separator: ", ")]
        }
        print(
            """
            Varied calls, seed \(seed)
            \(DrillTable.aligned([["course", "calls", "outcomes"]] + rows))
            \(results.reduce(0) { $0 + $1.planted }) planted words and sentences, \
            \(results.reduce(0) { $0 + $1.finds.count }) found in \(results.reduce(0) { $0 + $1.scannedBytes } >> 20) MB of data, keys, \
            back-ups and output, \(results.reduce(0) { $0 + $1.missedInTheOpen.count }) missed where they were written unsealed
            """)
    }
}
