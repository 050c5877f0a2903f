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

    /// Those that prove no control of their own number.
    static let others: [VaultConformance] =
        inbox + calls + people + consents + commerce + jobs + texts + spool + leases + moments + campaign + voices
        + switches + lift
}

struct VaultConformanceTests {
    /// Each promise about the numbers that call and about what is decided at the last moment.
    @Test(.controls("DIA-7", "DIA-10", "FRQ-6"), arguments: VaultConformance.numbers, VaultBackend.allCases)
    func keepsItsPromiseOfNumbers(_ promise: VaultConformance, on backend: VaultBackend) async throws {
        try await keep(promise, on: backend)
    }

    @Test(.controls("FRQ-4"), arguments: VaultConformance.contact, VaultBackend.allCases)
    func keepsItsPromiseOfContacts(_ promise: VaultConformance, on backend: VaultBackend) async throws {
        try await keep(promise, on: backend)
    }

    @Test(.controls("RCD-4", "LST-5", "LST-6"), arguments: VaultConformance.suppressions, VaultBackend.allCases)
    func keepsItsPromiseOfStops(_ promise: VaultConformance, on backend: VaultBackend) async throws {
        try await keep(promise, on: backend)
    }

    /// Each promise about scripts, and about the words and the sound of calls.
    @Test(
        .controls("RCD-2", "REC-5"), arguments: VaultConformance.published + VaultConformance.content,
        VaultBackend.allCases)
    func keepsItsPromiseOfWords(_ promise: VaultConformance, on backend: VaultBackend) async throws {
        try await keep(promise, on: backend)
    }

    @Test(
        .controls("GD-5", "GD-6", "GD-7", "GD-9"), arguments: VaultConformance.rights + VaultConformance.erasure,
        VaultBackend.allCases)
    func keepsItsPromiseToPeople(_ promise: VaultConformance, on backend: VaultBackend) async throws {
        try await keep(promise, on: backend)
    }

    @Test(arguments: VaultConformance.others, VaultBackend.allCases)
    func keepsItsPromise(_ promise: VaultConformance, on backend: VaultBackend) async throws {
        try await keep(promise, on: backend)
    }

    /// Keeps a promise, on disk or in memory.
    private func keep(_ promise: VaultConformance, on backend: VaultBackend) async throws {
        let opened = try OpenedVault(backend)
        try await promise.run(opened.vault)
        try await opened.vault.close()
    }
}
