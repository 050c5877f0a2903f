import CallCore
import Commerce
import Testing
import Vault

extension VaultConformance {
    private static let lapse = Sample.start + .seconds(30)

    private static func lease(
        _ vault: any Vault, to node: NodeID, takingOver: Bool = false, at now: WallTime = Sample.start
    ) async throws -> Bool {
        try await vault.lease(Sample.call, to: node, until: now + .seconds(30), takingOver: takingOver, at: now)
    }

    static let leases: [VaultConformance] = [
        VaultConformance("a live call is one node's until its lease lapses or is given up") { vault in
            _ = try await inCall(vault)
            #expect(try await lease(vault, to: "node_a"))
            #expect(try await lease(vault, to: "node_a"))
            #expect(try await !lease(vault, to: "node_b"))
            #expect(try await vault.lapsedCalls(at: lapse - .seconds(1)).isEmpty)
            #expect(try await vault.lapsedCalls(at: lapse).map(\.key) == [Sample.call])
            #expect(try await lease(vault, to: "node_b", at: lapse))
            #expect(try await !lease(vault, to: "node_a", at: lapse))
            try await vault.giveUpLease(of: Sample.call, by: "node_a")
            #expect(try await !lease(vault, to: "node_a", at: lapse))
            try await vault.giveUpLease(of: Sample.call, by: "node_b")
            #expect(try await lease(vault, to: "node_a", at: lapse))
        },
        VaultConformance("the holder of the folder's lock takes a call whoever leased it") { vault in
            _ = try await inCall(vault)
            #expect(try await lease(vault, to: "node_a"))
            #expect(try await lease(vault, to: "node_b", takingOver: true))
            #expect(try await !lease(vault, to: "node_a"))
        },
        VaultConformance("a node's leases are renewed together; an ended call has none") { vault in
            _ = try await inCall(vault)
            #expect(try await lease(vault, to: "node_a"))
            let later = lapse + .seconds(30)
            #expect(try await vault.renewLeases(of: "node_b", until: later, at: Sample.start) == 0)
            #expect(try await vault.renewLeases(of: "node_a", until: later, at: Sample.start) == 1)
            #expect(try await vault.lapsedCalls(at: lapse).isEmpty)
            try await vault.append(
                LogAppend(call: Sample.call, records: [Sample.record(2)], with: [.finish(.declined)], at: Sample.start))
            #expect(try await vault.renewLeases(of: "node_a", until: later, at: Sample.start) == 0)
            #expect(try await vault.lapsedCalls(at: later).isEmpty)
            #expect(try await !lease(vault, to: "node_a"))
        },
        VaultConformance("a call that never was leased is not lapsed") { vault in
            _ = try await inCall(vault)
            #expect(try await vault.lapsedCalls(at: lapse + .seconds(3600)).isEmpty)
        },
        VaultConformance("the job of a call that goes on is held, also when its own lease has lapsed") { vault in
            let person = try await inCall(vault)
            let summary = try #require(try await vault.call(Sample.call.call, at: Sample.start))
            #expect(try await vault.holdJob(of: summary, until: lapse, at: Sample.start) == nil)
            let id = try await vault.enqueue(Sample.job(.callCart, key: "j", of: person), at: Sample.start)
            _ = try await vault.leaseDueJobs(limit: 1, until: Sample.start + .seconds(1), at: Sample.start)
            let later = Sample.start + .seconds(10)
            #expect(try await vault.holdJob(of: summary, until: lapse, at: later)?.id == id)
            #expect(try await vault.leaseDueJobs(limit: 1, until: lapse, at: later).isEmpty)
            #expect(try await vault.job(id, at: later)?.failures == 0)
            try await vault.settle(id, as: .done, at: later)
            #expect(try await vault.holdJob(of: summary, until: lapse, at: later) == nil)
        },
        VaultConformance("a successor is given the stored content key, and none that was destroyed") { vault in
            _ = try await inCall(vault)
            #expect(try await vault.contentKey(of: Sample.call, at: Sample.start) == nil)
            let consent = try Sample.recordingConsent()
            try await vault.storeContentKey(ContentKey(), of: Sample.call, under: consent, at: Sample.start)
            let key = try #require(try await vault.contentKey(of: Sample.call, at: Sample.start))
            // The same key again is no change; another one would be refused.
            try await vault.storeContentKey(key, of: Sample.call, under: consent, at: Sample.start)
            try await vault.destroyContentKey(of: Sample.call, at: Sample.start)
            #expect(try await vault.contentKey(of: Sample.call, at: Sample.start) == nil)
        },
    ]
}
