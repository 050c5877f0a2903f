import Sound
import Synchronization
import Testing
import Voice

/// Rendered lines kept in memory.
struct SpeechCacheTests {
    static func clip(_ samples: Int) -> AudioClip {
        AudioClip(samples: Array(repeating: 1, count: samples), rate: .wideband)
    }

    @Test func keptLineIsFoundUnderItsVoiceAndText() {
        let cache = SpeechCache()
        cache.keep(Self.clip(10), for: "Hello.", as: .rms)
        #expect(cache.clip(for: "Hello.", as: .rms) == Self.clip(10))
        #expect(cache.clip(for: "Hello.", as: .slt) == nil)
        #expect(cache.clip(for: "Hello", as: .rms) == nil)
        #expect(cache.counts.hits == 1 && cache.counts.misses == 2)
    }

    /// The line not used for the longest time goes first, and the bytes never pass the limit.
    @Test func leastRecentlyUsedLineGoesFirst() {
        let cache = SpeechCache(limit: 63)
        for text in ["a", "b", "c"] { cache.keep(Self.clip(10), for: text, as: .rms) }
        _ = cache.clip(for: "a", as: .rms)
        cache.keep(Self.clip(10), for: "d", as: .rms)
        #expect(cache.clip(for: "b", as: .rms) == nil)
        #expect(cache.clip(for: "a", as: .rms) != nil && cache.clip(for: "d", as: .rms) != nil)
        #expect(cache.counts.lines == 3 && cache.counts.bytes == 63 && cache.counts.evictions == 1)
    }

    /// A line larger than everything is not kept and pushes nothing out.
    @Test func lineLargerThanTheCacheIsNotKept() {
        let cache = SpeechCache(limit: 63)
        cache.keep(Self.clip(10), for: "a", as: .rms)
        cache.keep(Self.clip(100), for: "b", as: .rms)
        #expect(cache.counts.lines == 1 && cache.clip(for: "a", as: .rms) != nil)
    }

    /// Rendering a line again replaces it and counts its bytes once.
    @Test func renderedAgainCountsOnce() {
        let cache = SpeechCache()
        cache.keep(Self.clip(10), for: "a", as: .rms)
        cache.keep(Self.clip(20), for: "a", as: .rms)
        #expect(cache.counts.lines == 1 && cache.counts.bytes == 41)
    }

    /// A voice that may not be heard any more leaves nothing behind.
    @Test func forgottenVoiceLeavesNothing() {
        let cache = SpeechCache()
        cache.keep(Self.clip(10), for: "a", as: .rms)
        cache.keep(Self.clip(10), for: "a", as: .slt)
        cache.forget(.rms)
        #expect(cache.clip(for: "a", as: .rms) == nil && cache.clip(for: "a", as: .slt) != nil)
        #expect(cache.counts.bytes == 21)
    }

    /// A line rendered before the call costs no synthesis in it.
    @Test func renderedLineIsNotSynthesisedAgain() async throws {
        let base = CountingSynthesiser()
        let synthesiser = CachedSynthesiser(base, cache: SpeechCache())
        try await synthesiser.render(["One.", "Two."], as: .rms, eachWithin: .seconds(1))
        _ = try await synthesiser.speak("Two.", as: .rms, urgency: .turn, within: .seconds(1))
        #expect(base.asked.withLock { $0 } == ["One.", "Two."])
    }
}

/// Counts what it is asked to speak.
private final class CountingSynthesiser: Synthesiser {
    let asked = Mutex<[String]>([])

    func speak(
        _ text: String, as voice: VoiceID, urgency: Urgency, within patience: Duration
    ) async throws(SpeechEngineError) -> AudioClip {
        asked.withLock { $0.append(text) }
        return SpeechCacheTests.clip(4)
    }
}
