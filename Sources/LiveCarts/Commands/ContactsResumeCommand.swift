import ArgumentParser

/// `livecarts contacts resume`
struct ContactsResumeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "resume", abstract: "Takes a stop back, named as it was set.",
        discussion: """
            Other stops stay: contacts to New York stand still while New York, its merchant or everything is stopped.
            Example: livecarts contacts resume --region US-NY --reason "the emergency is over"
            """)

    @OptionGroup var contacts: SwitchOptions

    func run() async throws {
        let wasStopped = try await contacts.turn(on: false)
        guard wasStopped else {
            print("was not stopped: \(contacts.words); 'livecarts contacts status' shows what is")
            throw ExitCode.failure
        }
        print("goes on: \(contacts.words)")
    }
}
