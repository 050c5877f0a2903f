import Commerce
import Compliance
import Controls
import Runtime
import Sound
import Synchronization
import Testing
import Vault
import Voice

/// Dates are kept and copies deleted without anybody asking.
struct VoiceUpkeepTests {
    /// A vendor that fails so many times before it deletes.
    private final class Vendor: VoiceCloning {
        let vendor = "telnyx"
        private let failures: Mutex<Int>
        private let asked = Mutex(0)

        init(failing times: Int) { failures = Mutex(times) }

        var count: Int { asked.withLock { $0 } }

        func create(
            from sample: AudioClip, under consent: ConsentedVoice, terms: ProcessorTerms, language: String
        ) async throws(VoiceCloningError) -> VendorVoice { VendorVoice(vendor: vendor, id: "c-1") }

        func exists(_ voice: VendorVoice) async throws(VoiceCloningError) -> Bool { true }

        func delete(_ voice: VendorVoice, at now: WallTime) async throws(VoiceCloningError) -> VendorDeletionProof {
            asked.withLock { $0 += 1 }
            let fails = failures.withLock { left -> Bool in
                guard left > 0 else { return false }
                left -= 1
                return true
            }
            guard !fails else { throw .unreachable(vendor: vendor) }
            return VendorDeletionProof(status: 404, bodySHA256: "0c", at: now)
        }
    }

    private func upkeep(_ stage: VoiceStage, _ vendors: [any VoiceCloning]) -> VoiceUpkeep {
        VoiceUpkeep(
            vault: stage.vault, vendors: vendors, wall: stage.stage.wall, clock: stage.stage.clock,
            logger: JobStage.quiet)
    }

    private func clonedAndRevoked(_ stage: VoiceStage) async throws -> PersonalVoiceID {
        let voice = try await stage.voiceInUse()
        _ = try await stage.vault.add(
            .cloned(VendorVoice(vendor: "telnyx", id: "c-1")), to: voice, by: VoiceStage.author, at: stage.now)
        _ = try await stage.vault.revokeVoice(voice, as: .speaker, by: VoiceStage.author, at: stage.now)
        return voice
    }

    /// The vendor is asked until it confirms, and not once more; the proof is on record.
    @Test(.controls("VOX-4")) func theVendorIsAskedUntilItConfirms() async throws {
        let stage = try await VoiceStage()
        let voice = try await clonedAndRevoked(stage)
        let vendor = Vendor(failing: 3)
        let upkeep = upkeep(stage, [vendor])
        for owed in [1, 1, 1, 0, 0] { #expect(await upkeep.look() == owed) }
        #expect(vendor.count == 4)
        let state = try await stage.vault.voice(voice, at: stage.now).state
        #expect(state.proofs.map(\.status) == [404])
        #expect(state.vendorVoices.isEmpty)
    }

    /// A vendor that is not configured is owed the deletion, and stays so in the list.
    @Test(.controls("VOX-4")) func anUnknownVendorStaysOwed() async throws {
        let stage = try await VoiceStage()
        let voice = try await clonedAndRevoked(stage)
        #expect(await upkeep(stage, []).look() == 1)
        #expect(try await stage.vault.voice(voice, at: stage.now).state.vendorVoices.count == 1)
    }

    /// On its date a voice is destroyed, with its copies, and not a moment before.
    @Test(.controls("BIO-3")) func aVoiceIsDestroyedOnItsDate() async throws {
        let stage = try await VoiceStage()
        let voice = try await stage.voiceInUse()
        _ = try await stage.vault.add(
            .cloned(VendorVoice(vendor: "telnyx", id: "c-1")), to: voice, by: VoiceStage.author, at: stage.now)
        let vendor = Vendor(failing: 0)
        let due = try #require(try await stage.vault.voice(voice, at: stage.now).state.destructionDue)
        #expect(due == JobStage.start + .seconds(86_400 * 395))
        stage.stage.pass(due - stage.now - .seconds(1))
        #expect(await upkeep(stage, [vendor]).look() == 0)
        #expect(vendor.count == 0)
        stage.stage.pass(.seconds(1))
        #expect(await upkeep(stage, [vendor]).look() == 0)
        #expect(vendor.count == 1)
        let state = try await stage.vault.voice(voice, at: stage.now).state
        #expect(state.status(at: stage.now) == .destroyed && state.vendorVoices.isEmpty)
    }
}
