import ArgumentParser
import Runtime
import Vault

/// `livecarts restore`
struct RestoreCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore",
        abstract: "Makes a data folder of a back-up, and erases again whoever was erased since.",
        discussion: """
            Name the newest erasures.log that is left of the lost data folder. All of it is checked before the folder gets its name.
            Example: livecarts restore /mnt/backup/2026-11-22 --keys /mnt/keys/2026-11-22.keys --erasures /old/erasures.log --data /srv/livecarts
            """)

    @Argument(help: "The folder that 'livecarts backup' wrote.")
    var folder: String

    @Option(help: "The file that 'livecarts keys backup' wrote.")
    var keys: String

    @Option(help: "The newest erasures.log.")
    var erasures: String?

    @Flag(help: "There is no newer erasures.log than the back-up's: whoever was erased since it was made comes back.")
    var withoutLaterErasures = false

    @OptionGroup var vault: VaultOptions

    func validate() throws {
        guard (erasures == nil) == withoutLaterErasures else {
            throw ValidationError("name the newest erasures.log with --erasures, or say --without-later-erasures")
        }
    }

    func run() async throws {
        let settings = try await vault.settings()
        let target = try settings.text(of: .data)
        let key = try RootKeyFile.read(at: try settings.text(of: .rootKeyFile), dataFolder: target)
        let report = try await VaultRestore.restore(
            VaultRestore.Places(data: folder, keys: keys, erasures: erasures, target: target), rootKey: key,
            at: WallClock.system.now(),
            progress: ProgressLine.show)
        print("restored \(target): \(report.openedValues) values and \(report.openedTapes) tapes open")
        if report.cutTapes > 0 { print("\(report.cutTapes) tapes end where the back-up was made") }
    }
}
