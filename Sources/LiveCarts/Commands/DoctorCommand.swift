import ArgumentParser

/// `livecarts doctor`: what is there and what is missing.
struct DoctorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor", abstract: "Says what is there and what is missing before a server can run.",
        discussion: """
            Exits with 1 when something is missing, and says what to do about it.
            Example: livecarts doctor --engines .engines
            """)

    @OptionGroup var flags: SettingFlags

    @Flag(help: "Print JSON.")
    var json = false

    func run() async throws {
        let diagnoses = await Examination(settings: try await Settings(flags: flags.values)).diagnoses()
        if json {
            try JSONAnswer.show(diagnoses)
        } else {
            for line in TextColumns.lines(diagnoses.map(\.columns)) { print(line) }
        }
        guard diagnoses.allSatisfy(\.isWell) else { throw ExitCode.failure }
    }
}
