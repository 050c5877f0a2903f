import ArgumentParser

/// `livecarts rights`: what people ask about their data, from the request to the answer.
struct RightsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rights", abstract: "Tracks what people ask about their data, with the deadlines of the law.",
        discussion: "Example: livecarts rights list --overdue",
        subcommands: [
            RightsOpenCommand.self, RightsListCommand.self, RightsShowCommand.self, RightsNoteCommand.self,
            RightsCodeCommand.self, RightsAnswerCommand.self, RightsProofCommand.self,
            RightsVerifyCommand.self,
        ])
}
