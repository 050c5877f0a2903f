import ArgumentParser
import Commerce
import Runtime
import Vault

/// `livecarts privacy notice`
struct PrivacyNoticeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "notice",
        abstract: "Prints a merchant's notice at collection: what is collected, why, and how long each kind is kept.",
        discussion: """
            The same stands at /forms/MERCHANT/notice, which every hosted form links. Show it, or a link to it, where the shop asks for the number.
            Exits with 1 when something is missing in the merchant's file.
            Example: livecarts privacy notice --merchant mrc_example_home
            """)

    @OptionGroup var merchant: MerchantOptions

    @OptionGroup var place: VaultOptions

    @Flag(help: "Print JSON.")
    var json = false

    func run() async throws {
        let notice = try await place.withVault { opened in
            let id = try await merchant.one(in: opened)
            guard let merchant = try await opened.catalogue.merchant(id) else {
                throw CommandProblem.unknownMerchant(id.text)
            }
            return CollectionNotice(merchant)
        }
        let answer = CollectionNoticeAnswer(notice)
        if json { try JSONAnswer.show(answer) } else { for line in answer.lines { print(line) } }
        if !notice.missing.isEmpty { throw ExitCode.failure }
    }
}
