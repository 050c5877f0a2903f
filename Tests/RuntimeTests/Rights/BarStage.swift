import CallCore
import Commerce
import Compliance
import Runtime
import Testing
import Vault

/// A live call in a process, and the same vault as another process has it open.
struct BarStage: Sendable {
    let recovery: RecoveryStage
    let services: CallServices
    let elsewhere: SQLiteVault
    let port: CallPort

    init() async throws {
        recovery = try await RecoveryStage()
        try await recovery.leave(recovery.answered)
        services = try recovery.services()
        elsewhere = try recovery.stage.reopened()
        port = CallPort(key: recovery.key, services: services, from: .zero, nextRef: .first)
        services.directory.add(port, person: recovery.stage.person, cart: "cart_1")
    }

    var person: PersonID { recovery.stage.person }
    var now: WallTime { recovery.stage.now }
    /// As a command has it: no call is its own.
    var command: RightsDesk { RightsDesk(vault: elsewhere, directory: CallDirectory(), logger: JobStage.quiet) }
    /// As the server has it.
    var desk: RightsDesk {
        RightsDesk(vault: services.vault, directory: services.directory, logger: JobStage.quiet)
    }

    static func reason() throws -> AccessReason {
        try #require(AccessReason(actor: "tests", reason: "asked by letter"))
    }

    /// What the call was told since it was last asked; it must have been told something.
    func told() async -> [CallEvent] { await port.inbox.next().map(\.event) }

    /// Whether words of the call would still be kept.
    func wouldKeepWords() -> Bool {
        _ = port.recorder.add("it's too expensive", at: .zero)
        port.recorder.noticeHeard()
        return !port.recorder.close().words.isEmpty
    }

    func close() async throws {
        try await elsewhere.close()
        try await services.vault.close()
    }
}
