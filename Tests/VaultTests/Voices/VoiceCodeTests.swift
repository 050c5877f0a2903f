import Commerce
import Compliance
import Controls
import Testing
import Vault

/// One-time codes of speakers who call.
struct VoiceCodeTests {
    /// A code leads to its voice, once, and is on no disk as it is.
    @Test(.controls("VOX-2")) func aCodeIsGoodOnce() async throws {
        let opened = try OpenedVault()
        let voice = try await Sample.enrol(opened.vault)
        let issued = try await opened.vault.issuePhoneCode(for: voice, by: Sample.author, at: Sample.start)
        #expect(issued.code.count == VoicePhoneCode.length)
        #expect(issued.code.allSatisfy { "12345678".contains($0) })
        #expect(!"\(issued)".contains(issued.code))
        let first = try await use(issued.code, opened)
        #expect(first?.id == voice)
        #expect(try await use(issued.code, opened) == nil)
    }

    /// Another code, another merchant's line, a quarter of an hour: none leads anywhere, and a new code makes the old one void.
    @Test(.controls("VOX-2")) func nothingElseLeadsToAVoice() async throws {
        let opened = try OpenedVault()
        let voice = try await Sample.enrol(opened.vault)
        let old = try await opened.vault.issuePhoneCode(for: voice, by: Sample.author, at: Sample.start)
        let issued = try await opened.vault.issuePhoneCode(for: voice, by: Sample.author, at: Sample.start)
        #expect(try await use(String(issued.code.reversed()) + "1", opened) == nil)
        #expect(try await use(old.code, opened) == nil || old.code == issued.code)
        #expect(
            try await opened.vault.usePhoneCode(
                issued.code, of: ["mrc_other"], by: .line, at: Sample.start) == nil)
        let lapsed = Sample.start + VoicePhoneCode.lifetime
        #expect(
            try await opened.vault.usePhoneCode(
                issued.code, of: [Sample.merchant], by: .line, at: lapsed) == nil)
        #expect(try await use(issued.code, opened)?.id == voice)
    }

    /// A voice that was verified or revoked has nothing to read, and gets no code.
    @Test(.controls("VOX-2")) func aCodeNeedsAChallengeToRead() async throws {
        let opened = try OpenedVault()
        let verified = try await Sample.verifiedVoice(opened.vault)
        await #expect(throws: VoiceRefusal.noChallenge) {
            _ = try await opened.vault.issuePhoneCode(for: verified, by: Sample.author, at: Sample.start)
        }
        let revoked = try await Sample.enrol(opened.vault)
        let issued = try await opened.vault.issuePhoneCode(for: revoked, by: Sample.author, at: Sample.start)
        _ = try await opened.vault.revokeVoice(revoked, as: .speaker, by: Sample.author, at: Sample.start)
        #expect(try await use(issued.code, opened) == nil)
    }

    private func use(_ code: String, _ opened: OpenedVault) async throws -> VoiceRecord? {
        try await opened.vault.usePhoneCode(code, of: [Sample.merchant], by: .line, at: Sample.start)
    }
}
