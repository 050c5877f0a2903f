import ArgumentParser
import Runtime
import Scripts
import Vault

/// `livecarts people restrict +1…`
struct PeopleRestrictCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restrict", abstract: "Freezes use of a person's data: it stays, and nobody is contacted.",
        discussion: """
            A call that goes on is ended by the running server within a second. 'livecarts people lift' undoes it.
            Example: livecarts people restrict +13125550142 --reason "disputes the order"
            """)

    @OptionGroup var person: PersonOptions

    @OptionGroup var access: AccessOptions

    @OptionGroup var place: VaultOptions

    func run() async throws {
        let receipt = try await place.withVault { opened in
            let (person, merchant) = try await person.find(in: opened)
            return try await opened.desk.restrict(
                person, of: merchant.id, for: try access.access(or: "restriction"), at: opened.now)
        }
        print("restricted: the data stays and is not used")
        for line in receipt.lines { print(line) }
    }
}

extension StopReceipt {
    /// What was still under way, in words.
    var lines: [String] {
        [
            cancelledJobs == 0 ? nil : "\(cancelledJobs) queued jobs cancelled",
            liveCalls.isEmpty ? nil : "\(liveCalls.count) live calls are being ended",
        ].compactMap(\.self)
    }
}
