import CallCore
import Commerce
import Compliance
import Foundation
import Synchronization
import Testing
import Vault

/// Every level is rotated, over and over, while people are taken in, read and erased; no read is ever wrong.
struct RotationAtOnceTests {
    /// A sequence of numbers that is the same for the same seed.
    private struct Seeded: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 29)
        }
    }

    /// The root key file, as both processes read it.
    private final class RootInForce: Sendable {
        let byte = Mutex<UInt8>(7)
    }

    private static func phone(_ number: Int) -> String { "+1813555\(String(10_000 + number).dropFirst())" }

    private static func name(_ number: Int, _ round: Int) -> String { "name \(number).\(round)" }

    private func write(_ number: Int, _ round: Int, _ vault: SQLiteVault) async throws -> PersonID {
        var profile = try Sample.profile(Self.phone(number))
        profile.firstName = Self.name(number, round)
        return try await vault.upsertPerson(profile, of: Sample.merchant, at: Sample.start)
    }

    /// One of two processes writes and reads, each for its own people.
    private func live(_ vault: SQLiteVault, people: Range<Int>, seed: UInt64) async throws {
        var random = Seeded(state: seed)
        var known: [Int: (person: PersonID, round: Int)] = [:]
        let reason = try Sample.reason()
        for round in 0..<30 {
            let number = Int.random(in: people, using: &random)
            let person = try await write(number, round, vault)
            if let before = known[number] { #expect(before.person == person, "\(number) became another person") }
            known[number] = (person, round)
            for (number, told) in known {
                let profile = try await vault.open(told.person, of: Sample.merchant, for: reason, at: Sample.start)
                #expect(profile.firstName == Self.name(number, told.round))
                let found = try await vault.person(
                    with: try Sample.phone(Self.phone(number)), of: Sample.merchant, at: Sample.start)
                #expect(found == told.person)
            }
        }
    }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func allReadsStayRight(seed: UInt64) async throws {
        let opened = try OpenedVault()
        let root = RootInForce()
        let beside = try SQLiteVault(folder: opened.dataPath, rootKey: opened.rootKey) { _ in
            try .sample(root.byte.withLock { $0 })
        }
        let vault = opened.vault
        _ = try await write(0, 0, vault)
        let stopped = try Sample.phone("+18135559999")
        _ = try await vault.suppress(
            NewSuppression(
                merchant: Sample.merchant, subject: .phone(stopped), reason: .textPhrase, key: "e1", at: Sample.start))
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await self.live(vault, people: 0..<6, seed: seed) }
            group.addTask { try await self.live(beside, people: 6..<12, seed: seed &+ 100) }
            group.addTask {
                var random = Seeded(state: seed &+ 200)
                for turn in 0..<16 {
                    switch Int.random(in: 0..<4, using: &random) {
                    case 0:
                        let next = UInt8(20 + turn)
                        root.byte.withLock { $0 = next }
                        try await vault.rotateRoot(to: .sample(next), at: Sample.start)
                    case 1: try await vault.rotateWrap(of: Sample.merchant, at: Sample.start)
                    case 2: try await vault.rotateData(of: Sample.merchant, at: Sample.start)
                    default: try await vault.rotateIndex(of: Sample.merchant, at: Sample.start)
                    }
                    _ = try await vault.reseal(limit: 5, at: Sample.start)
                }
            }
            try await group.waitForAll()
        }
        while try await !vault.reseal(limit: 50, at: Sample.start).isFinished {}
        #expect(try await vault.isSuppressed(stopped, of: Sample.merchant, at: Sample.start))
        #expect(try await vault.check().problems == [])
        _ = try await AuditFile(vault).verified()
        for one in [beside, vault] { try await one.close() }
    }
}
