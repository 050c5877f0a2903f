import ArgumentParser

/// `livecarts contacts stop`
struct ContactsStopCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stop", abstract: "Stops contacts from now on; ringing and live calls end within a second.",
        discussion: """
            Without --merchant and --region everything stops. A stop of somebody's is confirmed to them all the same where only a region is closed.
            Example: livecarts contacts stop --region US-NY --reason "state of emergency"
            """)

    @OptionGroup var contacts: SwitchOptions

    func run() async throws {
        let isNew = try await contacts.turn(on: true)
        print("\(isNew ? "stopped" : "stopped already"): \(contacts.words)")
    }
}
