import ArgumentParser
import Commerce
import Foundation
import Runtime
import Vault

/// Where the vault is that a command reads. It may be open in a running server at the same time.
struct VaultOptions: ParsableArguments {
    @Option(help: "LIVECARTS_DATA: the folder of databases and sealed recordings.")
    var data: String?

    @Option(help: "LIVECARTS_ROOT_KEY_FILE: the file with the root key.")
    var rootKeyFile: String?

    /// The settings in force with these two options above them.
    func settings() async throws -> Settings {
        var flags: [Setting: String] = [:]
        flags[.data] = data
        flags[.rootKeyFile] = rootKeyFile
        return try await Settings(flags: flags)
    }

    /// Opens the vault for as long as the work lasts.
    /// - Throws: ``SettingError`` for a setting that is missing or names no vault, or an error of the vault's with what to do.
    func withVault<Answer>(_ work: (OpenedVault) async throws -> Answer) async throws -> Answer {
        let opened = try OpenedVault(try await settings())
        do {
            let answer = try await work(opened)
            try await opened.vault.close()
            return answer
        } catch {
            try? await opened.vault.close()
            throw error
        }
    }
}
