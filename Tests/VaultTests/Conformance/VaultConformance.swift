import Controls
import Testing
import Vault

/// What every vault must do, whatever it is made of.
struct VaultConformance: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let run: @Sendable (any Vault) async throws -> Void

    init(_ description: String, _ run: @escaping @Sendable (any Vault) async throws -> Void) {
        self.testDescription = description
        self.run = run
    }

    static let all: [VaultConformance] =
        inbox + calls + people + consents + suppressions + contact + commerce + jobs
        + content + published + texts + spool + rights + erasure + leases + moments + campaign + voices + switches
        + lift + numbers
}

struct VaultConformanceTests {
    /// Each promise about the numbers that call and about what is decided at the last moment (DIA-7, DIA-10, FRQ-6).
    @Test(.controls("DIA-7", "DIA-10", "FRQ-6"), arguments: VaultConformance.numbers)
    func keepsItsPromiseOfNumbers(_ promise: VaultConformance) async throws {
        let opened = try OpenedVault(.onDisk)
        try await promise.run(opened.vault)
        try await opened.vault.close()
    }

    /// Each promise, kept on disk and in memory.
    @Test(.controls("RCD-2", "RCD-4"), arguments: VaultConformance.all, VaultBackend.allCases)
    func keepsItsPromise(_ promise: VaultConformance, on backend: VaultBackend) async throws {
        let opened = try OpenedVault(backend)
        try await promise.run(opened.vault)
        try await opened.vault.close()
    }
}
