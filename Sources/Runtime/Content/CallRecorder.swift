package import CallCore
import Dialogue
import Logging
package import Sound
import Synchronization
package import Vault

/// What was said and heard in one call, on its way from memory into the vault, or into nothing.
///
/// Words get their references here; sound comes in frame by frame from the media session. Both are held back (see ``HoldBack``) and then
/// sealed under the call's content key, which is stored only once the recording notice was heard.
package final class CallRecorder: Sendable {
    /// How often held sound is cut into a slice of its own, the unit that can be silenced.
    static let slice: Duration = .seconds(1)
    /// How far before a card number the sound is silenced (PCI-3).
    static let silencedBefore: Duration = .seconds(3)
    /// How far after it.
    static let silencedAfter: Duration = .seconds(10)
    /// How far around a key's tones.
    static let silencedAroundKey: Duration = .seconds(1)
    /// How far before it was noticed that speech began whose words nobody will know: more than its detector needs.
    static let silencedBeforeUnknown: Duration = .seconds(1)
    /// After every call: the last moment that a tape can tell (2^32 − 1 ms).
    static let endOfTape: Duration = .milliseconds(UInt32.max)

    fileprivate struct Reels {
        var words = HoldBack<ContentItem>()
        var sound = HoldBack<[UInt8]>()
        var tape = TapeWriter()
        var sliceEnd: Duration?
        var heard: AudioFormat = .pcmu
        var said: AudioFormat = .pcmu
        var saidChunks = 0
        var nextRef: ContentRef
        /// Where speech began whose words are not final yet, in order.
        var unsettled: [CallTime] = []
        /// Numbers that may yet become part of a secret were begun here.
        var numbersSince: CallTime?
        /// What the caller said, and when it was known.
        var callerWords: [(ref: ContentRef, at: CallTime)] = []
        /// Sound that begins before this is silenced as it comes.
        var silencedUntil: Duration = .zero
        /// Words still in memory, for the call's own use while it lasts.
        var recent: [ContentRef: String] = [:]
    }

    private let key: CallKey
    private let reels: Mutex<Reels>

    package init(key: CallKey, nextRef: ContentRef) {
        self.key = key
        self.reels = Mutex(Reels(nextRef: nextRef))
    }

    /// Whose words they are.
    package enum Speaker: Sendable {
        case agent, caller
    }

    // MARK: - Words

    /// Takes words that were said or heard up to a moment and gives their reference.
    package func add(_ text: String, at moment: CallTime, by speaker: Speaker = .agent) -> ContentRef {
        reels.withLock { reels in
            let ref = reels.nextRef
            reels.nextRef = ref.next
            reels.words.add(ContentItem(ref: ref, text: text), at: moment)
            reels.recent[ref] = text
            if speaker == .caller { reels.callerWords.append((ref, moment)) }
            return ref
        }
    }

    /// Words of this call by their reference, while the call lives.
    package func words(_ ref: ContentRef) -> String? {
        reels.withLock { $0.recent[ref] }
    }

    /// The caller speaks and the words are not known yet.
    package func unsettled(since moment: CallTime) {
        reels.withLock { $0.unsettled.append(moment) }
    }

    /// All words up to a moment are known. Those of speech that began later are not.
    package func settled(upTo moment: CallTime) {
        reels.withLock { reels in reels.unsettled.removeAll { $0 <= moment } }
    }

    /// What the caller said since a moment turned out to hold part of a secret: no number of it stays.
    package func takeOutDigits(since moment: CallTime) {
        reels.withLock { $0.takeOutDigits(since: moment) }
    }

    /// Nobody will know the words of a span: there is no sound of it (PCI-3).
    package func unknown(_ span: Range<Duration>) {
        silence(span.lowerBound - Self.silencedBeforeUnknown..<span.upperBound)
        settled(upTo: CallTime(span.upperBound))
    }

    /// Nothing since a moment is let go, for a number that was begun then may become part of a secret; nil when there is none.
    package func holdNumbers(since moment: CallTime?) {
        reels.withLock { $0.numbersSince = moment }
    }

    // MARK: - Sound

    package func started(heard: AudioFormat, said: AudioFormat) {
        reels.withLock { reels in
            reels.heard = heard
            reels.said = said
        }
    }

    package func heard(_ payload: Span<UInt8>, chunk: Int, at moment: Duration) {
        reels.withLock { reels in
            reels.write(.inbound, payload, chunk: chunk, format: reels.heard, at: moment)
        }
    }

    package func said(_ payload: Span<UInt8>, at moment: Duration) {
        reels.withLock { reels in
            reels.saidChunks += 1
            reels.write(.outbound, payload, chunk: reels.saidChunks, format: reels.said, at: moment)
        }
    }

    /// A card number or security code was heard: what holds it is silenced, also what comes in the next seconds (PCI-3).
    package func silenceAround(_ span: Range<Duration>) {
        silence(span.lowerBound - Self.silencedBefore..<span.upperBound + Self.silencedAfter)
    }

    /// A key was pressed whose digit nobody may learn: its tones are silenced (PCI-4).
    package func silenceKey(at moment: Duration) {
        silence(moment - Self.silencedAroundKey..<moment + Self.silencedAroundKey)
    }

    private func silence(_ span: Range<Duration>) {
        reels.withLock { reels in
            reels.cutSlice()
            reels.silencedUntil = max(reels.silencedUntil, span.upperBound)
            reels.silence(span)
        }
    }

    // MARK: - Keeping

    package func noticeHeard() {
        reels.withLock { reels in
            reels.words.noticeHeard()
            reels.sound.noticeHeard()
        }
    }

    /// Drops everything that is not kept yet, and whatever comes.
    package func discard() {
        reels.withLock { reels in
            reels.words.discard()
            reels.sound.discard()
            reels.recent = [:]
        }
    }

    /// What may be kept by now.
    package func release(at now: CallTime) -> (words: [ContentItem], sound: [[UInt8]]) {
        reels.withLock { reels in
            // The sound from three seconds before a number's first digit would be silenced with it.
            let numbers = reels.numbersSince.map { CallTime(max(.zero, $0.sinceCreated - Self.silencedBefore)) }
            let settled = min(reels.unsettled.min() ?? now, numbers ?? now)
            return (reels.words.release(at: now, settled: settled), reels.sound.release(at: now, settled: settled))
        }
    }

    /// What is left to keep when the call is over. Nobody knows any more what was in speech that it cut off: there is no sound of it, and no number
    /// in its guesses (PCI-3).
    package func close() -> (words: [ContentItem], sound: [[UInt8]]) {
        reels.withLock { reels in
            reels.cutSlice()
            if let since = reels.unsettled.min() {
                reels.takeOutDigits(since: since)
                reels.silence(since.sinceCreated - Self.silencedBeforeUnknown..<Self.endOfTape)
            }
            return (reels.words.close(), reels.sound.close())
        }
    }
}

extension CallRecorder.Reels {
    fileprivate mutating func write(
        _ direction: TapeRecord.Direction, _ payload: Span<UInt8>, chunk: Int, format: AudioFormat, at moment: Duration
    ) {
        if let end = sliceEnd, moment >= end { cutSlice() }
        sliceEnd = sliceEnd ?? moment + CallRecorder.slice
        guard moment >= silencedUntil else {
            let record = TapeRecord(
                direction: direction, arrival: moment, chunk: chunk, format: format,
                payload: payload.withUnsafeBufferPointer(Array.init))
            tape.append(record.silenced)
            return
        }
        tape.append(direction: direction, arrival: moment, chunk: chunk, format: format, payload: payload)
    }

    /// Takes the numbers out of what the caller said since a moment.
    fileprivate mutating func takeOutDigits(since moment: CallTime) {
        let touched = Set(callerWords.filter { $0.at >= moment }.map(\.ref))
        words.replace(from: moment) { item in
            guard touched.contains(item.ref) else { return item }
            return ContentItem(ref: item.ref, text: CardRedaction.withoutDigits(item.text))
        }
        for ref in touched {
            guard let text = recent[ref] else { continue }
            recent[ref] = CardRedaction.withoutDigits(text)
        }
    }

    /// Silences what is cut already; a slice may end later than its last record, so every one from the span's beginning is looked through.
    fileprivate mutating func silence(_ span: Range<Duration>) {
        sound.replace(from: CallTime(max(.zero, span.lowerBound))) { slice in
            var reader = TapeReader(TapeFragment.whole(slice))
            var writer = TapeWriter()
            while let record = try? reader.next() {
                writer.append(record.overlaps(span) ? record.silenced : record)
            }
            return TapeFragment.withoutHeader(writer.takeChunk(), of: slice)
        }
    }

    fileprivate mutating func cutSlice() {
        guard let end = sliceEnd else { return }
        sound.add(tape.takeChunk(), at: CallTime(end))
        sliceEnd = nil
    }
}
