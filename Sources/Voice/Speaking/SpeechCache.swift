package import Sound
import Synchronization

/// Rendered lines in memory, bounded by their size; the line not used for the longest time goes first.
///
/// The key is the voice and the text, so a changed script or voice never plays an old line. Nothing is written to disk:
/// a line may hold a person's name.
package final class SpeechCache: Sendable {
    private struct Key: Hashable {
        let voice: VoiceID
        let text: String
    }

    private struct Entry {
        let clip: AudioClip
        let bytes: Int
        var lastUse: UInt64
    }

    private struct State {
        var entries: [Key: Entry] = [:]
        var uses: UInt64 = 0
        var counts = Counts()

        mutating func tick() -> UInt64 {
            uses += 1
            return uses
        }
    }

    /// What the cache holds and how often it helped.
    package struct Counts: Equatable, Sendable {
        package var lines = 0
        package var bytes = 0
        package var hits = 0
        package var misses = 0
        package var evictions = 0
    }

    /// The most bytes of sound and text it holds.
    package let limit: Int
    private let state = Mutex(State())

    /// - Parameter limit: The most bytes of sound and text; 64 MB are about half an hour of speech at 16 kHz.
    package init(limit: Int = 64 << 20) { self.limit = limit }

    /// The rendered line, if it is there.
    package func clip(for text: String, as voice: VoiceID) -> AudioClip? {
        state.withLock { state in
            let key = Key(voice: voice, text: text)
            guard let clip = state.entries[key]?.clip else {
                state.counts.misses += 1
                return nil
            }
            state.counts.hits += 1
            let use = state.tick()
            state.entries[key]?.lastUse = use
            return clip
        }
    }

    /// Keeps a rendered line. One larger than the whole cache is not kept.
    package func keep(_ clip: AudioClip, for text: String, as voice: VoiceID) {
        let bytes = clip.samples.count * 2 + text.utf8.count
        guard bytes <= limit else { return }
        state.withLock { state in
            let key = Key(voice: voice, text: text)
            remove(key, from: &state)
            while state.counts.bytes + bytes > limit {
                // A scan: evictions are rare, and the entries are hundreds.
                guard let oldest = state.entries.min(by: { $0.value.lastUse < $1.value.lastUse }) else { break }
                remove(oldest.key, from: &state)
                state.counts.evictions += 1
            }
            state.entries[key] = Entry(clip: clip, bytes: bytes, lastUse: state.tick())
            state.counts.bytes += bytes
            state.counts.lines += 1
        }
    }

    /// Forgets every line of a voice: its consent ended, or its settings changed.
    package func forget(_ voice: VoiceID) {
        state.withLock { state in
            for key in state.entries.keys.filter({ $0.voice == voice }) { remove(key, from: &state) }
        }
    }

    /// What it holds and how often it helped.
    package var counts: Counts { state.withLock { $0.counts } }

    private func remove(_ key: Key, from state: inout State) {
        guard let entry = state.entries.removeValue(forKey: key) else { return }
        state.counts.bytes -= entry.bytes
        state.counts.lines -= 1
    }
}
