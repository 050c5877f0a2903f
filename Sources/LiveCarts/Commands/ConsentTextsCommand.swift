import ArgumentParser
import Commerce
import Foundation
import Runtime
import Scripts
import Server
import Vault

/// `livecarts consent texts`: the words that consents stand on, each published for good.
struct ConsentTextsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "texts",
        abstract: "Publishes, lists and shows consent texts; one that was published never changes.",
        discussion: "Example: livecarts consent texts list", subcommands: [List.self, Show.self, Publish.self])

    /// `livecarts consent texts list`
    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list", abstract: "Lists every consent text that was ever published.",
            discussion: "Example: livecarts consent texts list --json")

        @OptionGroup var merchant: MerchantOptions

        @OptionGroup var place: VaultOptions

        @Flag(help: "Print JSON.")
        var json = false

        func run() async throws {
            let texts = try await place.withVault { opened in
                try await opened.vault.consentTexts(of: try await merchant.one(in: opened)).map(ConsentTextAnswer.init)
            }
            if json {
                try JSONAnswer.show(texts)
            } else {
                for line in TextColumns.lines([ConsentTextAnswer.heading] + texts.map(\.columns)) { print(line) }
            }
        }
    }

    /// `livecarts consent texts show ID`
    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "show", abstract: "Shows the words of a consent text, also of an old one.",
            discussion: "Example: livecarts consent texts show ctv-2026-10-01-a")

        @Argument(help: "The text's identifier.")
        var id: String

        @OptionGroup var merchant: MerchantOptions

        @OptionGroup var place: VaultOptions

        @Flag(help: "Print JSON.")
        var json = false

        func run() async throws {
            let text = try await place.withVault { opened in
                guard let text = try await opened.vault.consentText(id, of: try await merchant.one(in: opened)) else {
                    throw CommandProblem.unknownConsentText(id)
                }
                return ConsentTextAnswer(text)
            }
            if json { try JSONAnswer.show(text) } else { for line in text.lines { print(line) } }
        }
    }

    /// `livecarts consent texts publish`
    struct Publish: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "publish", abstract: "Publishes the consent texts of the merchants' drafts for good.",
            discussion: """
                A text whose identifier was published with other words is refused, with all others of its merchant: write it under a new identifier.
                Example: livecarts consent texts publish --prompts Prompts
                """)

        @Option(help: "The folder of drafts.")
        var prompts = "Prompts"

        @OptionGroup var merchant: MerchantOptions

        @OptionGroup var place: VaultOptions

        func run() async throws {
            let folder = URL(filePath: prompts, directoryHint: .isDirectory)
            let wanted = merchant.merchant.map { MerchantID($0) }
            let new = try await place.withVault { opened in
                try await opened.catalogue.publishTexts(folder: folder, of: wanted)
            }
            guard let new else { throw CommandProblem.noDraft(merchant.merchant ?? "any merchant", folder: prompts) }
            print(new.isEmpty ? "all of them were published before" : "published: \(new.joined(separator: ", "))")
        }
    }
}
