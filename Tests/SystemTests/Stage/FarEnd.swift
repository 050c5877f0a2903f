import CallCore
import Foundation
import Lookalike
import Sound
import Testing
import Voice

/// What reached the called person's ear, judged by its sound and not by what the server believes it said.
struct FarEnd: Sendable {
    /// How alike a line as it was rendered and a stretch of what was heard must be.
    static let threshold: Float = 0.75

    /// How long a line may halt between two pieces of it, where the machine is too busy to send in time: 0.6 s, in rows.
    static let longestHalt = 60

    /// A line that was heard.
    struct HeardLine: Sendable {
        let words: String
        /// Since the answer.
        let from: Duration
        let to: Duration
        let likeness: Float
    }

    let call: JournaledCall
    private let print: SoundPrint

    init(_ stage: CallStage) throws {
        try self.init(try #require(stage.legs().last), in: stage.journal)
    }

    init(_ call: JournaledCall, in journal: LookalikeJournal) throws {
        let track = try #require(journal.heard(legID: call.legID))
        self.call = call
        self.print = SoundPrint(track.samples)
    }

    /// Where a line stands in what was heard; nil when it was not heard as a whole.
    func line(_ words: String, as voice: VoiceID = .rms) throws -> HeardLine? {
        let heard = try nearest(words, as: voice)
        return heard.likeness >= Self.threshold ? heard : nil
    }

    /// The stretch of what was heard that is most like a line in a voice, however unlike.
    func nearest(_ words: String, as voice: VoiceID) throws -> HeardLine {
        let clip = try #require(HouseVoice.shared.clip(of: words, as: voice), "never rendered: \(words)")
        let template = SoundTemplate(try clip.resampled(to: .wideband).samples)
        let whole = try #require(template.bestPlace(in: print), "nothing was heard")
        let broken =
            whole.likeness < Self.threshold
            ? template.brokenPlace(in: print, longestHalt: Self.longestHalt) : nil
        let place =
            broken.flatMap { $0.likeness > whole.likeness ? $0 : nil }
            ?? (rows: whole.row..<whole.row + template.count, likeness: whole.likeness)
        return HeardLine(
            words: words, from: SoundPrint.hop * place.rows.lowerBound, to: SoundPrint.hop * place.rows.upperBound,
            likeness: place.likeness)
    }

    /// Notes of one kind, in order.
    func notes(_ event: JournaledCall.Event) -> [JournaledCall.Note] { call.notes.filter { $0.event == event } }

    /// When a segment's mark was noted, since the answer; nil when it never was.
    func moment(_ event: JournaledCall.Event, of segment: SegmentID) -> Double? {
        notes(event).first { MarkName($0.detail)?.segment == segment }?.at
    }
}
