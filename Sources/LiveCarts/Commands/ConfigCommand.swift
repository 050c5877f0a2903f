import ArgumentParser

/// `livecarts config`: the settings in force.
struct ConfigCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "config", abstract: "Shows the settings in force and where each came from; secrets are masked.",
        discussion: """
            A setting such as LIVECARTS_CART_DELAY is written in livecarts.yaml as 'cart_delay: 45m' under 'livecarts:'.
            Example: livecarts config --data /var/lib/livecarts
            """)

    @OptionGroup var flags: SettingFlags

    @Flag(help: "Print JSON.")
    var json = false

    func run() async throws {
        let settings = try await Settings(flags: flags.values)
        let answers = Setting.allCases.map { SettingAnswer($0, settings.value(of: $0)) }
        if json {
            try JSONAnswer.show(answers)
        } else {
            for line in TextColumns.lines([SettingAnswer.heading] + answers.map(\.columns)) { print(line) }
        }
    }
}
