import ArgumentParser
import Foundation

/// The `livecarts` command.
@main
struct LiveCarts: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "livecarts",
        abstract: "Calls people who left a full cart and agreed to be called, and can prove every call.",
        discussion: """
            Start with 'livecarts demo': real calls against a stand-in for Telnyx, on this machine, with nothing to configure.
            Settings come from flags, then the environment, then livecarts.yaml; 'livecarts config' shows those in force.
            Example: livecarts demo
            """,
        subcommands: [
            DemoCommand.self, ServeCommand.self, LookalikeCommand.self, KeysCommand.self, EngineCommand.self,
            CallsCommand.self, ReplayCommand.self, PeopleCommand.self, ScriptsCommand.self, MerchantsCommand.self,
            ConfigCommand.self, DoctorCommand.self, BenchCommand.self, AudioCommand.self, BackupCommand.self,
            RestoreCommand.self, CheckCommand.self, RetentionCommand.self, AuditCommand.self, AccessCommand.self,
            RightsCommand.self, BreachesCommand.self, RulesCommand.self, ContactsCommand.self, ConsentCommand.self,
            TextsCommand.self, VoicesCommand.self, LiftCommand.self, PrivacyCommand.self, SuppressionsCommand.self,
        ])

    /// Runs the command and ends with 0 when it is done, 1 when it found a problem, 2 when it was called wrongly.
    static func main() async {
        do {
            var command = try parseAsRoot(ProcessArguments.list)
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch {
            guard exitCode(for: error) == .validationFailure else { exit(withError: error) }
            FileHandle.standardError.write(Data((fullMessage(for: error) + "\n").utf8))
            Foundation.exit(2)
        }
    }
}
