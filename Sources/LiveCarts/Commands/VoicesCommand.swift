import ArgumentParser

/// `livecarts voices`: a merchant's own voice, from the speaker's consent to its end.
struct VoicesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "voices", abstract: "Takes a speaker's voice in, under a consent that is proved, and ends it.",
        discussion: """
            In order: challenge, enroll, grant, record. Calls speak a sentence in the voice when it was recorded word for word, and in the \
            stock voice when not. A running server follows a revocation within a second.
            Example: livecarts voices challenge --speaker "Ana Lopez" --merchant mrc_example_home
            """,
        subcommands: [
            VoicesChallengeCommand.self, VoicesEnrollCommand.self, VoicesGrantCommand.self, VoicesRecordCommand.self,
            VoicesListCommand.self, VoicesShowCommand.self, VoicesTestCommand.self, VoicesRevokeCommand.self,
            VoicesDestroyCommand.self,
        ])
}
