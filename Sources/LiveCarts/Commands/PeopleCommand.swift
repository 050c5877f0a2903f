import ArgumentParser

/// `livecarts people`: who may be contacted, what is held of them, and what they ask for.
struct PeopleCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "people",
        abstract: "Says who may be contacted and why; shows, exports, corrects, restricts, stops and erases.",
        discussion: "Example: livecarts people why +13125550142",
        subcommands: [
            PeopleWhyCommand.self, PeopleMayCallCommand.self, PeopleShowCommand.self, PeopleExportCommand.self,
            PeopleCorrectCommand.self, PeopleRestrictCommand.self, PeopleLiftCommand.self,
            PeopleWithdrawCommand.self, PeopleSuppressCommand.self, PeopleEraseCommand.self,
        ])
}
