import ArgumentParser

/// `livecarts privacy`: papers about the handling of personal data, made of what is in force.
struct PrivacyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "privacy", abstract: "Prints the record of processing and the notice at collection.",
        discussion: "Example: livecarts privacy notice --merchant mrc_example_home",
        subcommands: [PrivacyRecordCommand.self, PrivacyNoticeCommand.self])
}
