import ArgumentParser

/// `livecarts access`: who may do what over the API.
struct AccessCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "access", abstract: "Makes, lists and revokes API keys, and approves exports.",
        discussion: """
            A key has a role, and is for one merchant or for all. 'livecarts access roles' shows what each role may do.
            Example: livecarts access grant --role qa --name berlin-qa
            """,
        subcommands: [
            AccessGrantCommand.self, AccessListCommand.self, AccessRevokeCommand.self, AccessRolesCommand.self,
            AccessApprovalsCommand.self, AccessApproveCommand.self,
        ])
}
