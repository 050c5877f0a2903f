import ArgumentParser

/// `livecarts people`: who may be contacted, and why.
struct PeopleCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "people", abstract: "Says who may be contacted, and why or why not.",
        discussion: "Example: livecarts people why +13125550142",
        subcommands: [PeopleWhyCommand.self, PeopleMayCallCommand.self])
}
