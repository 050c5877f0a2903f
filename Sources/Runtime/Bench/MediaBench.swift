import Logging
import Sound

/// Measures what the media plane costs: real sessions over loopback sockets, speech both ways at its own pace, voice activity on.
///
/// Counted is the processor time of the event loop that the sessions live on, the kernel's work for its sockets included; the carrier's ends
/// run on another.
package struct MediaBench: Sendable {
    private let load: MediaLoad

    package init(_ load: MediaLoad) {
        self.load = load
    }

    /// Takes ``MediaLoad/span`` and some seconds more.
    /// - Throws: whatever keeps sockets or codecs from being opened.
    package func run() async throws -> MediaCost {
        let logger = Logger(label: "livecarts.bench") { _ in SwiftLogNoOpLogHandler() }
        let sound = try BenchSound(rate: load.format.rate)
        let codec = try PartCost.codec(load.format, sound: sound)
        let activity = try PartCost.activity(sound: sound)
        let frames = FarEndFrames(try sound.callerPayloads(load.format), format: load.format)
        let before = ProcessMeter.residentBytes
        let calls = (0..<load.calls).map { number in
            BenchCall(number: number, speaking: load.format, clause: sound.clause.samples, logger: logger)
        }
        let sockets = BenchSockets()
        let measured = try await withThrowingTaskGroup(of: Void.self) { group in
            for call in calls { group.addTask { await call.run() } }
            defer { for call in calls { call.end() } }
            do {
                try await sockets.open(calls, frames: frames, logger: logger)
                let measured = try await measure(sockets)
                try await sockets.close()
                return measured
            } catch {
                try? await sockets.close()
                throw error
            }
        }
        let callSeconds = Double(load.calls) * (measured.span / .seconds(1))
        return MediaCost(
            load: load, perCallSecond: measured.used / callSeconds, codecAlone: codec, activityAlone: activity,
            messagesIn: Double(measured.sent) / callSeconds, messagesOut: Double(measured.received) / callSeconds,
            memoryPerCall: max(0, measured.resident - before) / load.calls)
    }

    private struct Measured {
        var used: Duration = .zero
        var span: Duration = .zero
        var sent = 0
        var received = 0
        /// The most bytes that were resident.
        var resident = 0
    }

    private func measure(_ sockets: BenchSockets) async throws -> Measured {
        let clock = ContinuousClock()
        try await clock.sleep(for: MediaLoad.warmUp)
        let (start, used, counts) = (clock.now, try await sockets.nearTime(), try await sockets.counts())
        var measured = Measured()
        while clock.now < start + load.span {
            try await clock.sleep(until: min(clock.now + .milliseconds(500), start + load.span))
            measured.resident = max(measured.resident, ProcessMeter.residentBytes)
        }
        measured.used = try await sockets.nearTime() - used
        measured.span = start.duration(to: clock.now)
        let after = try await sockets.counts()
        measured.sent = after.sent - counts.sent
        measured.received = after.received - counts.received
        return measured
    }
}
