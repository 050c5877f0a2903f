import ArgumentParser

/// `livecarts consent revoke +1…`
struct ConsentRevokeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "revoke",
        abstract: "Takes every consent of a number back and stops it, whether or not it is known.",
        discussion: """
            Queued work is cancelled, and a call that goes on is ended by the running server within a second.
            Example: livecarts consent revoke +13125550142 --reason "letter of 3 December"
            """)

    @OptionGroup var options: NumberStopOptions

    func run() async throws {
        try await options.stop(
            for: "revocation", saying: "revoked: no consent stands, and the number gets neither calls nor texts")
    }
}
