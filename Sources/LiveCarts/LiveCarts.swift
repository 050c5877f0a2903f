import ArgumentParser

/// The `livecarts` command.
@main
struct LiveCarts: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "livecarts",
        abstract: "Calls people who left a full cart and agreed to be called, and can prove every call.",
        discussion: """
            Start with 'livecarts demo': real calls against a stand-in for Telnyx, on this machine, with nothing to configure.
            Settings come from flags, then the environment, then livecarts.yaml; 'livecarts config' shows those in force.
            """,
        subcommands: [
            DemoCommand.self, ServeCommand.self, LookalikeCommand.self, KeysCommand.self, EngineCommand.self,
            CallsCommand.self, ReplayCommand.self, PeopleCommand.self, ScriptsCommand.self, MerchantsCommand.self,
            ConfigCommand.self, DoctorCommand.self, BenchCommand.self, AudioCommand.self,
        ])
}
