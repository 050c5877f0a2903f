import ArgumentParser

/// `livecarts consent`: the ledger of who agreed to what, on which words.
struct ConsentCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "consent",
        abstract: "Imports, lists and shows consents, takes them back, and checks that none was changed.",
        discussion: "Example: livecarts consent show +13125550142",
        subcommands: [
            ConsentImportCommand.self, ConsentListCommand.self, ConsentShowCommand.self, ConsentRevokeCommand.self,
            ConsentVerifyCommand.self, ConsentTextsCommand.self,
        ])
}
