import ArgumentParser

/// `livecarts contacts`: the switches that stop all contacts, a merchant's, or those to a state; and the numbers that stop by themselves.
struct ContactsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "contacts", abstract: "Stops calls and texts at once: all, a merchant's, or those to a state.",
        discussion: "Example: livecarts contacts stop --region US-NY --reason \"state of emergency\"",
        subcommands: [
            ContactsStopCommand.self, ContactsResumeCommand.self, ContactsStatusCommand.self,
            ContactsNumbersCommand.self, ContactsLetCallCommand.self, ContactsWaitingCommand.self,
        ])
}
