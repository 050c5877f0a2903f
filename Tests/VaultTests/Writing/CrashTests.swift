import CallCore
import Foundation
import Testing
import Vault

struct CrashTests {
    /// Appends in a process that is then killed without warning, and reads in this one.
    @Test func whatWasCommittedSurvivesTheDeathOfTheProcess() async throws {
        let folder = try TemporaryFolder()
        let path = folder.path
        await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String] in
            let vault = try SQLiteVault(folder: path, rootKey: .sample(7))
            let person = try await Sample.arrive(vault)
            _ = try await vault.accept(VaultConformance.delivery("e1"))
            try await vault.create(Sample.newCall(person: person), records: [Sample.record(1)])
            try await vault.append(
                LogAppend(
                    call: Sample.call, records: [Sample.record(2)], consuming: VaultConformance.delivery("e1").id,
                    at: Sample.start))
            _ = try await vault.accept(VaultConformance.delivery("e2"))
            kill(getpid(), SIGKILL)
        }
        let vault = try SQLiteVault(folder: path, rootKey: try .sample(7))
        #expect(try await vault.log(of: Sample.call, at: Sample.start).map(\.sequence.number) == [1, 2])
        #expect(try await vault.liveCalls(at: Sample.start).map(\.key) == [Sample.call])
        let pending = try await vault.pendingInboxItems(limit: 9, at: Sample.start)
        #expect(pending.map(\.id.text) == ["e2"])
        try await vault.close()
    }
}
