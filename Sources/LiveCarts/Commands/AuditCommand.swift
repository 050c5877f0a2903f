import ArgumentParser

/// `livecarts audit`: the chained record of what was done.
struct AuditCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit",
        abstract: "Verifies, lists and exports the record of every access, change, decision and erasure.",
        discussion: "Example: livecarts audit verify",
        subcommands: [
            AuditVerifyCommand.self, AuditExportCommand.self, AuditRootCommand.self, AuditEvidenceCommand.self,
            AuditListCommand.self,
        ])
}
