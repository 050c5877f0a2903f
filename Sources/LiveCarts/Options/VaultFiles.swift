import Commerce
import Foundation
import Runtime
import Server
import Vault

/// A vault as commands have it that work on its files and keys, with the time of day.
struct VaultFiles {
    let vault: SQLiteVault
    let now: WallTime
    /// The file of the root key that opened it.
    let rootKeyFile: String
    let folder: String
}

extension VaultOptions {
    /// Opens the vault for as long as work on its files and keys lasts; makes none where there is none.
    func withFiles<Answer>(_ work: (VaultFiles) async throws -> Answer) async throws -> Answer {
        let settings = try await settings()
        let folder = try settings.text(of: .data)
        let file = URL(filePath: folder, directoryHint: .isDirectory).appending(path: SQLiteVault.FileName.data)
        guard FileManager.default.fileExists(atPath: file.path) else {
            throw SettingError(
                setting: .data, problem: "\(folder) holds no vault yet",
                remedy: "Name the folder that 'livecarts serve' works with.")
        }
        let rootKeyFile = try settings.text(of: .rootKeyFile)
        let key = try RootKeyFile.read(at: rootKeyFile, dataFolder: folder)
        let vault = try SQLiteVault(folder: folder, rootKey: key)
        do {
            let answer = try await work(
                VaultFiles(vault: vault, now: WallClock.system.now(), rootKeyFile: rootKeyFile, folder: folder))
            try await vault.close()
            return answer
        } catch {
            try? await vault.close()
            throw error
        }
    }
}
