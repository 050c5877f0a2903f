import Commerce
import Foundation
import Logging
import Runtime
import Server
import Vault

/// A vault as a command has it: with what was published in it and the time of day.
struct OpenedVault {
    let vault: any Vault
    let catalogue: Catalogue
    let now: WallTime
    /// The operator's own calling rules; nil for those that ship.
    let rulesFile: String?
    /// The number that calls are made from instead of each merchant's own.
    let from: E164?

    /// Opens the vault that the settings name; makes none where there is none.
    init(_ settings: Settings) throws {
        let folder = try settings.text(of: .data)
        let file = URL(filePath: folder, directoryHint: .isDirectory).appending(path: SQLiteVault.FileName.data)
        guard FileManager.default.fileExists(atPath: file.path) else {
            throw SettingError(
                setting: .data, problem: "\(folder) holds no vault yet",
                remedy: "Name the folder that 'livecarts serve' works with.")
        }
        let key = try RootKeyFile.read(at: try settings.text(of: .rootKeyFile), dataFolder: folder)
        self.vault = try SQLiteVault(folder: folder, rootKey: key)
        self.catalogue = Catalogue(vault: vault, wall: .system)
        self.now = WallClock.system.now()
        self.rulesFile = settings.value(of: .rules)?.text
        self.from = settings.value(of: .telnyxFromNumber).flatMap { E164($0.text) }
    }

    /// Does what is asked about people's data. A running server learns of it from the vault.
    var desk: RightsDesk {
        RightsDesk(
            vault: vault, directory: CallDirectory(),
            logger: Logger(label: "livecarts") { _ in SwiftLogNoOpLogHandler() })
    }

    /// A call by its identifier, whoever the merchant.
    func call(_ id: String) async throws -> CallSummary {
        guard let call = try await vault.call(CallID(id), at: now) else { throw CommandProblem.unknownCall(id) }
        return call
    }
}
