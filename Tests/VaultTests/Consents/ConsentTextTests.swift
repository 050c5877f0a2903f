import Commerce
import Compliance
import Controls
import Crypto
import GRDB
import Testing
import Vault

struct ConsentTextTests {
    private static func text(_ id: String, _ words: String, _ channel: Channel = .voiceAI) -> PublishedConsentText {
        let hash = SHA256.hash(data: Array(words.utf8)).map { byte in
            (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }.joined()
        return PublishedConsentText(
            id: id, channel: channel, language: "en-US", text: words, sha256: hash, publishedAt: Sample.start)
    }

    /// CON-4: a text under an identifier that is in use is refused with all that came with it, and the old one is kept.
    @Test(.controls("CON-4")) func aTextNeverChanges() async throws {
        let opened = try OpenedVault()
        let vault = opened.vault
        let first = Self.text("ctv-1", "You may call me.")
        #expect(try await vault.publish([first], of: Sample.merchant, at: Sample.start) == ["ctv-1"])
        #expect(try await vault.publish([first], of: Sample.merchant, at: Sample.start) == [])
        for changed in [Self.text("ctv-1", "You may call me!"), Self.text("ctv-1", "You may call me.", .sms)] {
            await #expect(throws: VaultError.textChanged("ctv-1")) {
                try await vault.publish([Self.text("ctv-2", "New."), changed], of: Sample.merchant, at: Sample.start)
            }
        }
        #expect(try await vault.consentTexts(of: Sample.merchant) == [first])
        #expect(try await vault.consentText("ctv-1", of: "mrc_2") == nil)
        #expect(
            try await vault.publish([Self.text("ctv-2", "New.")], of: Sample.merchant, at: Sample.start) == ["ctv-2"])
        #expect(try await vault.consentText("ctv-1", of: Sample.merchant) == first)
        try await vault.close()
    }

    /// A hash that is another text's is refused, and what is published is kept from our own mistakes.
    @Test(.controls("CON-4")) func theHashIsTheTextsOwn() async throws {
        let opened = try OpenedVault()
        let honest = Self.text("ctv-1", "You may call me.")
        let forged = PublishedConsentText(
            id: "ctv-1", channel: .voiceAI, language: "en-US", text: "You may call everybody.", sha256: honest.sha256,
            publishedAt: Sample.start)
        await #expect(throws: VaultError.notItsContent("ctv-1")) {
            try await opened.vault.publish([forged], of: Sample.merchant, at: Sample.start)
        }
        try await opened.vault.publish([honest], of: Sample.merchant, at: Sample.start)
        try await opened.vault.close()
        let file = try DatabaseQueue(path: opened.dataPath + "/livecarts.db")
        for statement in ["UPDATE consent_texts SET text = 'x'", "DELETE FROM consent_texts"] {
            await #expect(throws: DatabaseError.self) { try await file.write { db in try db.execute(sql: statement) } }
        }
        try file.close()
    }
}
