package import Commerce
package import Dialogue
package import Foundation
package import Scripts
import Synchronization
package import Vault

/// The published merchants and scripts that this process works with, read from the vault and checked once.
package final class Catalogue: Sendable {
    private struct Shelf {
        var merchants: [MerchantID: Merchant] = [:]
        var scripts: [ScriptVersion: PromptScript] = [:]
    }

    private let vault: any Vault
    private let wall: WallClock
    private let shelf = Mutex(Shelf())

    package init(vault: any Vault, wall: WallClock) {
        self.vault = vault
        self.wall = wall
    }

    package func merchant(_ id: MerchantID) async throws -> Merchant? {
        if let known = shelf.withLock({ $0.merchants[id] }) { return known }
        guard let bytes = try await vault.merchantSettings(of: id) else { return nil }
        let merchant = try MerchantFile(Data(bytes), file: "\(id)").merchant
        shelf.withLock { $0.merchants[id] = merchant }
        return merchant
    }

    /// The merchant whose shop has this domain with Shopify.
    package func merchant(behindShopify domain: String) async throws -> MerchantID? {
        for id in try await vault.merchants() {
            if try await merchant(id)?.shopifyDomain == domain.lowercased() { return id }
        }
        return nil
    }

    /// The merchants that texts to a number of ours are meant for: all of them when it is nobody's own.
    package func merchants(texting number: E164) async throws -> [MerchantID] {
        let all = try await vault.merchants()
        var found: [MerchantID] = []
        for id in all where try await merchant(id)?.textNumber == number { found.append(id) }
        return found.isEmpty ? all : found
    }

    /// The merchants behind a number of ours that somebody calls; empty when it is nobody's.
    /// - Parameter shared: the number that calls for all of them show instead of their own.
    package func merchants(calling number: E164, shared: E164?) async throws -> [Merchant] {
        var all: [Merchant] = []
        for id in try await vault.merchants() { if let merchant = try await merchant(id) { all.append(merchant) } }
        let own = all.filter { [$0.voiceNumber, $0.textNumber, $0.callbackNumber].contains(number) }
        return own.isEmpty && number == shared ? all : own
    }

    /// A consent text by its identifier: of the merchant's file, or of an earlier one that was published (CON-4).
    package func consentText(_ id: String, of merchant: Merchant) async throws -> ConsentText? {
        if let text = merchant.consentText(id) { return text }
        return try await vault.consentText(id, of: merchant.id).map { text in
            ConsentText(id: text.id, channel: text.channel, language: text.language, text: text.text)
        }
    }

    /// Publishes a merchant's consent texts for good.
    /// - Returns: the identifiers that are new.
    /// - Throws: ``VaultError/textChanged(_:)`` when one was published with other words before.
    @discardableResult
    package func publishTexts(of merchant: Merchant) async throws -> [String] {
        let now = wall.now()
        return try await vault.publish(
            merchant.consentTexts.map { text in
                PublishedConsentText(
                    id: text.id, channel: text.channel, language: text.language, text: text.text, sha256: text.sha256,
                    publishedAt: now)
            }, of: merchant.id, at: now)
    }

    /// Publishes the consent texts of the merchants whose drafts are in a folder.
    ///
    /// - Parameter merchant: nil for all of them.
    /// - Returns: the identifiers that are new; nil when there is no such draft.
    package func publishTexts(folder: URL, of merchant: MerchantID?) async throws -> [String]? {
        let files = try DraftFolder(folder).merchants.filter { merchant == nil || $0.merchant.id == merchant }
        guard !files.isEmpty else { return nil }
        var new: [String] = []
        for file in files { new += try await publishTexts(of: file.merchant) }
        return new
    }

    /// The script that a merchant's new calls use.
    package func script(of merchant: Merchant) async throws -> PromptScript? {
        let current = try await vault.currentScript(named: merchant.script, of: merchant.id, at: wall.now())
        guard let current else { return nil }
        return try await script(current, of: merchant.id)
    }

    /// A published version, also an old one.
    package func script(_ version: ScriptVersion, of merchant: MerchantID) async throws -> PromptScript? {
        if let known = shelf.withLock({ $0.scripts[version] }) { return known }
        guard let bytes = try await vault.script(version, of: merchant, at: wall.now()) else { return nil }
        let script = try ScriptFile(Data(bytes), file: "\(version)").script
        shelf.withLock { $0.scripts[version] = script }
        return script
    }

    /// Publishes every merchant and script of a folder of drafts. All are checked before the first is published.
    /// - Returns: what was published, in words.
    package func publish(folder: URL) async throws -> [String] {
        let drafts = try DraftFolder(folder)
        var published: [String] = []
        for file in drafts.merchants {
            let now = wall.now()
            try await publishTexts(of: file.merchant)
            try await vault.publishMerchant(
                Array(file.bytes), of: file.merchant.id, keeping: file.merchant.retention, at: now)
            published.append("merchant \(file.merchant.id)")
            guard let script = drafts.scripts[file.merchant.script] else {
                throw DraftFolderError.noScript(merchant: file.merchant.id.text, script: file.merchant.script)
            }
            try await vault.publishScript(
                Array(script.bytes), as: script.script.version, of: file.merchant.id, at: now)
            published.append("script \(script.script.version) for \(file.merchant.id)")
        }
        shelf.withLock { $0 = Shelf() }
        return published
    }
}
