import Commerce
import Compliance
import Testing
import Vault

extension VaultConformance {
    private static let line = VoiceSampleName.line(saying: "Do you have a minute?")

    private static func inUse(
        _ vault: any Vault, _ language: String = "en-US", of merchant: MerchantID = Sample.merchant, at now: WallTime
    ) async throws -> PersonalVoiceID? {
        try await vault.consentedVoice(of: merchant, for: .cartCalls, in: language, at: now)?.voice
    }

    static let voices: [VaultConformance] = [
        VaultConformance("a voice in use opens for a sentence that is consented to, and by its exact words") { vault in
            let voice = try await Sample.grantedVoice(vault)
            let consent = try await Sample.consent(to: voice, vault, at: Sample.start)
            #expect(try await vault.openSample(line, under: consent, at: Sample.start) == [7, 8, 9])
            let other = VoiceSampleName.line(saying: "Do you have two minutes?")
            #expect(try await vault.openSample(other, under: consent, at: Sample.start) == nil)
            #expect(try await vault.sampleNames(of: voice, at: Sample.start) == [.reading, line])
        },
        VaultConformance("a step out of order is refused and changes nothing") { vault in
            let voice = try await Sample.enrol(vault)
            await #expect(throws: VoiceRefusal.notVerified) {
                _ = try await vault.add(
                    .granted(Sample.voiceGrant()), to: voice, by: Sample.author, at: Sample.start)
            }
            await #expect(throws: VoiceRefusal.notGranted) {
                _ = try await vault.keepLine([1], saying: "Hello", of: voice, by: Sample.author, at: Sample.start)
            }
            #expect(try await vault.voice(voice, at: Sample.start).events.count == 2)
            #expect(try await vault.sampleNames(of: voice, at: Sample.start).isEmpty)
            await #expect(throws: VoiceRefusal.unknown) { _ = try await vault.voice("vce_none", at: Sample.start) }
        },
        VaultConformance("a revoked voice says nothing, has no sound left, and never comes back") { vault in
            let voice = try await Sample.grantedVoice(vault)
            let early = try await Sample.consent(to: voice, vault, at: Sample.start)
            for _ in 0..<2 {
                let record = try await vault.revokeVoice(voice, as: .speaker, by: Sample.author, at: Sample.start)
                #expect(record.state.status(at: Sample.start) == .revoked)
                #expect(record.events.count == 6)
            }
            await #expect(throws: VoiceRefusal.revoked(at: Sample.start)) {
                _ = try await Sample.consent(to: voice, vault, at: Sample.start)
            }
            #expect(
                try await vault.consentedVoice(
                    of: Sample.merchant, for: .cartCalls, in: "en-US", at: Sample.start) == nil)
            // A right that was made before opens nothing after.
            #expect(try await vault.openSample(line, under: early, at: Sample.start) == nil)
            #expect(try await vault.sampleNames(of: voice, at: Sample.start).isEmpty)
            await #expect(throws: VoiceRefusal.self) {
                _ = try await vault.add(
                    .granted(Sample.voiceGrant()), to: voice, by: Sample.author, at: Sample.start)
            }
        },
        VaultConformance("the merchant's voice is the one that was enrolled last and is consented to") { vault in
            let first = try await Sample.grantedVoice(vault)
            let second = try await Sample.grantedVoice(vault, at: Sample.start + .seconds(60))
            _ = try await Sample.enrol(vault, at: Sample.start + .seconds(90))
            let now = Sample.start + .seconds(120)
            #expect(try await inUse(vault, at: now) == second)
            #expect(try await inUse(vault, "es-US", at: now) == nil)
            #expect(try await inUse(vault, of: "mrc_other", at: now) == nil)
            _ = try await vault.revokeVoice(second, as: .merchant, by: Sample.author, at: now)
            #expect(try await inUse(vault, at: now) == first)
        },
        VaultConformance("a voice whose date has come is told, and ended once") { vault in
            let voice = try await Sample.verifiedVoice(vault)
            let due = Sample.start.days(30)
            #expect(try await vault.voicesToEnd(at: due - .seconds(1)).isEmpty)
            #expect(try await vault.sampleNames(of: voice, at: due - .seconds(1)) == [.reading])
            #expect(try await vault.sampleNames(of: voice, at: due).isEmpty)
            #expect(try await vault.voicesToEnd(at: due).map(\.id) == [voice])
            let record = try await vault.destroyVoice(voice, by: Sample.author, at: due)
            #expect(record.state.status(at: due) == .destroyed)
            #expect(try await vault.voicesToEnd(at: due).isEmpty)
        },
        VaultConformance("a vendor's copy is owed until its deletion is on record") { vault in
            let voice = try await Sample.grantedVoice(vault)
            let copy = VendorVoice(vendor: "telnyx", id: "c-1")
            _ = try await vault.add(.cloned(copy), to: voice, by: Sample.author, at: Sample.start)
            #expect(try await vault.voicesToEnd(at: Sample.start).isEmpty)
            _ = try await vault.revokeVoice(voice, as: .speaker, by: Sample.author, at: Sample.start)
            #expect(
                try await vault.voicesToEnd(at: Sample.start).map { $0.state.deletionsDue(at: Sample.start) } == [
                    [copy]
                ])
            let proof = VendorDeletionProof(status: 404, bodySHA256: "0c", at: Sample.start)
            let record = try await vault.add(
                .vendorDeletionConfirmed(copy, proof), to: voice, by: Sample.author, at: Sample.start)
            #expect(record.state.proofs == [proof])
            #expect(try await vault.voicesToEnd(at: Sample.start).isEmpty)
        },
    ]
}
