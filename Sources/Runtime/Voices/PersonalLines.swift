package import Commerce
package import Compliance
package import Logging
package import Sound
import Synchronization
package import Vault
package import Voice

/// The speaker's own recorded lines, each opened only for a sentence that is consented to: the kind of personal voice that needs no vendor.
package final class PersonalLines: Sendable {
    private let vault: any Vault
    private let cache: SpeechCache
    private let rate: SampleRate
    private let logger: Logger
    /// Voices of which something may be in memory.
    private let opened = Mutex<Set<PersonalVoiceID>>([])

    /// - Parameters:
    ///   - cache: keeps opened lines in memory until ``VoiceWatch`` has them forgotten.
    ///   - rate: of the wire.
    package init(vault: any Vault, cache: SpeechCache, rate: SampleRate, logger: Logger) {
        self.vault = vault
        self.cache = cache
        self.rate = rate
        self.logger = logger
    }

    /// The right to one sentence in the merchant's own voice, read from the vault in this moment; nil means the stock voice.
    ///
    /// Where the vault does not answer, nothing is consented to.
    package func consent(of merchant: MerchantID, in language: String, at now: WallTime) async -> ConsentedVoice? {
        do {
            return try await vault.consentedVoice(of: merchant, for: .cartCalls, in: language, at: now)
        } catch {
            logger.error("it is not known whether a voice is consented to", metadata: ["error": "\(error)"])
            return nil
        }
    }

    /// A sentence as the speaker recorded it, clause by clause; nil when a clause was not recorded with exactly these words, so that no
    /// sentence is begun in one voice and ended in another.
    package func sentence(_ clauses: [String], under consent: ConsentedVoice) async -> [AudioClip]? {
        var clips: [AudioClip] = []
        for words in clauses {
            guard let clip = await clause(words, under: consent) else { return nil }
            clips.append(clip)
        }
        return clips
    }

    private func clause(_ words: String, under consent: ConsentedVoice) async -> AudioClip? {
        let voice = VoiceID(consent.voice)
        if let clip = cache.clip(for: words, as: voice) { return clip }
        do {
            let name = VoiceSampleName.line(saying: words)
            guard let bytes = try await vault.openSample(name, under: consent, at: consent.at),
                let clip = try AudioClip(stored: bytes)?.resampled(to: rate)
            else { return nil }
            opened.withLock { _ = $0.insert(consent.voice) }
            cache.keep(clip, for: words, as: voice)
            return clip
        } catch {
            // Its key may have gone in this moment.
            logger.warning(
                "a recorded line does not open", metadata: ["voice": "\(consent.voice)", "error": "\(error)"])
            return nil
        }
    }

    /// Voices of which something may be in memory.
    package var used: Set<PersonalVoiceID> { opened.withLock { $0 } }

    /// How many clauses of personal voices are in memory.
    package var clauseCount: Int { cache.counts.lines }

    /// Forgets what is in memory of a voice.
    package func forget(_ voice: PersonalVoiceID) {
        opened.withLock { _ = $0.remove(voice) }
        cache.forget(VoiceID(voice))
    }
}

extension VoiceID {
    /// A speaker's own voice.
    package init(_ voice: PersonalVoiceID) { self.init("personal/\(voice.text)") }
}
