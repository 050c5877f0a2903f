import Commerce
import Foundation
import Logging
import Runtime
import Vault

/// A vault as a command has it: with what was published in it and the time of day.
struct OpenedVault {
    let vault: any Vault
    let catalogue: Catalogue
    let now: WallTime

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
    }

    /// Does what is asked about people's data. A running server learns of it from the vault.
    var desk: RightsDesk {
        RightsDesk(
            vault: vault, directory: CallDirectory(),
            logger: Logger(label: "livecarts") { _ in SwiftLogNoOpLogHandler() })
    }

    /// A merchant by its name; the only one there is, without one.
    func merchant(named name: String?) async throws -> MerchantID {
        let known = try await vault.merchants()
        if let name {
            guard known.contains(MerchantID(name)) else { throw CommandProblem.unknownMerchant(name) }
            return MerchantID(name)
        }
        guard let only = known.first else { throw CommandProblem.noMerchant }
        guard known.count == 1 else { throw CommandProblem.severalMerchants(known.map(\.text).sorted()) }
        return only
    }

    /// A call by its identifier, whoever the merchant.
    func call(_ id: String) async throws -> CallSummary {
        guard let call = try await vault.call(CallID(id), at: now) else { throw CommandProblem.unknownCall(id) }
        return call
    }
}
